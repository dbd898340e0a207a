import type { MapGap, MapProvenance } from '../drawing/mapModel';
import { askApi, type Ask } from '../shell/askApi';
import type { BothTongues } from '../shell/tongue';

const query = `query GapDetail($gap: ID!, $asOf: Date) {
  gap(id: $gap, asOf: $asOf) {
    version
    standing
    assignee
    sinceReason { zh en }
    standingHistory { at by standing assignee reason }
    thresholds { name label { zh en } value unit { zh en } own }
    places { touchpoint { key measurementPoints { slug name { zh en } } } }
    evidence {
      scores { state reason { zh en } instrument n value interval { lower upper } provenance periodFrom periodTo }
      observations { statement { zh en } provenance }
      citations { document { zh en } section factId statement { zh en } }
      notes { zh en }
    }
  }
}`;

/** What was decided about a gap at one time. */
export interface StandingChange {
  /** When, UTC. */
  at: string;
  by: string;
  standing: MapGap['standing'];
  assignee: string | null;
  reason: string | null;
}

export interface EvidenceScore {
  state: string;
  reason: BothTongues | null;
  instrument: string | null;
  n: number;
  value: number | null;
  interval: { lower: number; upper: number } | null;
  provenance: MapProvenance;
  periodFrom: string;
  /** The first day after. */
  periodTo: string;
}

export interface GapEvidence {
  scores: EvidenceScore[];
  observations: { statement: BothTongues | null; provenance: MapProvenance }[];
  citations: { document: BothTongues; section: string; factId: string; statement: BothTongues }[];
  notes: BothTongues[];
}

/** What is asked of a gap once it is explained. */
export interface GapDetail {
  version: number;
  standing: MapGap['standing'];
  assignee: string | null;
  sinceReason: BothTongues;
  /** The latest first. */
  standingHistory: StandingChange[];
  thresholds: { name: string; label: BothTongues; value: number; unit: BothTongues; own: boolean }[];
  places: { touchpoint: { key: string; measurementPoints: { slug: string; name: BothTongues }[] } | null }[];
  evidence: GapEvidence;
}

/** Variables: `gap`, its id, and `asOf`, a day or null. */
export const askGapDetail: Ask<{ gap: GapDetail }> = (variables, signal) => askApi(query, variables, signal);
