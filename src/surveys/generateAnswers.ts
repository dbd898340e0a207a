import { randomFrom, seedOf } from '../kernel/seededRandom';
import type { SentAnswer } from './answer';
import { drawScore } from './drawScore';
import { illustrativeComment } from './illustrativeComment';
import { illustrativeCodes } from './illustrativeCodes';
import { illustrativeSource } from './illustrativeSource';
import { dayAfter, daysBetween, weightOn, type AnswerFlow, type GenerationPlan, type Incident } from './planGeneration';

type Random = () => number;

/** Sunday to Saturday, in points: Mondays are crowded, weekends are not. */
const weekdayMood = [2, -4, -1, 0, 0, 1, 2];
const segmentMood: Record<string, number> = { 'high-value': 6, 'general': 0, 'young': -2 };
const reasonMood: Record<string, number> = { 'complaint': -40, 'claim-progress': -8, 'app-login': -12 };

const isDuring = (incident: Incident | null, { deployment }: AnswerFlow, day: string): incident is Incident => incident?.deployment === deployment && day >= incident.from && day < incident.to;

/** About which score the answers of a day scatter, before what sets one customer apart from another. */
function levelOn(plan: GenerationPlan, flow: AnswerFlow, day: string): number {
  const { level, drift } = flow;
  const incidents = [plan.change, plan.falseAlarm].map((each) => (isDuring(each, flow, day) ? each.points : 0));
  return incidents.reduce((sum, points) => sum + points, level + (drift * daysBetween(plan.from, day)) / 365 + weekdayMood[new Date(day).getUTCDay()]!);
}

/** Scales other than 0 to 10 are answered about a middle, by what is left over of the place among all. */
function scoreAt({ instrument, scaleMin, scaleMax }: AnswerFlow, points: number, place: number): number {
  if (instrument !== 'CSAT' && instrument !== 'CES') return drawScore(points, place);
  return Math.round(scaleMin + ((scaleMax - scaleMin) * drawScore(points + 25, place)) / 10);
}

const hourMs = 3_600_000;

/** Between 9 and 21 o'clock in Taipei. */
const answeredOn = (day: string, random: Random): number => Date.parse(day) + Math.floor((1 + 12 * random()) * hourMs);

const goldenPart = 0.618_033_988_749_895;

/** The answers of a day at a deployment. */
interface Cell {
  flow: AnswerFlow;
  day: string;
  level: number;
  seed: number;
  /** The beginning of the ids. */
  id: string;
}

/**
 * One answer. It depends on the seed, the period, the deployment, the day and its number there, and not on how many are made.
 * @param evenly its number among answers that are spread evenly instead of by chance
 */
function answerOf({ flow, day, level, seed, id }: Cell, index: number, evenly: number | null): SentAnswer {
  const random = randomFrom(seed + Math.imul(index, 0x9e3779b1));
  const codes = illustrativeCodes(flow, random);
  const answeredAt = answeredOn(day, random);
  const mood = (segmentMood[codes.segment] ?? 0) + (reasonMood[codes.callReason ?? ''] ?? 0);
  const score = scoreAt(flow, level + mood, evenly === null ? random() : (0.5 + goldenPart * evenly) % 1);
  const comment = illustrativeComment(flow, (score - flow.scaleMin) / (flow.scaleMax - flow.scaleMin), random);
  return {
    source: illustrativeSource, id: `${id}-${index}`, deployment: flow.deployment, score, answeredAt: new Date(answeredAt).toISOString(),
    completedAt: new Date(answeredAt - Math.floor((0.2 + 20 * random()) * hourMs)).toISOString(), ...(flow.channel === null ? {} : { channel: flow.channel }), ...codes,
    // Some answer often, most once.
    customer: `c${Math.floor(20_000 * random() ** 2).toString(36)}`, ...(comment === null ? {} : { comment }),
  };
}

/**
 * Plausible answers, day after day, in constant memory: everything invented and marked as such by its source. The same plan gives the
 * same answers, ids included.
 */
export function* generateAnswers(plan: GenerationPlan): Generator<SentAnswer> {
  const { seed, answers, from, to, flows } = plan;
  let all = 0;
  for (let day = from; day < to; day = dayAfter(day, 1)) for (const flow of flows) all += weightOn(seed, flow, day);
  if (all === 0) return;
  const name = seedOf(seed, from, to).toString(36);
  let before = 0;
  let made = 0;
  let alarming = 0;
  for (let day = from; day < to; day = dayAfter(day, 1)) {
    for (const flow of flows) {
      before += weightOn(seed, flow, day);
      const count = Math.round((answers * before) / all) - made;
      if (count === 0) continue;
      const cell = { flow, day, level: levelOn(plan, flow, day), seed: seedOf(name, flow.deployment, day, 'answers'), id: `${name}-${seedOf(flow.deployment).toString(36)}-${day}` };
      // The month of the false alarm looks as bad as planned, and no worse.
      const isEven = isDuring(plan.falseAlarm, flow, day);
      for (let index = 0; index < count; index += 1) yield answerOf(cell, index, isEven ? alarming + index : null);
      made += count;
      if (isEven) alarming += count;
    }
  }
}
