import type { AnsweredFigure } from '../drawing/mapAnswer';
import { figureFields } from '../drawing/mapQuery';
import type { GapSeverity, InBothTongues, MapProvenance } from '../drawing/mapModel';

interface Named {
  key: string;
  slug: string;
  name: InBothTongues;
}

export interface Cited {
  slug: string;
  provenance: MapProvenance;
  statement: InBothTongues | null;
  citation: { document: InBothTongues; section: string | null; factId: string } | null;
}

export interface AnsweredDeployment {
  id: string;
  slug: string;
  validFrom: string | null;
  validTo: string | null;
  questionVersion: string | null;
  survey: { id: string; instrument: string; scaleMin: number; scaleMax: number; question: InBothTongues | null; questionVersion: string; provenance: MapProvenance };
}

/** A measurement point with what the registry knows of it. */
export interface AnsweredPoint extends Cited {
  id: string;
  key: string;
  name: InBothTongues;
  /** Today; where it is to come or retired, since when. */
  standing: 'UPCOMING' | 'STANDING' | 'RETIRED';
  validFrom: string | null;
  retiredOn: string | null;
  subject: 'TOUCHPOINT' | 'PRODUCT' | 'COMPANY';
  instrument: string;
  /** On which side it is counted; null without a channel. */
  reportingGroup: 'ONLINE' | 'OFFLINE' | null;
  cadence: string;
  frame: InBothTongues | null;
  /** Without a policy of its own the usual minimums hold. */
  subsidiary: Named & { figures: AnsweredFigure[]; suppressionPolicy: { figuresFrom: number; commentsFrom: number; arrowsFrom: number } | null };
  channel: Named | null;
  figures: AnsweredFigure[];
  deployments: AnsweredDeployment[];
  touchpoint: (Named & {
    id: string;
    owner: { department: { slug: string; name: InBothTongues } } | null;
    figures: AnsweredFigure[];
    places: { journey: Named; stage: { name: InBothTongues } }[];
  }) | null;
}

export interface AnsweredTarget {
  value: number;
  operator: 'AT_LEAST' | 'AT_MOST';
  instrument: string | null;
  provenance: MapProvenance;
  periodFrom: string | null;
  periodTo: string | null;
  about: { key: string }[];
}

export interface PointAnswer {
  measurementPoint: AnsweredPoint;
  targets: { nodes: AnsweredTarget[] };
}

export interface PointGap {
  id: string;
  severity: GapSeverity;
  provenance: MapProvenance;
  title: InBothTongues;
  explanation: InBothTongues;
}

const cited = 'slug provenance statement { zh en } citation { document { zh en } section factId }';

/** What is known of a point, before any score. Variable: `point`. */
export const pointQuery = `query Point($point: ID!) {
  measurementPoint(id: $point) {
    id key ${cited}
    name { zh en }
    standing
    validFrom
    retiredOn
    subject
    instrument
    reportingGroup
    cadence
    frame { zh en }
    subsidiary { key slug name { zh en } suppressionPolicy { figuresFrom commentsFrom arrowsFrom } figures(latest: false) { ...MapFigure } }
    channel { key slug name { zh en } }
    figures(latest: false) { ...MapFigure }
    deployments { id slug validFrom validTo questionVersion survey { id instrument scaleMin scaleMax question { zh en } questionVersion provenance } }
    touchpoint {
      id key slug name { zh en }
      owner { department { slug name { zh en } } }
      figures(latest: false) { ...MapFigure }
      places { journey { key slug name { zh en } } stage { name { zh en } } }
    }
  }
  targets(first: 100) { nodes { value operator instrument provenance periodFrom periodTo about { key } } }
}
${figureFields}`;

/** What was edited on objects between two instants, the latest first; that something is called otherwise moves no score. Variables: `objects`, `from`, `to`. */
export const pointEditsQuery = `query PointEdits($objects: [ID!]!, $from: DateTime!, $to: DateTime!) {
  changes(first: 5, filter: { objects: $objects, actions: [CHANGED, RETIRED, RESTORED, CLOSED, REOPENED], beyond: ["slug", "formerSlugs"], from: $from, to: $to }) {
    nodes { id at action objectType objectId after reason }
  }
}`;

/** The gaps of its touchpoint. Variable: `touchpoint`. */
export const pointGapsQuery = `query PointGaps($touchpoint: ID!) {
  gaps(filter: { touchpoint: $touchpoint, standings: [OPEN, ACKNOWLEDGED, ASSIGNED] }, first: 20) {
    nodes { id severity provenance title { zh en } explanation { zh en } }
  }
}`;
