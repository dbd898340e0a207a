import type { Reader } from '../graph/graph';
import { badInput } from '../kernel/failure';
import { rollupOf } from '../surveys/dailyCount';
import { concealedParts } from './concealedParts';
import { instrumentOf } from './instrumentOf';
import { answersIn, type Bins } from './netPromoterCounts';
import { partsOf, type Part } from './partsOf';
import type { ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import type { Score } from './score';
import { scoreOfBins, type ScoreTerms } from './scoreOfBins';
import { isStructural, structural, type ScoreDivision, type ScoreQuestion } from './scoreQuestion';
import { answersOfScopes, pooledBins, settledScore } from './scores.rules';
import { countsOfRollups } from './scores.store';
import { strictestMinimums } from './strictestMinimums';
import type { Minimums } from './suppressionPolicy';

/** An object's answers in parts, with what may be shown of them. */
export interface Divided {
  whole: Score;
  terms: ScoreTerms | null;
  minimums: Minimums;
  /** All its answers. */
  bins: Bins;
  parts: (Part & { concealed: boolean })[];
}

/** Parts by what the registry knows of the deployments. */
const registryParts = (answers: ScopeAnswers, deployments: ScopedDeployment[], division: keyof typeof structural): Part[] =>
  partsOf(deployments.flatMap((each) => {
    const name = each[structural[division]];
    return name !== null && answers.bins.has(each.deployment) ? [{ name, bins: answers.bins.get(each.deployment)! }] : [];
  }));

/** @throws BAD_INPUT for a dimension within a segment of a dimension: combinations are not counted */
function refuseCombination(division: ScoreDivision, { segment }: ScoreQuestion): void {
  if (segment !== null && !isStructural(division)) throw badInput('by', 'there are no counts of combinations of dimensions', 'POINT, TOUCHPOINT, CHANNEL or SUBSIDIARY beside a segment');
}

/** The answers of an object in parts. Two statements, three for a dimension. */
export async function divide(reader: Reader, key: string, question: ScoreQuestion, division: ScoreDivision): Promise<Divided> {
  refuseCombination(division, question);
  const { from, to } = question.period;
  const answers = (await answersOfScopes(reader, [key], question)).get(key)!;
  const settled = instrumentOf(answers, question);
  const whole = { ...settledScore(answers, settled), scopeKey: key, periodFrom: from, periodTo: to };
  if ('unshown' in settled) return { whole, terms: null, minimums: strictestMinimums(answers.deployments), bins: [], parts: [] };
  const { deployments, terms } = settled;
  const minimums = strictestMinimums(deployments);
  const parts = isStructural(division)
    ? registryParts(answers, deployments, division)
    : partsOf((await countsOfRollups(reader, deployments.map(({ deployment }) => rollupOf(deployment, division)), from, to)).map(({ segment, bins: each }) => ({ name: segment, bins: each })));
  const bins = pooledBins(answers, deployments);
  const concealed = concealedParts(parts.map((part) => part.n), answersIn(bins), minimums.figuresFrom);
  return { whole, terms, minimums, bins, parts: parts.map((part, index) => ({ ...part, concealed: concealed[index]! })) };
}

/** A score with its parts by a division. */
export async function dividedScore(reader: Reader, key: string, question: ScoreQuestion, division: ScoreDivision): Promise<Score> {
  const { whole, terms, minimums, parts } = await divide(reader, key, question, division);
  const { scopeKey, periodFrom, periodTo } = whole;
  const byEntry = isStructural(division);
  return {
    ...whole,
    parts: parts.map(({ name, bins, concealed }) => ({
      entryKey: byEntry ? name : null, segment: byEntry ? null : name,
      score: { ...scoreOfBins(bins, terms!, minimums, concealed), scopeKey: byEntry ? name : scopeKey, periodFrom, periodTo },
    })),
  };
}
