import { isThere, type MetLasts } from '../registry/lasting';
import type { ReportingGroup } from '../registry/provenance';

/** The lane of a touchpoint on a day: the group of the first of its channels that stands then; where none does, of its first. */
export const laneOf = (channels: readonly { channel: object; reportingGroup: ReportingGroup }[], day: string): ReportingGroup | null =>
  (channels.find(({ channel }) => isThere(day, channel as MetLasts)) ?? channels[0])?.reportingGroup ?? null;
