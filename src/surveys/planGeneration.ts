import { randomFrom, seedOf } from '../kernel/seededRandom';
import { standsOn } from '../registry/lasting';
import type { SurveyInstrument } from './survey';

/** What is asked of the generator. */
export interface GenerationAsked {
  seed: number;
  answers: number;
  /** The first day. */
  from: string;
  /** The first day after the last. */
  to: string;
}

/** A deployment as the generator sees it; all but the days are slugs. */
export interface AskedAt {
  deployment: string;
  subsidiary: string;
  instrument: SurveyInstrument;
  scaleMin: number;
  scaleMax: number;
  channel: string | null;
  /** Days on which the deployment, its point and its survey are valid. */
  validFrom: string | null;
  validTo: string | null;
}

/** How answers come in at one deployment: how many in comparison with others, how good, and how that moves. */
export interface AnswerFlow extends AskedAt {
  weight: number;
  /** On weekends, in comparison with working days: Saturday, Sunday. */
  weekend: readonly [number, number];
  /** The score that its answers scatter about at first, in points of NPS. */
  level: number;
  /** By how much it rises a year. */
  drift: number;
}

/** What happens at one deployment for some days. */
export interface Incident {
  deployment: string;
  from: string;
  to: string;
  points: number;
}

export interface GenerationPlan extends GenerationAsked {
  flows: AnswerFlow[];
  /** A change that is real: from its first day on scores are better. Null where nothing is asked that is NPS. */
  change: Incident | null;
  /** A month that looks bad at a point of middling size, and lies within what its answers scatter anyway. Null where no calendar month fits, or too few answers are asked for. */
  falseAlarm: Incident | null;
}

const dayMs = 86_400_000;
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

const volumes: ReadonlyMap<string | null, number> = new Map([['app', 3], ['web', 2.4], ['phone', 1.6], ['chatbot', 1.5], ['email', 1.2], ['phone-robot', 1.1], ['counter', 1], ['agent', 1], ['partner', 0.6], ['on-site', 0.5], ['post', 0.4]]);
const openOnWeekends = new Set([null, 'app', 'web', 'chatbot', 'email']);

/** Working days are 1; Mondays, with what gathered over the weekend, a little more. */
function weekdayWeight(day: string, [saturday, sunday]: AnswerFlow['weekend']): number {
  const weekday = new Date(day).getUTCDay();
  return weekday === 6 ? saturday : weekday === 0 ? sunday : weekday === 1 ? 1.15 : 1;
}

/** How many answers a day brings at a deployment, in comparison with other days and deployments. */
export function weightOn(seed: number, flow: AnswerFlow, day: string): number {
  if (!standsOn(day, flow)) return 0;
  return flow.weight * weekdayWeight(day, flow.weekend) * (0.4 + 1.2 * randomFrom(seedOf(seed, flow.deployment, day))());
}

function flowOf(seed: number, asked: AskedAt): AnswerFlow {
  const random = randomFrom(seedOf(seed, asked.deployment));
  return {
    ...asked,
    weight: (volumes.get(asked.channel) ?? 1) * (0.6 + 0.8 * random()),
    weekend: openOnWeekends.has(asked.channel) ? [0.9, 0.95] : [0.25, 0.08],
    level: 5 + 45 * random(), drift: -6 + 12 * random(),
  };
}

/** The first calendar month that begins at or after a day. */
function monthFrom(day: string): { from: string; to: string } {
  const first = (month: number): string => new Date(Date.UTC(Number(day.slice(0, 4)), month, 1)).toISOString().slice(0, 10);
  const month = Number(day.slice(5, 7)) - (day.endsWith('-01') ? 1 : 0);
  return { from: first(month), to: first(month + 1) };
}

/** The variance of one answer in shares, as usual for NPS. */
const usualVariance = 0.7;
/** How far below the expected score the false alarm lies, in standard errors: a bad look, and far from being distinguishable. */
const alarmReach = 1.3;
/** With fewer answers in the month nobody would look at it. */
const fewest = 8;

function falseAlarmAt(asked: GenerationAsked, flows: readonly AnswerFlow[], flow: AnswerFlow): Incident | null {
  const { seed, answers, from, to } = asked;
  const month = monthFrom(dayAfter(from, Math.floor(0.3 * daysBetween(from, to))));
  if (month.to > to) return null;
  let all = 0;
  let there = 0;
  for (let day = from; day < to; day = dayAfter(day, 1)) {
    for (const each of flows) all += weightOn(seed, each, day);
    if (day >= month.from && day < month.to) there += weightOn(seed, flow, day);
  }
  const expected = (answers * there) / all;
  return expected < fewest ? null : { deployment: flow.deployment, ...month, points: -100 * alarmReach * Math.sqrt(usualVariance / expected) };
}

const changePoints = 20;

/**
 * Settles what the generator will make: how many answers come in where, how good they are, one change that is real and one month that
 * only looks like one. The same for the same seed, period and deployments, in whichever order these come.
 */
export function planGeneration(asked: GenerationAsked, deployments: readonly AskedAt[]): GenerationPlan {
  const { seed, from, to } = asked;
  const flows = [...deployments].sort((a, b) => (a.deployment < b.deployment ? -1 : 1)).map((each) => flowOf(seed, each));
  const throughout = flows.filter(({ instrument, validFrom, validTo }) => instrument === 'TNPS' && (validFrom === null || validFrom <= from) && (validTo === null || validTo >= to)).sort((a, b) => b.weight - a.weight);
  const busiest = throughout[0];
  const quiet = throughout.length > 1 ? throughout[Math.floor(throughout.length / 2)] : undefined;
  return {
    ...asked, flows,
    change: busiest ? { deployment: busiest.deployment, from: dayAfter(from, Math.floor(0.6 * daysBetween(from, to))), to, points: changePoints } : null,
    falseAlarm: quiet ? falseAlarmAt(asked, flows, quiet) : null,
  };
}
