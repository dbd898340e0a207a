import type { GapSeverity } from '../drawing/mapModel';
import type { Provenance } from '../shell/tag';
import type { BothTongues } from '../shell/tongue';

/** Metrics that say how customers answered; the others count nodes or contacts. */
export const askedMetrics = ['RNPS', 'TNPS', 'NPS_UNSPECIFIED', 'SATISFACTION'] as const;

/** All that the board shows, in one question. */
export const boardQuery = `query Board($asOf: Date, $metrics: [Metric!]!) {
  service { version }
  subsidiaries(first: 50) {
    nodes {
      key
      slug
      name { zh en }
      group { name { zh en } }
      reconciliation(asOf: $asOf) {
        asOf
        declaredServiceNodes
        unregisteredServiceNodes
        registered {
          touchpoints
          touchpointsByProvenance { provenance count }
          serviceNodes
          serviceNodesByProvenance { provenance count }
          serviceNodesReported
        }
        declared { metric provenance statement { zh en } citation { document { zh en } section factId } }
      }
      reportedFigures(asOf: $asOf, metrics: $metrics) {
        key
        metric
        scope
        about { __typename ... on Touchpoint { name { zh en } } ... on Subsidiary { name { zh en } } }
        periodFrom
        asOf
        value
        decimals
        n
        interval { lower upper }
        unit
        qualifier
        direction
        delta
        provenance
        statement { zh en }
        citation { document { zh en } section factId }
      }
      journeys(first: 50) { nodes { slug name { zh en } wholeCustomer standing(on: $asOf) } }
    }
  }
  reconcileTotal(asOf: $asOf) { subsidiaries declaredServiceNodes serviceNodesReported serviceNodesPublished }
  coverage(by: [SUBSIDIARY], asOf: $asOf) { subsidiary { key } kind numerator coveredByIllustrativeAnswers denominator numeratorByProvenance { provenance count } provenanceNote { zh en } }
  gapSummary(by: [SUBSIDIARY, SEVERITY], filter: { standings: [OPEN, ACKNOWLEDGED, ASSIGNED] }, asOf: $asOf) { subsidiary { key } severity count }
  dismissedGaps: gapSummary(by: [SUBSIDIARY], filter: { standings: [DISMISSED] }, asOf: $asOf) { subsidiary { key } count }
  gaps(filter: { types: [UNTESTABLE], standings: [OPEN, ACKNOWLEDGED, ASSIGNED] }, asOf: $asOf, first: 100) { nodes { id explanation { zh en } evidence { observations { key } } } }
}`;

export interface Cited {
  provenance: Provenance;
  statement: BothTongues | null;
  citation: { document: BothTongues; section: string; factId: string } | null;
}

export interface BoardObservation extends Cited {
  key: string;
  metric: (typeof askedMetrics)[number];
  scope: string;
  about: { __typename: string; name?: BothTongues }[];
  periodFrom: string | null;
  asOf: string | null;
  value: number | null;
  decimals: number | null;
  /** How many answers it was counted from, and its interval; null where it came without. */
  n: number | null;
  interval: { lower: number; upper: number } | null;
  unit: string | null;
  qualifier: string | null;
  direction: 'ROSE' | 'RISING' | 'FELL' | 'STABLE' | null;
  delta: number | null;
}

export interface ProvenanceCount {
  provenance: Provenance;
  count: number;
}

/** A change that nobody can tell from chance, as the number of answers was never published. */
export interface UntestableChange {
  id: string;
  explanation: BothTongues;
  evidence: { observations: { key: string }[] };
}

export type CoverageKind = 'OWNER' | 'POINT' | 'FIGURE' | 'FRESH_FIGURE';

export interface BoardSubsidiary {
  key: string;
  slug: string;
  name: BothTongues;
  group: { name: BothTongues } | null;
  reconciliation: {
    asOf: string;
    declaredServiceNodes: number | null;
    unregisteredServiceNodes: number | null;
    registered: { touchpoints: number; touchpointsByProvenance: ProvenanceCount[]; serviceNodes: number; serviceNodesByProvenance: ProvenanceCount[]; serviceNodesReported: number };
    declared: (Cited & { metric: string })[];
  };
  reportedFigures: BoardObservation[];
  journeys: { nodes: { slug: string; name: BothTongues; wholeCustomer: boolean; standing: 'UPCOMING' | 'STANDING' | 'RETIRED' }[] };
}

export interface BoardAnswer {
  service: { version: string };
  subsidiaries: { nodes: BoardSubsidiary[] };
  /** Over those that declare how many service nodes they have. */
  reconcileTotal: { subsidiaries: number; declaredServiceNodes: number; serviceNodesReported: number; serviceNodesPublished: number };
  coverage: { subsidiary: { key: string } | null; kind: CoverageKind; numerator: number; coveredByIllustrativeAnswers: number; denominator: number; numeratorByProvenance: ProvenanceCount[]; provenanceNote: BothTongues }[];
  gapSummary: { subsidiary: { key: string } | null; severity: GapSeverity; count: number }[];
  dismissedGaps: { subsidiary: { key: string } | null; count: number }[];
  gaps: { nodes: UntestableChange[] };
}
