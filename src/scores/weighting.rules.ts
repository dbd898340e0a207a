import { badInput, Failure } from '../kernel/failure';
import { adjustedWald } from './adjustedWald';
import { deploymentDays, deploymentDaysNumber } from './deploymentDays';
import { instrumentOf } from './instrumentOf';
import { answersByProbability } from './probabilities.store';
import type { ScoreQuestion } from './scoreQuestion';
import { answersAsked, refuseMixed, settledScore, type Asking } from './scores.rules';
import { strictestMinimums } from './strictestMinimums';
import type { WeightedScore } from './weightedScore';
import { weightedMean } from './weightedMean';

/** There are no counts by probability: answers are read, so many at most. */
const mostAnswers = 200_000;
const mostDeploymentDays = 20_000;

const unshown = { value: null, standardError: null, interval: null, effectiveAnswers: null, designEffect: null, leastProbability: null, greatestProbability: null };

const wouldTell = (fewest: number): WeightedScore['reason'] => [`有的抽樣機率只有不到 ${fewest} 份答覆，加權分數會透露其內容，故不顯示`, `Fewer than ${fewest} answers share one of the probabilities, and the weighted score would tell them: no figure is shown`];

/**
 * The score of an object's answers, each weighted by one over its inclusion probability. It is shown where the plain score is, and as many answers share each probability as figures are shown from.
 * @throws BAD_INPUT where instruments would be put together, or the question is no kind of NPS; TOO_COSTLY for more answers or days than are read one by one
 */
export async function weightedScoreOf(asking: Asking, key: string, question: ScoreQuestion): Promise<WeightedScore> {
  const answers = await answersAsked(asking, key, question);
  const settled = instrumentOf(answers, question);
  const score = { ...settledScore(answers, settled), scopeKey: key, periodFrom: question.period.from, periodTo: question.period.to };
  refuseMixed(score);
  if (score.formula !== null && score.formula !== 'NET_PROMOTER') throw badInput('instrument', 'only kinds of NPS are weighted', 'RNPS, TNPS or COMPETITIVE');
  if (score.state !== 'SHOWN' || 'unshown' in settled) return { score, state: score.state, reason: score.reason, ...unshown };
  const days = deploymentDaysNumber(answers, settled.deployments, question.period);
  if (score.n > mostAnswers || days > mostDeploymentDays) {
    const [count, limit] = score.n > mostAnswers ? [score.n, mostAnswers] : [days, mostDeploymentDays];
    throw new Failure('TOO_COSTLY', `a weighted score reads answer by answer: this one has ${score.n} answers on ${days} days of deployments, at most ${mostAnswers} on ${mostDeploymentDays} are read; ask for a shorter period`, { count, limit, field: 'period' });
  }
  const groups = await answersByProbability(asking.graph, deploymentDays(answers, settled.deployments, question.period));
  const found = weightedMean(groups);
  const { figuresFrom } = strictestMinimums(settled.deployments);
  // By value, standard error and effective answers a group of its own weight can be worked out.
  if (!found || groups.some(({ counts: { promoters, passives, detractors } }) => promoters + passives + detractors < figuresFrom)) return { score, state: 'SUPPRESSED', reason: wouldTell(figuresFrom), ...unshown };
  const { lower, upper } = adjustedWald(found.worth, question.level);
  return {
    score, state: 'SHOWN', reason: null, value: 100 * found.score, standardError: 100 * found.standardError, interval: { lower: 100 * lower, upper: 100 * upper, level: question.level, method: 'ADJUSTED_WALD' },
    effectiveAnswers: found.effective, designEffect: score.n / found.effective, leastProbability: groups[0]!.probability, greatestProbability: groups.at(-1)!.probability,
  };
}
