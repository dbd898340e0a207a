import type { StoredBilingual } from '../graphql/bilingual';
import { badInput } from '../kernel/failure';
import type { StoredEntry } from '../registry/storedEntry';
import { sideBySide } from '../touchpoints/sideBySide';
import { variantsBySubsidiary } from '../touchpoints/variants.store';
import { compareFamily, type Side } from './comparisons.rules';
import type { Score } from './score';
import type { ScoreComparison } from './scoreComparison';
import type { ScoreQuestion } from './scoreQuestion';
import { scoresOf, type Asking } from './scores.rules';
import { togetherKey } from './scopeUnion';

/** Two of them are 91 pairs, which is as many as are compared as one family. */
const mostSubsidiaries = 14;

export interface FoundSide {
  subsidiary: StoredEntry;
  touchpoints: StoredEntry[];
  score: Score | null;
}

export interface FoundPair {
  a: StoredEntry;
  b: StoredEntry;
  comparison: ScoreComparison | null;
  reason: StoredBilingual | null;
}

type Running = FoundSide & { score: Score; key: string };

const isNps = ({ formula }: Score): boolean => formula === null || formula === 'NET_PROMOTER';

/** Why the scores of two must not be held against each other; null where they may. */
function incomparable(a: Score, b: Score): StoredBilingual | null {
  const mixed = [a, b].find(({ state }) => state === 'INSTRUMENTS_DIFFER');
  if (mixed) return mixed.reason;
  if (a.instrument !== null && b.instrument !== null && a.instrument !== b.instrument) return [`調查工具不同（${a.instrument}、${b.instrument}），分數不可比較`, `One was asked ${a.instrument}, the other ${b.instrument}: scores of different instruments are not compared`];
  return isNps(a) && isNps(b) ? null : ['只有 NPS 的分數可以這樣比較', 'Only kinds of NPS are compared'];
}

/** First what can be told apart, then what is compared, then the rest; the largest difference first. */
function placeOf({ comparison }: FoundPair): [number, number] {
  if (comparison?.difference == null) return [2, 0];
  return [comparison.distinguishable ? 0 : 1, -Math.abs(comparison.difference)];
}

function inOrder(pairs: FoundPair[]): FoundPair[] {
  const places = new Map(pairs.map((pair) => [pair, placeOf(pair)]));
  return [...pairs].sort((one, other) => {
    const [[first, size], [second, otherSize]] = [places.get(one)!, places.get(other)!];
    return first - second || size - otherSize;
  });
}

const reasonOf = ({ distinguishable, verdict }: ScoreComparison): StoredBilingual | null => (distinguishable ? null : verdict as StoredBilingual);

async function comparedPairs(asking: Asking, running: readonly Running[], question: ScoreQuestion): Promise<FoundPair[]> {
  const all = running.flatMap((a, index) => running.slice(index + 1).map((b) => ({ a, b, refused: incomparable(a.score, b.score) })));
  const side = ({ key }: Running): Side => ({ key, question });
  const family = all.filter(({ refused }) => refused === null);
  const compared = await compareFamily(asking, family.map(({ a, b }) => [side(a), side(b)] as const), question.level);
  const found = new Map(family.map((pair, index) => [pair, compared[index]!]));
  return inOrder(all.map((pair) => {
    const comparison = found.get(pair) ?? null;
    return { a: pair.a.subsidiary, b: pair.b.subsidiary, comparison, reason: comparison ? reasonOf(comparison) : pair.refused };
  }));
}

/**
 * Compares the subsidiaries that run touchpoints of an archetype, each pair of them as one of a family.
 * @param day on which the touchpoints stand
 * @throws BAD_INPUT where more subsidiaries run such touchpoints than are compared together
 */
export async function subsidiaryDifferences(asking: Asking, archetype: string, question: ScoreQuestion, day: string): Promise<{ sides: FoundSide[]; pairs: FoundPair[] }> {
  const columns = sideBySide(await variantsBySubsidiary(asking.graph, archetype, day)) as unknown as Omit<FoundSide, 'score'>[];
  const keys = new Map(columns.filter(({ touchpoints }) => touchpoints.length > 0).map((column) => [column, togetherKey(column.touchpoints.map(({ key }) => key))]));
  if (keys.size > mostSubsidiaries) throw badInput('archetype', `${keys.size} subsidiaries run touchpoints of it`, `at most ${mostSubsidiaries}; others are compared by compareScoreFamily`);
  const scores = await scoresOf(asking, [...keys.values()], question);
  const sides = columns.map((column) => {
    const score = keys.has(column) ? scores.get(keys.get(column)!)! : null;
    if (score instanceof Error) throw score;
    return { ...column, score };
  });
  const running = sides.flatMap((side, index) => (side.score === null ? [] : [{ ...side, score: side.score, key: keys.get(columns[index]!)! }]));
  return { sides, pairs: await comparedPairs(asking, running, question) };
}
