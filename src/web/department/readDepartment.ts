import { scoredUpTo } from '../drawing/mapQuery';
import { askInTurn } from '../shell/askInTurn';
import { departmentGapsQuery, departmentQuery, departmentScoresQuery, type DepartmentAnswer, type GapsAnswer, type OwnedScore, type ScoresAnswer } from './departmentQuery';

export interface DepartmentTold extends DepartmentAnswer, GapsAnswer {
  /** By the key of the touchpoint; of several kinds of question the transactional one. */
  scores: ReadonlyMap<string, OwnedScore>;
}

/** Asks for all of a department: what it owns, its gaps, its scores. */
export const askDepartment = askInTurn(async (ask, variables): Promise<DepartmentTold> => {
  const { department, asOf } = variables as { department: string; asOf: string | null };
  const known = await ask(departmentQuery, { department, asOf }) as DepartmentAnswer;
  const [gaps, scored] = await Promise.all([
    ask(departmentGapsQuery, { department, asOf }) as Promise<GapsAnswer>,
    ask(departmentScoresQuery, { department, scored: scoredUpTo(asOf) }) as Promise<ScoresAnswer>,
  ]);
  const scores = new Map(scored.department.touchpoints.nodes.map(({ key, score, transactional }) => [key, score.state === 'INSTRUMENTS_DIFFER' ? transactional : score]));
  return { ...known, ...gaps, scores };
});
