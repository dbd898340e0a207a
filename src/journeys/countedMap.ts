import { isWithin } from '../kernel/period';
import type { Provenance, ReportingGroup } from '../registry/provenance';
import type { Met } from './stagesToAlign';

interface Lasting {
  validFrom?: string | null;
  validTo?: string | null;
}

export interface CountedTouchpoint extends Met, Lasting {
  provenance: Provenance;
  owner?: { department: Met } | null;
  channels: { channel: Met; reportingGroup: ReportingGroup }[];
  handsOverTo: { touchpoint: Met }[];
  measurementPoints: Lasting[];
}

interface CountedStep extends Met {
  touchpoints: { touchpoint: CountedTouchpoint }[];
}

export interface CountedStage extends Met {
  anyTime: boolean;
  endsEpisode?: boolean;
  steps: CountedStep[];
}

export interface CountedPath extends Met {
  taken: { position: number; touchpoint: Met; channel: Met | null }[];
}

/** The map of a journey as `journeyMaps` answers it, or as a frozen document holds it. */
export interface CountedMap extends Met {
  stages: CountedStage[];
  paths: CountedPath[];
}

/** Whether something exists on a day. */
export const isThere = (day: string, { validFrom = null, validTo = null }: Lasting): boolean => isWithin(day, { from: validFrom, to: validTo });
