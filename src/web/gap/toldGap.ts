import type { MapGap } from '../drawing/mapModel';

/** What is known of a gap wherever it is listed, before it is explained. */
export type ToldGap = Pick<MapGap, 'id' | 'type' | 'severity' | 'severityReason' | 'standing' | 'assignee' | 'title' | 'explanation' | 'remedy' | 'provenance' | 'closedOnlyByIllustrativeAnswers' | 'since'>;
