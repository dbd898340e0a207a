import { isThere, type MetLasts } from '../registry/lasting';
import type { ReportingGroup } from '../registry/provenance';

type Delivered = readonly { channel: object; reportingGroup: ReportingGroup }[];

/** The lanes that a touchpoint stands in on a day: the groups of its channels that stand then, each once, in their order; where none does, that of its first. */
export function lanesOf(channels: Delivered, day: string): ReportingGroup[] {
  const standing = channels.filter(({ channel }) => isThere(day, channel as MetLasts));
  return [...new Set((standing.length > 0 ? standing : channels.slice(0, 1)).map(({ reportingGroup }) => reportingGroup))];
}

/** The lane of a touchpoint on a day: the group of the first of its channels that stands then; where none does, of its first. */
export const laneOf = (channels: Delivered, day: string): ReportingGroup | null => lanesOf(channels, day)[0] ?? null;
