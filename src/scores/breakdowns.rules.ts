import { badInput } from '../kernel/failure';
import { changeEffects } from './changeEffects';
import { contributions } from './contributions';
import { divide, type Divided } from './divisions.rules';
import { answersIn, netPromoterCounts, type Bins } from './netPromoterCounts';
import { normalQuantile } from './normalQuantile';
import type { PartName, Score } from './score';
import type { ChangePart, ScoreChange, ScoreRanking, SegmentContribution, SegmentContributions } from './scoreBreakdown';
import { scoreOfBins } from './scoreOfBins';
import { isStructural, type ScoreDivision, type ScoreQuestion } from './scoreQuestion';
import { refuseMixed, type Asking } from './scores.rules';
import { shrinkScores } from './shrinkScores';

const none: Bins = new Array<number>(11).fill(0);

const less = (bins: Bins, taken: readonly Bins[]): number[] => bins.map((count, score) => count - taken.reduce((sum, each) => sum + each[score]!, 0));

/** What a part is called in an answer. */
const naming = (division: ScoreDivision, name: string): PartName => (isStructural(division) ? { entryKey: name, segment: null, dimension: null } : { entryKey: null, segment: name, dimension: division });

const restNaming: PartName = { entryKey: null, segment: null, dimension: null };

/** The score of a part, placed where the whole is; at its own object where the division is by objects. */
const scored = ({ whole, terms, minimums }: Divided, bins: Bins, entryKey: string | null, concealed = false): Score =>
  ({ ...scoreOfBins(bins, terms!, minimums, concealed), scopeKey: entryKey ?? whole.scopeKey, periodFrom: whole.periodFrom, periodTo: whole.periodTo });

/** @throws BAD_INPUT for products: an answer may be in several of them */
function refuseOverlapping(division: ScoreDivision): void {
  if (division === 'PRODUCT') throw badInput('by', 'an answer may have several products, so their shares do not make up the whole', 'another division');
}

/** A change of a score between two periods, taken apart by a division. */
export async function changeOf(asking: Asking, key: string, former: ScoreQuestion, latter: ScoreQuestion, division: ScoreDivision): Promise<ScoreChange> {
  refuseOverlapping(division);
  const [before, after] = [await divide(asking, key, former, division), await divide(asking, key, latter, division)];
  for (const { whole } of [before, after]) refuseMixed(whole);
  if (before.whole.instrument !== null && after.whole.instrument !== null && before.whole.instrument !== after.whole.instrument) throw badInput('instrument', `${before.whole.instrument} before and ${after.whole.instrument} after: scores of different instruments are not compared`, 'one instrument');
  if (before.whole.state !== 'SHOWN' || after.whole.state !== 'SHOWN') return { before: before.whole, after: after.whole, change: null, within: null, mix: null, parts: [] };
  const names = [...new Set([...after.parts, ...before.parts].map(({ name }) => name))];
  const keptBack = new Set([...before.parts, ...after.parts].filter(({ concealed }) => concealed).map(({ name }) => name));
  const shown = names.filter((name) => !keptBack.has(name));
  const [binsBefore, binsAfter] = [before, after].map(({ parts }) => new Map(parts.map(({ name, bins }) => [name, bins]))) as [Map<string, Bins>, Map<string, Bins>];
  const rows = shown.map((name) => ({ ...naming(division, name), rest: false, bins: [binsBefore.get(name) ?? none, binsAfter.get(name) ?? none] }));
  const rest = [before, after].map((divided, place) => less(divided.bins, rows.map(({ bins }) => bins[place]!)));
  if (rest.some((bins) => answersIn(bins) > 0)) rows.push({ ...restNaming, rest: true, bins: rest });
  const parts = rows.map(({ bins, ...row }) => ({ ...row, before: scored(before, bins[0]!, row.entryKey), after: scored(after, bins[1]!, row.entryKey) }));
  const effects = changeEffects(parts.map((part) => ({ before: { n: part.before.n, score: part.before.value }, after: { n: part.after.n, score: part.after.value } })));
  const sum = (effect: 'within' | 'mix'): number => effects.reduce((total, each) => total + each[effect], 0);
  return {
    before: before.whole, after: after.whole, change: after.whole.value! - before.whole.value!, within: sum('within'), mix: sum('mix'),
    parts: parts.map((part, index): ChangePart => ({ ...part, ...effects[index]! })),
  };
}

/** What each part contributes to a score. */
export async function contributionsOf(asking: Asking, key: string, question: ScoreQuestion, division: ScoreDivision): Promise<SegmentContributions> {
  const divided = await divide(asking, key, question, division);
  const { whole } = divided;
  refuseMixed(whole);
  if (whole.state !== 'SHOWN') return { whole, parts: [] };
  const shown = divided.parts.filter(({ concealed }) => !concealed);
  const rest = less(divided.bins, shown.map(({ bins }) => bins));
  const rows = shown.map(({ name, bins }) => ({ ...naming(division, name), rest: false, score: scored(divided, bins, naming(division, name).entryKey) }));
  const contributed = contributions(rows.map(({ score }) => ({ n: score.n, score: score.value! })), { n: whole.n, score: whole.value! });
  const parts = rows.map((row, index): SegmentContribution => ({ ...row, share: (100 * row.score.n) / whole.n, contribution: contributed[index]! })).sort((a, b) => b.contribution - a.contribution);
  if (division !== 'PRODUCT' && answersIn(rest) > 0) {
    const score = scored(divided, rest, null);
    parts.push({ ...restNaming, rest: true, score, share: (100 * score.n) / whole.n, contribution: contributions([{ n: score.n, score: score.value! }], { n: whole.n, score: whole.value! })[0]! });
  }
  return { whole, parts };
}

/**
 * The parts of a scope ranked by shrunken score.
 * @param asked the least number of answers to be ranked; the policy's for rankings if null
 * @throws BAD_INPUT below the policy's least number for figures, and for CSAT and CES
 */
export async function rankingOf(asking: Asking, key: string, question: ScoreQuestion, division: ScoreDivision, asked: number | null): Promise<ScoreRanking> {
  const divided = await divide(asking, key, question, division);
  const { whole, minimums, parts } = divided;
  refuseMixed(whole);
  if (whole.formula !== null && whole.formula !== 'NET_PROMOTER') throw badInput('instrument', 'only kinds of NPS are ranked', 'RNPS, TNPS or COMPETITIVE');
  const minimum = asked ?? minimums.arrowsFrom;
  if (minimum < minimums.figuresFrom) throw badInput('minimum', 'below what figures need', `${minimums.figuresFrom} or more`);
  const named = parts.map(({ name, bins, concealed }) => ({ ...naming(division, name), bins, score: scored(divided, bins, naming(division, name).entryKey, concealed) }));
  const isEnough = ({ score }: { score: Score }): boolean => score.state === 'SHOWN' && score.n >= minimum;
  const enough = named.filter(isEnough);
  const unranked = named.filter((part) => !isEnough(part));
  if (enough.length === 0) return { whole, minimum, mean: null, between: null, ranked: [], unranked };
  const { mean, between, members } = shrinkScores(enough.map(({ bins }) => netPromoterCounts(bins)));
  const z = normalQuantile(question.level);
  const ranked = enough.map(({ entryKey, segment, dimension, score }, index) => {
    const { shrunk, weight, standardError } = members[index]!;
    return { entryKey, segment, dimension, score, weight, shrunk: 100 * shrunk, lower: 100 * Math.max(-1, shrunk - z * standardError), upper: 100 * Math.min(1, shrunk + z * standardError) };
  }).sort((a, b) => b.shrunk - a.shrunk || b.score.n - a.score.n);
  return { whole, minimum, mean: 100 * mean, between: 100 * Math.sqrt(between), ranked: ranked.map((each, index) => ({ ...each, place: index + 1 })), unranked };
}
