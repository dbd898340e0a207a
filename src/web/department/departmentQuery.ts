import type { InBothTongues, GapSeverity, MapProvenance } from '../drawing/mapModel';
import { scoreFields, scoresIn } from '../drawing/mapQuery';
import type { Edit } from '../shell/editList';

interface Named {
  slug: string;
  name: InBothTongues;
}

export interface OwnedTouchpoint extends Named {
  key: string;
  code: string;
  provenance: MapProvenance;
  standing: 'UPCOMING' | 'STANDING' | 'RETIRED';
  owner: { provenance: MapProvenance };
  places: { journey: Named & { key: string }; stage: { name: InBothTongues } }[];
  measurementPoints: Named[];
}

export interface AnsweredDepartment extends Named {
  id: string;
  key: string;
  provenance: MapProvenance;
  standing: 'UPCOMING' | 'STANDING' | 'RETIRED';
  validFrom: string | null;
  retiredOn: string | null;
  citations: { document: InBothTongues; section: string | null; factId: string }[];
  facts: { slug: string; statement: InBothTongues }[];
  subsidiary: Named | null;
  group: Named | null;
  channels: (Named & { key: string; provenance: MapProvenance })[];
  touchpoints: { totalCount: number; nodes: OwnedTouchpoint[] };
  changes: { nodes: Edit[] };
}

export interface DepartmentAnswer {
  department: AnsweredDepartment;
}

/** A department with what it owns. Variables: `department`, `asOf` or null. */
export const departmentQuery = `query DepartmentPage($department: ID!, $asOf: Date) {
  department(id: $department) {
    id key slug name { zh en } provenance
    standing(on: $asOf) validFrom retiredOn(on: $asOf)
    citations { document { zh en } section factId }
    facts { slug statement { zh en } }
    subsidiary { slug name { zh en } }
    group { slug name { zh en } }
    channels { key slug name { zh en } provenance }
    touchpoints(first: 100) {
      totalCount
      nodes {
        key slug code name { zh en } provenance standing(on: $asOf)
        owner { provenance }
        places { journey { key slug name { zh en } } stage { name { zh en } } }
        measurementPoints { slug name { zh en } }
      }
    }
    changes(first: 5) { nodes { id at action objectType objectId after reason } }
  }
}`;

export interface OwnedGap {
  id: string;
  severity: GapSeverity;
  provenance: MapProvenance;
  title: InBothTongues;
  explanation: InBothTongues;
}

export interface GapsAnswer {
  gaps: { nodes: OwnedGap[]; totalCount: number };
  gapSummary: { severity: GapSeverity; count: number }[];
}

/** The open gaps of what a department owns. Variables: `department`, `asOf` or null. */
export const departmentGapsQuery = `query DepartmentGaps($department: ID!, $asOf: Date) {
  gaps(filter: { owners: [$department], standings: [OPEN, ACKNOWLEDGED, ASSIGNED] }, asOf: $asOf, first: 20) {
    totalCount
    nodes { id severity provenance title { zh en } explanation { zh en } }
  }
  gapSummary(by: [SEVERITY], filter: { owners: [$department], standings: [OPEN, ACKNOWLEDGED, ASSIGNED] }, asOf: $asOf) { severity count }
}`;

export interface OwnedScore {
  state: string;
  reason: InBothTongues | null;
  instrument: string | null;
  n: number;
  value: number | null;
  interval: { lower: number; upper: number } | null;
  provenance: MapProvenance | null;
  lowBase: boolean;
  periodFrom: string;
  periodTo: string;
}

export interface ScoresAnswer {
  department: { touchpoints: { nodes: { key: string; score: OwnedScore; transactional: OwnedScore }[] } };
}

/** The scores of what a department owns. Variables: `department`, and `scored`, the days whose answers count, or null for the last 90. */
export const departmentScoresQuery = `query DepartmentScores($department: ID!, $scored: ScorePeriodInput) {
  department(id: $department) { touchpoints(first: 100) { nodes { key ${scoresIn('$scored').replaceAll('...MapScore', '...MapScore lowBase')} } } }
}
${scoreFields}`;
