import type { Reader } from '../graph/graph';
import { badInput } from '../kernel/failure';
import { registerNoun } from '../registry/noun';
import { rollupOf, type CountDimension } from '../surveys/dailyCount';
import { answersByScope, scopeFamily, type ScopeFamily } from './answersByScope';
import { codesCalled } from './channelsCalled.rules';
import { checkSuppressionPolicy } from './checkSuppressionPolicy';
import { customersAmong, customersBehind } from './customersBehind';
import { answersToCount } from './answersToCount.rules';
import { instrumentOf, type Settled } from './instrumentOf';
import { kindOf } from './kindOf';
import type { Bins } from './netPromoterCounts';
import { poolBins } from './poolBins';
import type { PeriodCounts, RegisteredDeployment, ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import type { Score, ScoreFigure } from './score';
import { scoreOfBins } from './scoreOfBins';
import type { ScoreQuestion } from './scoreQuestion';
import { countsOfRollups } from './dailyCounts.store';
import { linkSuppressionPolicies, registeredDeployments } from './scores.store';
import { strictestMinimums } from './strictestMinimums';
import { SuppressionPolicy } from './suppressionPolicy';
import type { DaySpan } from './taipeiPeriods';

registerNoun(SuppressionPolicy, { calledAfter: 'its subsidiary', file: 'suppression-policies', link: linkSuppressionPolicies, check: checkSuppressionPolicy });

/** What the rollups of deployments count, by rollup. */
const countedBy = (dimensions: readonly CountDimension[], deployments: readonly RegisteredDeployment[]): Map<string, [CountDimension, string]> =>
  new Map(dimensions.flatMap((dimension) => deployments.map(({ deployment }): [string, [CountDimension, string]] => [rollupOf(deployment, dimension), [dimension, deployment]])));

/** All that came in in a period, whole and by the segments of a dimension, with who gave it where few customers did. Two statements, up to seven where it must be looked up who answered. */
export async function countsIn(reader: Reader, { from, to }: DaySpan, dimension: CountDimension | null): Promise<{ family: ScopeFamily; counts: PeriodCounts }> {
  const registered = await registeredDeployments(reader);
  const rollups = countedBy(dimension === null ? ['TOTAL'] : ['TOTAL', dimension], registered);
  const called = await codesCalled(reader, dimension);
  const totals = new Map<string, Bins>();
  const segments = new Map<string, Map<string, Bins>>();
  const rows = rollups.size === 0 ? [] : await countsOfRollups(reader, [...rollups.keys()], from, to);
  for (const { rollup, segment, bins } of rows) {
    const [of, deployment] = rollups.get(rollup)!;
    if (of === 'TOTAL') totals.set(deployment, bins);
    else {
      const code = called.codeOf(segment);
      const known = segments.get(code) ?? new Map<string, Bins>();
      segments.set(code, known.set(deployment, poolBins([bins, ...(known.has(deployment) ? [known.get(deployment)!] : [])])));
    }
  }
  const given = await answersToCount(reader, totals, dimension, { from, to }, called);
  return { family: scopeFamily(registered), counts: { totals, segments, customers: (code) => customersBehind(given, { from, to }, dimension, code) } };
}

/** What came in about objects in the period of a question, by the object's key, with what of it must be kept back; two statements, whatever the number. */
export async function answersOfScopes(reader: Reader, keys: readonly string[], { period, segment }: ScoreQuestion): Promise<Map<string, ScopeAnswers>> {
  const { family, counts } = await countsIn(reader, period, segment?.dimension ?? null);
  const { answersOf } = answersByScope(family, counts, segment?.code ?? null);
  return new Map(keys.map((key) => [key, answersOf(key)]));
}

/** The answers of deployments, pooled from counts. */
export const pooledBins = ({ bins }: Pick<ScopeAnswers, 'bins'>, deployments: readonly ScopedDeployment[]): number[] =>
  poolBins(deployments.map(({ deployment }) => bins.get(deployment)).filter((each) => each !== undefined));

/** How many customers gave the answers of deployments; null where they are many. */
export const customersOf = ({ bins, customers }: Pick<ScopeAnswers, 'bins' | 'customers'>, deployments: readonly ScopedDeployment[]): number | null =>
  customersAmong(customers, deployments.map(({ deployment }) => deployment).filter((deployment) => bins.has(deployment)));

/** The score of an object's answers, once it is settled which of them are meant. */
export const settledScore = (answers: ScopeAnswers, settled: Settled): ScoreFigure =>
  ('unshown' in settled ? settled.unshown : scoreOfBins(pooledBins(answers, settled.deployments), settled.terms, strictestMinimums(settled.deployments), answers.concealed.has(kindOf(settled.deployments[0]!)), customersOf(answers, settled.deployments)));

/** An object, and which instrument is meant of it; null: the only one with answers. */
export interface ScoreAsked {
  key: string;
  instrument: ScoreQuestion['instrument'];
}

/** The scores of objects in the period of a question, each of the instrument asked for it, in that order; two statements, whatever the number. None is shown that would tell, with those of other objects, the answers of too few. */
export async function scoresOfEach(reader: Reader, asked: readonly ScoreAsked[], question: ScoreQuestion): Promise<Score[]> {
  const answers = await answersOfScopes(reader, [...new Set(asked.map(({ key }) => key))], question);
  const { from: periodFrom, to: periodTo } = question.period;
  return asked.map(({ key, instrument }) => {
    const found = answers.get(key)!;
    return { ...settledScore(found, instrumentOf(found, { ...question, instrument })), scopeKey: key, periodFrom, periodTo };
  });
}

/** The scores of objects (measurement points, touchpoints, stages, journeys, channels, subsidiaries, groups) in a period, by key: as `scoresOfEach` for one question. */
export async function scoresOf(reader: Reader, keys: readonly string[], question: ScoreQuestion): Promise<Map<string, Score>> {
  const scores = await scoresOfEach(reader, keys.map((key) => ({ key, instrument: question.instrument })), question);
  return new Map(scores.map((score) => [score.scopeKey, score]));
}

/** @throws BAD_INPUT where answers to different instruments would be put together */
export function refuseMixed({ state, reason }: Pick<ScoreFigure, 'state' | 'reason'>): void {
  if (state === 'INSTRUMENTS_DIFFER') throw badInput('instrument', reason![1], 'one instrument');
}
