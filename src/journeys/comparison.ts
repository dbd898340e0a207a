import { enumeration } from '../graphql/attributes';

export const Verdict = enumeration('Verdict', 'How a touchpoint of one journey stands to its counterpart in the other.', {
  SAME: 'Both have it, alike in all that is compared.',
  CHANGED: 'Both have it, in sequence, and something about it differs.',
  ONLY_LEFT: 'Only the left journey has it: missing on the right.',
  ONLY_RIGHT: 'Only the right journey has it: extra on the right.',
  REORDERED: 'Both have it, but before something that it follows in the other journey, or after something that it precedes there.',
});
export type Verdict = keyof typeof Verdict;

export const ComparedAspect = enumeration('ComparedAspect', 'What may differ between counterparts.', {
  NAME: 'The name of one and the same touchpoint or stage.',
  CHANNEL_GROUP: 'The lane (online or offline), or the side on which a channel that both have is reported.',
  CHANNELS: 'The channels.',
  STAGE: 'The stage: the counterpart stands in a stage that is not the counterpart of this one\'s.',
  OWNER: 'Whether anybody owns it; for one and the same touchpoint, also who.',
  MEASURED: 'Whether it has an active measurement point.',
  STEP: 'Whether its step may be left out or repeated.',
  MOMENT_OF_TRUTH: 'Whether its stage is a moment of truth.',
  ANY_TIME: 'Whether its stage may come at any time.',
});
export type ComparedAspect = keyof typeof ComparedAspect;
