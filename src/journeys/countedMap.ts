import type { MetLasts } from '../registry/lasting';
import type { Provenance, ReportingGroup } from '../registry/provenance';
import type { Met } from './stagesToAlign';

export interface CountedTouchpoint extends Met, MetLasts {
  provenance: Provenance;
  owner?: { department: Met & MetLasts } | null;
  channels: { channel: Met & MetLasts; reportingGroup: ReportingGroup }[];
  handsOverTo: { touchpoint: Met }[];
  measurementPoints: MetLasts[];
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
  persona?: MetLasts | null;
  taken: { position: number; touchpoint: Met; channel: Met | null }[];
}

/** The map of a journey as `journeyMaps` answers it, or as a frozen document holds it. */
export interface CountedMap extends Met {
  stages: CountedStage[];
  paths: CountedPath[];
}
