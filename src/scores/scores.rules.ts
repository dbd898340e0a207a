import type { Reader } from '../graph/graph';
import { badInput } from '../kernel/failure';
import { registerNoun } from '../registry/noun';
import { rollupOf } from '../surveys/dailyCount';
import { checkSuppressionPolicy } from './checkSuppressionPolicy';
import { concealedScopes, type Cells } from './concealedScopes';
import { instrumentOf, type Settled } from './instrumentOf';
import { answersIn } from './netPromoterCounts';
import { poolBins } from './poolBins';
import type { ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import type { Score, ScoreFigure } from './score';
import { scoreOfBins } from './scoreOfBins';
import type { ScoreQuestion } from './scoreQuestion';
import { countsOfRollups, deploymentsOfScopes, linkSuppressionPolicies } from './scores.store';
import { strictestMinimums } from './strictestMinimums';
import { SuppressionPolicy } from './suppressionPolicy';

registerNoun(SuppressionPolicy, { file: 'suppression-policies', link: linkSuppressionPolicies, check: checkSuppressionPolicy });

/** What came in about objects in the period of a question, by the object's key; two statements, whatever the number. */
export async function answersOfScopes(reader: Reader, keys: readonly string[], { period: { from, to }, segment }: ScoreQuestion): Promise<Map<string, ScopeAnswers>> {
  const scoped = await deploymentsOfScopes(reader, keys);
  const deployments = [...new Set([...scoped.values()].flat().map(({ deployment }) => deployment))];
  const rollups = new Map(deployments.map((deployment) => [rollupOf(deployment, segment?.dimension ?? 'TOTAL'), deployment]));
  const counts = rollups.size === 0 ? [] : await countsOfRollups(reader, [...rollups.keys()], from, to);
  const bins = new Map(counts.filter(({ segment: code, bins: each }) => code === (segment?.code ?? '') && answersIn(each) > 0).map(({ rollup, bins: each }) => [rollups.get(rollup)!, each]));
  return new Map([...scoped].map(([key, found]) => [key, { deployments: found, bins: new Map(found.flatMap(({ deployment }) => (bins.has(deployment) ? [[deployment, bins.get(deployment)!]] : []))) }]));
}

/** The answers of deployments, pooled from counts. */
export const pooledBins = ({ bins }: ScopeAnswers, deployments: readonly ScopedDeployment[]): number[] =>
  poolBins(deployments.flatMap(({ deployment }) => [bins.get(deployment) ?? []]).filter((each) => each.length > 0));

/** The score of an object's answers, once it is settled which of them are meant. */
export const settledScore = (answers: ScopeAnswers, settled: Settled, concealed = false): ScoreFigure =>
  ('unshown' in settled ? settled.unshown : scoreOfBins(pooledBins(answers, settled.deployments), settled.terms, strictestMinimums(settled.deployments), concealed));

const cellsOf = (answers: ScopeAnswers, settled: Settled): Map<string, number> =>
  new Map('unshown' in settled ? [] : settled.deployments.flatMap(({ deployment }) => (answers.bins.has(deployment) ? [[deployment, answersIn(answers.bins.get(deployment)!)]] : [])));

/** An object, and which instrument is meant of it; null: the only one with answers. */
export interface ScoreAsked {
  key: string;
  instrument: ScoreQuestion['instrument'];
}

/** The scores of objects in the period of a question, each of the instrument asked for it, in that order; told apart and kept back as by `scoresOf`. */
export async function scoresOfEach(reader: Reader, asked: readonly ScoreAsked[], question: ScoreQuestion, shown: Cells[] = []): Promise<Score[]> {
  const answers = await answersOfScopes(reader, [...new Set(asked.map(({ key }) => key))], question);
  const found = asked.map(({ key, instrument }) => ({ key, answers: answers.get(key)!, settled: instrumentOf(answers.get(key)!, { ...question, instrument }) }));
  const minimum = strictestMinimums(found.flatMap((each) => each.answers.deployments)).figuresFrom;
  const cells = found.map((each) => cellsOf(each.answers, each.settled));
  const concealed = concealedScopes(cells, minimum, shown);
  shown.push(...cells.filter((_, index) => !concealed[index]));
  return found.map((each, index) => ({ ...settledScore(each.answers, each.settled, concealed[index]), scopeKey: each.key, periodFrom: question.period.from, periodTo: question.period.to }));
}

/**
 * The scores of objects (measurement points, touchpoints, stages, journeys, channels, subsidiaries, groups) in a period, by key; two
 * statements, whatever the number. Of objects asked for together none is shown that would tell, taken from another, the answers of too few.
 * @param shown of what the same question showed before in the same answer; what is shown now is added
 */
export async function scoresOf(reader: Reader, keys: readonly string[], question: ScoreQuestion, shown: Cells[] = []): Promise<Map<string, Score>> {
  const scores = await scoresOfEach(reader, keys.map((key) => ({ key, instrument: question.instrument })), question, shown);
  return new Map(scores.map((score) => [score.scopeKey, score]));
}

/** @throws BAD_INPUT where answers to different instruments would be put together */
export function refuseMixed({ state, reason }: Pick<ScoreFigure, 'state' | 'reason'>): void {
  if (state === 'INSTRUMENTS_DIFFER') throw badInput('instrument', reason![1], 'one instrument');
}
