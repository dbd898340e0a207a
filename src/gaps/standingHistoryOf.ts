import type { GapStandingChange } from './gap';

type Decided = Pick<GapStandingChange, 'standing' | 'assignee' | 'reason'>;

/** What was decided each time, the latest first, from changes (the first one first) that each name only what they changed. */
export function standingHistoryOf(changes: readonly (readonly [at: string, by: string, after: string])[]): GapStandingChange[] {
  let decided: Decided = { standing: 'OPEN', assignee: null, reason: null };
  return changes.map(([at, by, after]) => {
    const { standing = decided.standing, assignee = decided.assignee, reason = decided.reason } = JSON.parse(after) as Partial<Decided>;
    decided = { standing, assignee, reason };
    return { at, by, ...decided };
  }).reverse();
}
