import { kindOf } from './kindOf';
import { answersIn } from './netPromoterCounts';
import { reasons, unshownScore, type ScoreTerms } from './scoreOfBins';
import type { ScoreFigure } from './score';
import type { ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import { termsFor, type ScoreQuestion } from './scoreQuestion';

/** The deployments whose answers may be added up, and how they are scored; or why there are none. */
export type Settled = { terms: ScoreTerms; deployments: ScopedDeployment[] } | { unshown: ScoreFigure };

/**
 * Settles which instrument a question about an object means: the one it names, else the only one with answers, else the only one deployed.
 * Different instruments, and one instrument on different scales, are never added together.
 */
export function instrumentOf({ deployments, bins }: ScopeAnswers, question: ScoreQuestion): Settled {
  const meant = deployments.filter(({ instrument }) => question.instrument === null || instrument === question.instrument);
  if (meant.length === 0) return { unshown: unshownScore(0, 'NOT_ASKED', reasons.notAsked, null) };
  const answersTo = ({ deployment }: ScopedDeployment): number => answersIn(bins.get(deployment) ?? []);
  // A deployment whose answers were all erased has counts, and no answers.
  const answered = meant.filter((each) => answersTo(each) > 0);
  const chosen = answered.length > 0 ? answered : meant;
  const kinds = [...new Set(chosen.map(kindOf))].sort();
  if (kinds.length > 1 && answered.length === 0) return { unshown: unshownScore(0, 'NO_ANSWERS', reasons.noAnswers, null) };
  if (kinds.length > 1) {
    const [zh, en] = [kinds.join('、'), kinds.join(', ')];
    return { unshown: unshownScore(answered.reduce((sum, each) => sum + answersTo(each), 0), 'INSTRUMENTS_DIFFER', [`這裡有不同的調查工具或量尺（${zh}），彼此不可相加、平均或排名，請指定其一`, `Asked with ${en}, which are never added, averaged or ranked together: name one`], null) };
  }
  const [{ instrument, scaleMin, scaleMax }] = chosen as [ScopedDeployment];
  return { terms: termsFor(question, instrument, [scaleMin, scaleMax]), deployments: meant.filter((each) => kindOf(each) === kinds[0]) };
}
