import type { GapSeverity } from '../drawing/mapModel';
import type { ToldGap } from '../gap/toldGap';
import type { BothTongues } from '../shell/tongue';
import type { ChosenGaps, Standing } from './gapsAddress';

/** What a row tells of a gap, and what its explanation tells at once: the fragment `GapRow`. */
const rowFragment = `
fragment GapRow on Gap {
  id
  type
  severity
  severityReason { zh en }
  standing
  assignee
  title { zh en }
  explanation { zh en }
  remedy { zh en }
  provenance
  closedOnlyByIllustrativeAnswers
  since
  subsidiary { slug name { zh en } }
  places { journey { slug name { zh en } } stage { slug name { zh en } } touchpoint { slug name { zh en } } }
}`;

interface Named {
  slug: string;
  name: BothTongues;
}

export interface GapRow extends ToldGap {
  subsidiary: Named | null;
  places: { journey: Named; stage: Named | null; touchpoint: Named | null }[];
}

const gapsField = 'gaps(filter: $filter, asOf: $asOf, first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...GapRow } }';

/** The first page of the gaps that were asked for, and how many there are; and whether there are any at all. */
export const gapsQuery = `query GapsOfGroup($filter: GapFilter!, $dismissed: GapFilter!, $asOf: Date, $first: Int!, $after: String) {
  ${gapsField}
  total: gapSummary(by: [], filter: $filter, asOf: $asOf) { count }
  severities: gapSummary(by: [SEVERITY], filter: $filter, asOf: $asOf) { severity count }
  dismissed: gapSummary(by: [], filter: $dismissed, asOf: $asOf) { count }
  everything: gapSummary(by: [], asOf: $asOf) { count }
}${rowFragment}`;

/** A further page of them. */
export const moreGapsQuery = `query MoreGapsOfGroup($filter: GapFilter!, $asOf: Date, $first: Int!, $after: String) {
  ${gapsField}
}${rowFragment}`;

/** One gap by its id. */
export const oneGapQuery = `query GapById($id: ID!, $asOf: Date) { gap(id: $id, asOf: $asOf) { ...GapRow } }${rowFragment}`;

/** From what one can choose: the subsidiaries, and the journeys with their stages. */
export const choicesQuery = `query GapChoices {
  subsidiaries(first: 50) { nodes { slug name { zh en } } }
  journeys(first: 100) { nodes { slug name { zh en } subsidiary { slug name { zh en } } stages { slug name { zh en } } } }
}`;

export interface ChoicesAnswer {
  subsidiaries: { nodes: Named[] };
  journeys: { nodes: (Named & { subsidiary: Named; stages: Named[] })[] };
}

export interface GapPage {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: GapRow[];
}

export interface GapsAnswer {
  gaps: GapPage;
  total: { count: number }[];
  severities: { severity: GapSeverity; count: number }[];
  dismissed: { count: number }[];
  everything: { count: number }[];
}

const notDismissed: Standing[] = ['OPEN', 'ACKNOWLEDGED', 'ASSIGNED'];

const some = <Each,>(chosen: Each[]): Each[] | null => (chosen.length === 0 ? null : chosen);

/** What was chosen as a filter of the API. */
export const gapFilter = ({ subsidiary, journey, stage, touchpoint, owner, type, severity, standing, provenance }: ChosenGaps): Record<string, unknown> => ({
  subsidiaries: some(subsidiary), journeys: some(journey), stages: some(stage), touchpoints: some(touchpoint), owners: some(owner),
  types: some(type), severities: some(severity), standings: some(standing) ?? notDismissed, provenances: some(provenance),
});

/** The variables of `gapsQuery` and `moreGapsQuery`, the page apart. */
export const gapVariables = (chosen: ChosenGaps, asOf: string | null): Record<string, unknown> =>
  ({ filter: gapFilter(chosen), dismissed: gapFilter({ ...chosen, standing: ['DISMISSED'] }), asOf });
