import { badInput } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import type { AnswersByScope } from './answersByScope';
import { concealedParts } from './concealedParts';
import { customersAmong } from './customersAmong';
import { instrumentOf } from './instrumentOf';
import { kindOf } from './kindOf';
import { answersIn, type Bins } from './netPromoterCounts';
import { partsOf, type Part } from './partsOf';
import type { PeriodCounts, ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import type { Score } from './score';
import { scoreOfBins, type ScoreTerms } from './scoreOfBins';
import { isStructural, structural, type ScoreDivision, type ScoreQuestion } from './scoreQuestion';
import { countedPeriod, pooledBins, settledScore, type Asking } from './scores.rules';
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
    if (name === null) continue;
    const found = parts.get(name);
    if (found) found.push(each.deployment);
    else parts.set(name, [each.deployment]);
  }
  return parts;
}

/** What the parts of an object rest on. */
interface FoundParts {
  named: { name: string; bins: Bins }[];
  /** How many gave the answers of a part; null where they are enough for every minimum. */
  customersOf(name: string): number | null;
  /** Whether a part must not be shown because of what other objects, or other segments elsewhere, show. */
  isConcealedElsewhere(name: string): boolean;
}

const partsOfObjects = (within: ReadonlyMap<string, readonly string[]>, { conceals }: AnswersByScope, { bins, customers }: ScopeAnswers): FoundParts => ({
  named: [...within].flatMap(([name, members]) => members.map((member) => ({ name, bins: bins.get(member) ?? noBins }))),
  customersOf: (name) => customersAmong(customers, within.get(name)!.filter((member) => bins.has(member))),
  isConcealedElsewhere: (name) => conceals([within.get(name)!])[0]!,
});

/** Of each segment only those deployments are looked at where it has answers. */
function partsOfSegments({ segments, customers }: PeriodCounts, deployments: readonly ScopedDeployment[], isConcealedElsewhere: FoundParts['isConcealedElsewhere']): FoundParts {
  const meant = new Set(deployments.map(({ deployment }) => deployment));
  return {
    named: [...segments].flatMap(([name, counted]) => [...counted].filter(([deployment]) => meant.has(deployment)).map(([, bins]) => ({ name, bins }))),
    customersOf: (name) => customersAmong(customers(name), [...segments.get(name)!.keys()].filter((deployment) => meant.has(deployment))),
    isConcealedElsewhere,
  };
}

/** @throws BAD_INPUT for a dimension within a segment of a dimension: combinations are not counted */
function refuseCombination(division: ScoreDivision, { segment }: ScoreQuestion): void {
  if (segment !== null && !isStructural(division)) throw badInput('by', 'there are no counts of combinations of dimensions', 'POINT, TOUCHPOINT, CHANNEL or SUBSIDIARY beside a segment');
}

/** The answers of an object in parts. As many statements as `countedPeriod` takes. */
export async function divide(asking: Asking, key: string, question: ScoreQuestion, division: ScoreDivision): Promise<Divided> {
  refuseCombination(division, question);
  const { period, segment } = question;
  const byEntry = isStructural(division);
  const { counts, answersWith } = await countedPeriod(asking, period, byEntry ? { dimension: segment?.dimension ?? null, code: segment?.code ?? null } : { dimension: division, code: null });
  const all = answersWith(segment?.code ?? null);
  const answers = all.answersOf(key);
  const settled = instrumentOf(answers, question);
  const whole = { ...settledScore(answers, settled), scopeKey: key, periodFrom: period.from, periodTo: period.to };
  if ('unshown' in settled) return { whole, terms: null, minimums: strictestMinimums(answers.deployments), bins: [], parts: [] };
  const { deployments, terms } = settled;
  const minimums = strictestMinimums(deployments);
  const kind = kindOf(deployments[0]!);
  const found = byEntry ? partsOfObjects(registryParts(deployments, division), all, answers) : partsOfSegments(counts, deployments, (name) => answersWith(name).answersOf(key).concealed.has(kind));
  const parts = partsOf(found.named);
  const bins = pooledBins(answers, deployments);
  const besideEachOther = concealedParts(parts.map(({ n }) => n), answersIn(bins), minimums.figuresFrom);
  const divided: Divided['parts'] = [];
  for (const [index, part] of parts.entries()) {
    const customers = found.customersOf(part.name);
    const isOfFew = customers !== null && customers < minimums.figuresFrom;
    divided.push({ ...part, customers, concealed: besideEachOther[index]! || isOfFew || found.isConcealedElsewhere(part.name) });
    await giveWay();
  }
  return { whole, terms, minimums, bins, parts: divided };
}

/** A score with its parts by a division. */
export async function dividedScore(asking: Asking, key: string, question: ScoreQuestion, division: ScoreDivision): Promise<Score> {
  const { whole, terms, minimums, parts } = await divide(asking, key, question, division);
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
