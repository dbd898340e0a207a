import type { Unit } from '../graph/graph';
import { badInput, notFound, versionConflict } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import type { Intended } from '../registry/intent';
import { nounNamed } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import type { FoundGap } from './foundGap';
import type { GapStanding } from './gapTypes';

/** What somebody decides about a gap. */
export interface Decision {
  standing: GapStanding;
  assignee: string | null;
  reason: string | null;
}

/** From which standings each can be reached. What is dismissed is reopened first, so that nobody takes it up by mistake. */
const reachedFrom: Record<GapStanding, GapStanding[]> = {
  ACKNOWLEDGED: ['OPEN', 'ASSIGNED'],
  ASSIGNED: ['OPEN', 'ACKNOWLEDGED', 'ASSIGNED'],
  DISMISSED: ['OPEN', 'ACKNOWLEDGED', 'ASSIGNED'],
  OPEN: ['ACKNOWLEDGED', 'ASSIGNED', 'DISMISSED'],
};

/**
 * What is to be saved so that a decision stands. The decision is an object of its own under the slug of the gap, so it outlives the gap.
 * @param gap as it was found; undefined where there is none on the day
 * @throws NOT_FOUND, VERSION_CONFLICT where somebody else decided since, BAD_INPUT where the gap stands so that this cannot be decided
 */
export async function decideOnGap(unit: Unit, gapSlug: string, gap: FoundGap | undefined, expectedVersion: number, decision: Decision): Promise<Intended> {
  if (!gap) throw notFound('Gap');
  const known = (await recordsOf(unit, nounNamed, [keyOf('GapDecision', gapSlug)])).get(keyOf('GapDecision', gapSlug));
  const version = known?.version ?? 0;
  if (version !== expectedVersion) throw versionConflict('Gap', version);
  const standing = (known?.attributes.standing ?? 'OPEN') as GapStanding;
  const allowed = reachedFrom[decision.standing];
  if (!allowed.includes(standing)) throw badInput('id', `this gap is ${standing}`, `one that is ${allowed.join(', ')}`);
  return {
    slug: gapSlug,
    intents: [{
      noun: 'GapDecision', slug: gapSlug, mode: known ? 'CHANGE' : 'ADD',
      attributes: { form: gap.form, ...decision }, links: { subject: [{ key: gap.subjectKey }] },
      reason: decision.reason,
      locate: (problem) => problem,
    }],
  };
}
