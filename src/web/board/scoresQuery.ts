import type { Provenance } from '../shell/tag';
import type { BothTongues } from '../shell/tongue';

/** The scores of the board, asked for apart from the rest: they change with every answer. Variables: `asOf` or null, and `scored`, the days whose answers count. */
export const scoresQuery = `query BoardScores($asOf: Date, $scored: ScorePeriodInput) {
  subsidiaries(first: 50) {
    nodes {
      key
      rnps: score(period: $scored, instrument: RNPS) { ...BoardScore }
      measurementPoints(first: 100) {
        nodes {
          key
          slug
          standing(on: $asOf)
          reportingGroup
          name { zh en }
          score(period: $scored, instrument: TNPS) { ...BoardScore }
        }
      }
    }
  }
}
fragment BoardScore on Score { state reason { zh en } n value interval { lower upper } lowBase provenance periodFrom periodTo }`;

export interface BoardScore {
  state: string;
  reason: BothTongues | null;
  n: number;
  value: number | null;
  interval: { lower: number; upper: number } | null;
  lowBase: boolean;
  provenance: Provenance;
  periodFrom: string;
  periodTo: string;
}

export interface ScoredPoint {
  key: string;
  slug: string;
  standing: 'UPCOMING' | 'STANDING' | 'RETIRED';
  reportingGroup: 'ONLINE' | 'OFFLINE' | null;
  name: BothTongues;
  score: BoardScore;
}

export interface ScoresAnswer {
  subsidiaries: { nodes: { key: string; rnps: BoardScore; measurementPoints: { nodes: ScoredPoint[] } }[] };
}
