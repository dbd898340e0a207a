import { enumeration } from '../graphql/attributes';

export const GapType = enumeration('GapType', 'What is missing, broken or in doubt. In this order where severity and moment of truth are the same.', {
  DECLARED_VS_REGISTERED: 'A source declares another number of service nodes than the registry holds.',
  COVERAGE: 'Customers are not asked where it matters, or nothing is known of what they answered.',
  STAGE_EMPTY: 'A stage of a journey without any touchpoint, or without any on one side.',
  CHANNEL_BREAK: 'On a path, the customer changes between online and offline, and nobody carries the case across.',
  OWNERSHIP: 'No department answers for a touchpoint.',
  RETIRED: 'Something that no longer exists is still in use on a map, on a path or at a touchpoint.',
  ARCHETYPE: 'What siblings run or measure is not there, or a journey departs from the one it is a variant of.',
  TARGET: 'A reported figure misses its target.',
  BENCHMARK: 'A reported figure or rank is behind a competitor, or a rank behind a former one.',
  UNTESTABLE: 'A change was reported without the number of answers, so nobody can say whether it is more than chance.',
  CONFLICT: 'Two sources, or two sentences of one, disagree about the same figure.',
});
export type GapType = keyof typeof GapType;

export const GapForm = enumeration('GapForm', 'The form that a gap of its type takes. Forms are never mixed in one count: no point is not the same as no figure.', {
  COUNT_DIFFERS: 'DECLARED_VS_REGISTERED: the counts differ.',
  NO_POINT: 'COVERAGE: an important touchpoint has no active measurement point.',
  NO_FIGURE: 'COVERAGE: an active measurement point has no known figure, or none for longer than its cadence. None where a figure without a date is known: it cannot be called out of date (FRESH_FIGURE does not count it either).',
  NO_TOUCHPOINT: 'STAGE_EMPTY: no touchpoint at all.',
  NO_ONLINE: 'STAGE_EMPTY: touchpoints, but none that can be reached online on any of its channels.',
  NO_OFFLINE: 'STAGE_EMPTY: touchpoints, but none that can be reached offline on any of its channels.',
  BREAK: 'CHANNEL_BREAK: two consecutive touchpoints of a path, in one episode and on different sides, without a shared owner and without a hand-over on record.',
  NO_OWNER: 'OWNERSHIP: no department.',
  RETIRED_OWNER: 'OWNERSHIP: a department that no longer exists.',
  RETIRED_AT_STEP: 'RETIRED: a touchpoint that no longer exists stands at steps of journeys.',
  RETIRED_ON_PATH: 'RETIRED: a path takes a touchpoint that no longer exists.',
  RETIRED_CHANNEL: 'RETIRED: a touchpoint is delivered on a channel that no longer exists.',
  RETIRED_CHANNEL_ON_PATH: 'RETIRED: a path takes a touchpoint on a channel that no longer exists.',
  RETIRED_ARCHETYPE: 'RETIRED: a touchpoint is a variant of an archetype that no longer exists.',
  NOT_RUN: 'ARCHETYPE: siblings run touchpoints of an archetype, this subsidiary runs none.',
  NOT_MEASURED: 'ARCHETYPE: siblings measure touchpoints of an archetype, this subsidiary runs some and measures none.',
  MISSING: 'ARCHETYPE: an archetype of the reference journey does not occur in the variant.',
  EXTRA: 'ARCHETYPE: an archetype occurs in the variant and not in the reference journey.',
  REORDERED: 'ARCHETYPE: an archetype comes at another place than in the reference journey.',
  RECHANNELLED: 'ARCHETYPE: an archetype stands on other sides than in the reference journey.',
  BELOW_TARGET: 'TARGET: on the wrong side of the target.',
  BELOW_COMPETITOR: 'BENCHMARK: a rank behind at least one competitor, or a figure behind the value of one.',
  BELOW_FORMER_RANK: 'BENCHMARK: a rank worse than that of an earlier period.',
  NO_SAMPLE_SIZE: 'UNTESTABLE: the change has a size, its answers have no number.',
  SOURCES_DISAGREE: 'CONFLICT: the figures exclude each other.',
});
export type GapForm = keyof typeof GapForm;

export const GapSeverity = enumeration('GapSeverity', 'How much a gap weighs; each gap says why.', {
  HIGH: 'To be dealt with first.',
  MEDIUM: 'To be dealt with.',
  LOW: 'To be known.',
});
export type GapSeverity = keyof typeof GapSeverity;

export const GapStanding = enumeration('GapStanding', 'What people decided about a gap. It survives that the gap is computed anew, also where it closes and comes back.', {
  OPEN: 'Nothing yet, or reopened.',
  ACKNOWLEDGED: 'Somebody has seen it and agrees that it is one.',
  ASSIGNED: 'Somebody is to close it.',
  DISMISSED: 'It is not to be closed; the reason is given.',
});
export type GapStanding = keyof typeof GapStanding;

/** The type that a form belongs to. */
export const typeOfForm: Record<GapForm, GapType> = {
  COUNT_DIFFERS: 'DECLARED_VS_REGISTERED',
  NO_POINT: 'COVERAGE', NO_FIGURE: 'COVERAGE',
  NO_TOUCHPOINT: 'STAGE_EMPTY', NO_ONLINE: 'STAGE_EMPTY', NO_OFFLINE: 'STAGE_EMPTY',
  BREAK: 'CHANNEL_BREAK',
  NO_OWNER: 'OWNERSHIP', RETIRED_OWNER: 'OWNERSHIP',
  RETIRED_AT_STEP: 'RETIRED', RETIRED_ON_PATH: 'RETIRED', RETIRED_CHANNEL: 'RETIRED', RETIRED_CHANNEL_ON_PATH: 'RETIRED', RETIRED_ARCHETYPE: 'RETIRED',
  NOT_RUN: 'ARCHETYPE', NOT_MEASURED: 'ARCHETYPE', MISSING: 'ARCHETYPE', EXTRA: 'ARCHETYPE', REORDERED: 'ARCHETYPE', RECHANNELLED: 'ARCHETYPE',
  BELOW_TARGET: 'TARGET',
  BELOW_COMPETITOR: 'BENCHMARK', BELOW_FORMER_RANK: 'BENCHMARK',
  NO_SAMPLE_SIZE: 'UNTESTABLE',
  SOURCES_DISAGREE: 'CONFLICT',
};
