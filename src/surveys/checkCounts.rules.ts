import type { Reader } from '../graph/graph';
import { keysOfNoun } from '../registry/entries.store';
import { countAnswers } from './countAnswers';
import { CountDimension, greatestScore, rollupOf, type DailyCount } from './dailyCount';
import { daySpans } from './daySpans';
import { codesMiscounted } from './segments.store';
import { answersKept, answersOfDays, countedDays, countsOfDays } from './recount.store';

/** A row of daily counts that is not what its answers add up to. */
export interface CountDifference extends Pick<DailyCount, 'deployment' | 'dimension' | 'segment' | 'day'> {
  counted: number[];
  recounted: number[];
}

export interface CheckedCounts {
  answers: number;
  rows: number;
  /** Answers on days for which their deployment has no count at all. */
  uncounted: number;
  differing: number;
  /** Codes of which another number of answers is kept than the counts add up to. */
  codesDiffering: number;
  /** The first of the rows that differ. */
  differences: CountDifference[];
}

const mostShown = 100;
const looks = 3;

const none: readonly number[] = Array<number>(greatestScore + 1).fill(0);

interface Compared {
  answers: number;
  rows: number;
  differences: CountDifference[];
}

async function compare(graph: Reader, deployment: string, days: readonly string[]): Promise<Compared> {
  const rollups = Object.values(CountDimension).map((dimension) => rollupOf(deployment, dimension));
  const counted = new Map((await countsOfDays(graph, rollups, days[0]!, days.at(-1)!)).map((row) => [row.key, row]));
  const answers = await answersOfDays(graph, deployment, days);
  const recounted = new Map(countAnswers(answers).map((row) => [row.key, row]));
  const differences = [...new Set([...counted.keys(), ...recounted.keys()])].sort().flatMap((key): CountDifference[] => {
    const bins = { counted: counted.get(key)?.bins ?? [...none], recounted: recounted.get(key)?.bins ?? [...none] };
    if (bins.counted.every((bin, score) => bin === bins.recounted[score]) && (counted.get(key)?.invented ?? 0) === (recounted.get(key)?.invented ?? 0)) return [];
    const { dimension, segment, day } = (counted.get(key) ?? recounted.get(key))!;
    return [{ deployment, dimension, segment, day, ...bins }];
  });
  return { answers: answers.length, rows: counted.size, differences };
}

/** Answers may come in between reading the counts and reading the answers: only what differs each time is wrong. */
async function compareSurely(graph: Reader, deployment: string, days: readonly string[]): Promise<Compared> {
  for (let looksLeft = looks - 1; ; looksLeft -= 1) {
    const compared = await compare(graph, deployment, days);
    if (compared.differences.length === 0 || looksLeft === 0) return compared;
  }
}

/** Counts and codes are written in one unit, and read one after the other where the engine does so: only what differs each time is wrong. */
async function miscountedSurely(graph: Reader): Promise<number> {
  let least = Infinity;
  for (let looksLeft = looks; looksLeft > 0 && least > 0; looksLeft -= 1) least = Math.min(least, await codesMiscounted(graph));
  return least;
}

/** Counts all answers again, a span of days at a time, and compares with the daily counts. Reads everything. */
export async function checkCounts(graph: Reader): Promise<CheckedCounts> {
  const checked: CheckedCounts = { answers: 0, rows: 0, uncounted: 0, differing: 0, codesDiffering: 0, differences: [] };
  const keptBefore = await answersKept(graph);
  for (const deployment of await keysOfNoun(graph, 'Deployment')) {
    for (const days of daySpans(await countedDays(graph, rollupOf(deployment, 'TOTAL')))) {
      const { answers, rows, differences } = await compareSurely(graph, deployment, days);
      checked.answers += answers;
      checked.rows += rows;
      checked.differing += differences.length;
      checked.differences.push(...differences.slice(0, mostShown - checked.differences.length));
    }
  }
  checked.codesDiffering = await miscountedSurely(graph);
  checked.uncounted = Math.max(0, keptBefore - checked.answers);
  return checked;
}
