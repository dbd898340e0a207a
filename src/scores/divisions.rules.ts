import type { Reader } from '../graph/graph';
import { badInput } from '../kernel/failure';
import { answersByScope } from './answersByScope';
import { concealedParts } from './concealedParts';
import { customersAmong } from './customersAmong';
import { instrumentOf } from './instrumentOf';
import { kindOf } from './kindOf';
import { answersIn, type Bins } from './netPromoterCounts';
import { partsOf, type Part } from './partsOf';
import type { ScopedDeployment } from './scopeAnswers';
import type { Score } from './score';
import { scoreOfBins, type ScoreTerms } from './scoreOfBins';
import { isStructural, structural, type ScoreDivision, type ScoreQuestion } from './scoreQuestion';
import { countsIn, pooledBins, settledScore } from './scores.rules';
import { strictestMinimums } from './strictestMinimums';
import type { Minimums } from './suppressionPolicy';

const noBins: Bins = new Array<number>(11).fill(0);

/** An object's answers in parts, with what may be shown of them. */
export interface Divided {
  whole: Score;
  terms: ScoreTerms | null;
  minimums: Minimums;
  /** All its answers. */
  bins: Bins;
  parts: (Part & { concealed: boolean; customers: number | null })[];
}

/** Which deployments are in each part, by what the registry knows of them. */
function registryParts(deployments: readonly ScopedDeployment[], division: keyof typeof structural): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const each of deployments) {
    const name = each[structural[division]];
    if (name !== null) parts.set(name, [...(parts.get(name) ?? []), each.deployment]);
  }
  return parts;
}

/** @throws BAD_INPUT for a dimension within a segment of a dimension: combinations are not counted */
function refuseCombination(division: ScoreDivision, { segment }: ScoreQuestion): void {
  if (segment !== null && !isStructural(division)) throw badInput('by', 'there are no counts of combinations of dimensions', 'POINT, TOUCHPOINT, CHANNEL or SUBSIDIARY beside a segment');
}

/** The answers of an object in parts. As many statements as `countsIn` takes. */
export async function divide(reader: Reader, key: string, question: ScoreQuestion, division: ScoreDivision): Promise<Divided> {
  refuseCombination(division, question);
  const { period, segment } = question;
  const byEntry = isStructural(division);
  const { family, counts } = await countsIn(reader, period, byEntry ? { dimension: segment?.dimension ?? null, code: segment?.code ?? null } : { dimension: division, code: null });
  const all = answersByScope(family, counts, segment?.code ?? null);
  const answers = all.answersOf(key);
  const settled = instrumentOf(answers, question);
  const whole = { ...settledScore(answers, settled), scopeKey: key, periodFrom: period.from, periodTo: period.to };
  if ('unshown' in settled) return { whole, terms: null, minimums: strictestMinimums(answers.deployments), bins: [], parts: [] };
  const { deployments, terms } = settled;
  const minimums = strictestMinimums(deployments);
  const within = byEntry ? registryParts(deployments, division) : null;
  const parts = partsOf(within
    ? [...within].flatMap(([name, members]) => members.map((member) => ({ name, bins: answers.bins.get(member) ?? noBins })))
    : [...counts.segments].map(([name, bins]) => ({ name, bins: pooledBins({ bins }, deployments) })));
  const bins = pooledBins(answers, deployments);
  const besideEachOther = concealedParts(parts.map((part) => part.n), answersIn(bins), minimums.figuresFrom);
  const customers = parts.map(({ name }) => (within ? customersAmong(answers.customers, within.get(name)!.filter((member) => answers.bins.has(member))) : customersAmong(counts.customers(name), deployments.map(({ deployment }) => deployment).filter((deployment) => counts.segments.get(name)?.has(deployment)))));
  const elsewhere = within
    ? all.conceals(parts.map(({ name }) => within.get(name)!))
    : parts.map(({ name }) => answersByScope(family, counts, name).answersOf(key).concealed.has(kindOf(deployments[0]!)));
  return { whole, terms, minimums, bins, parts: parts.map((part, index) => ({ ...part, customers: customers[index]!, concealed: besideEachOther[index]! || elsewhere[index]! || (customers[index] !== null && customers[index]! < minimums.figuresFrom) })) };
}

/** A score with its parts by a division. */
export async function dividedScore(reader: Reader, key: string, question: ScoreQuestion, division: ScoreDivision): Promise<Score> {
  const { whole, terms, minimums, parts } = await divide(reader, key, question, division);
  const { scopeKey, periodFrom, periodTo } = whole;
  const byEntry = isStructural(division);
  return {
    ...whole,
    parts: parts.map(({ name, bins, concealed, customers }) => ({
      ...(isStructural(division) ? { entryKey: name, segment: null, dimension: null } : { entryKey: null, segment: name, dimension: division }),
      score: { ...scoreOfBins(bins, terms!, minimums, concealed, customers), scopeKey: byEntry ? name : scopeKey, periodFrom, periodTo },
    })),
  };
}
