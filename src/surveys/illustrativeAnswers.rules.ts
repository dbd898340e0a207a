import type { StoredBilingual } from '../graphql/bilingual';
import { instantOf, todayOf } from '../kernel/clock';
import { badInput } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { seedOf } from '../kernel/seededRandom';
import { acceptAnswers, type Ingest } from './acceptAnswers.rules';
import type { SentAnswer } from './answer';
import { askedAtOf } from './askedAtOf';
import { eraseAnswers } from './eraseAnswers.rules';
import { generateAnswers } from './generateAnswers';
import type { IllustrativeAnswers } from './illustrativeAnswers';
import { answerKeysOfDays, answersInAll, deploymentsAsked, inventedDaysOfAll, noteInventing, type AnswersInAll } from './illustrativeAnswers.store';
import { illustrativeSource } from './illustrativeSource';
import { dayAfter, planGeneration } from './planGeneration';
import { holdCounts } from './responses.store';

const offered = 12_000;

/** Answers in one unit of work. */
const batch = 1_000;

/** Whoever enters them and is not heard of for so long was killed. */
const patienceMs = 60_000;

const spelled = (n: number): string => n.toLocaleString('en-US');

/** Why none may be entered now, where it is for what stands already. */
function reasonAgainst({ answers, invented, inventingUntil }: AnswersInAll, now: string): StoredBilingual | null {
  const real = answers - invented;
  if (real > 0) return [`登錄中有 ${spelled(real)} 份真實的答覆`, `${spelled(real)} real ${real === 1 ? 'answer stands' : 'answers stand'} in the registry`];
  if (inventingUntil !== null && now < inventingUntil) return ['示意答覆正在放進來', 'illustrative answers are being entered'];
  return invented > 0 ? [`已有 ${spelled(invented)} 份示意答覆`, `${spelled(invented)} illustrative ${invented === 1 ? 'answer stands' : 'answers stand'} already`] : null;
}

const nothingAsked: StoredBilingual = ['還沒有任何量測點部署問卷', 'no survey is deployed at any measurement point'];

/** What is known of invented answers. Two statements, three where some stand. */
export async function illustrativeAnswers({ graph, clock }: Pick<Ingest, 'graph' | 'clock'>): Promise<IllustrativeAnswers> {
  const inAll = await answersInAll(graph);
  const days = inAll.invented > 0 ? await inventedDaysOfAll(graph) : [];
  const reason = reasonAgainst(inAll, instantOf(clock)) ?? ((await deploymentsAsked(graph)).length === 0 ? nothingAsked : null);
  return {
    count: inAll.invented, periodFrom: days[0]?.day ?? null, periodTo: days.length === 0 ? null : dayAfter(days.at(-1)!.day, 1),
    enteredAt: inAll.invented > 0 ? inAll.inventedAt : null, enteredBy: inAll.invented > 0 ? inAll.inventedBy : null,
    mayEnter: reason === null, reason, offered,
  };
}

/** Claims the entering, so that a second one at the same time is refused. @throws BAD_INPUT where none may be entered */
async function claim({ write, clock }: Ingest, by: string): Promise<string> {
  const at = instantOf(clock);
  await write(async (unit) => {
    await holdCounts(unit);
    const reason = reasonAgainst(await answersInAll(unit), at);
    if (reason) throw badInput('enterIllustrativeAnswers', reason[1], 'a registry without answers; invented ones are taken out by removeIllustrativeAnswers');
    await noteInventing(unit, { at, by, until: new Date(Date.parse(at) + patienceMs).toISOString() });
  }, { besideEdits: true });
  return at;
}

function* upTo(instant: string, answers: Iterable<SentAnswer>): Generator<SentAnswer> {
  for (const answer of answers) if ((answer.answeredAt as string) <= instant) yield answer;
}

function* inBatches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let gathered: Item[] = [];
  for (const item of items) {
    if (gathered.push(item) < batch) continue;
    yield gathered;
    gathered = [];
  }
  if (gathered.length > 0) yield gathered;
}

/**
 * Enters invented answers from the beginning of last year up to now, of another seed each time, since what was erased is not taken again.
 * Whatever happens meanwhile, each is marked as invented, and all can be removed.
 * @param most about how many
 * @throws BAD_INPUT where an answer stands, invented or real, where others are being entered, or nothing is asked anywhere
 */
export async function enterIllustrativeAnswers(ingest: Ingest, by: string, most = offered): Promise<IllustrativeAnswers> {
  const deployments = (await deploymentsAsked(ingest.graph)).map(askedAtOf);
  if (deployments.length === 0) throw badInput('enterIllustrativeAnswers', nothingAsked[1], 'a registry with deployed surveys');
  const at = await claim(ingest, by);
  const today = todayOf(ingest.clock);
  const plan = planGeneration({ seed: seedOf(at), answers: most, from: `${Number(today.slice(0, 4)) - 1}-01-01`, to: dayAfter(today, 1) }, deployments);
  for (const answers of inBatches(upTo(at, generateAnswers(plan)))) {
    await giveWay();
    // Somebody who took them out meanwhile wants no more of them.
    if ((await answersInAll(ingest.graph)).inventedAt !== at) return illustrativeAnswers(ingest);
    await acceptAnswers(ingest, answers);
  }
  await ingest.write((unit) => noteInventing(unit, { at, by, until: null }), { besideEdits: true });
  return illustrativeAnswers(ingest);
}

/** Takes out every invented answer, whoever entered it and how, and nothing else. Where there are none, it does nothing. */
export async function removeIllustrativeAnswers(ingest: Ingest): Promise<IllustrativeAnswers> {
  await ingest.write((unit) => noteInventing(unit, { at: null, by: null, until: null }), { besideEdits: true });
  let days: { deployment: string; day: string }[] = [];
  let gathered = 0;
  const erase = async (): Promise<void> => {
    await giveWay();
    await eraseAnswers(ingest, await answerKeysOfDays(ingest.graph, days, `${illustrativeSource} `));
    [days, gathered] = [[], 0];
  };
  for (const each of await inventedDaysOfAll(ingest.graph)) {
    days.push(each);
    gathered += each.answers;
    if (gathered >= batch) await erase();
  }
  if (days.length > 0) await erase();
  return illustrativeAnswers(ingest);
}
