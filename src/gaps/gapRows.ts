import type { Provenance, ReportingGroup } from '../registry/provenance';
import type { BenchmarkFacts, FigureFacts, JourneyFacts, Named, PathFacts, PointFacts, StageFacts, TargetFacts, TouchpointFacts } from './gapFacts';

type PositionalTie = [key: string, provenance: Provenance];

interface Lasts {
  validFrom: string | null;
  validTo: string | null;
}

/** What the statements answer, relationships as positional lists: a tenth of the decoding that nested maps would cost. */
export interface GapRows {
  names: (Named & { noun: string })[];
  touchpoints: (Omit<TouchpointFacts, 'owner' | 'channels' | 'archetypes' | 'former' | 'handsOverTo' | 'places'> & {
    validTo: string | null;
    owners: PositionalTie[];
    channels: [key: string, provenance: Provenance, side: ReportingGroup][];
    archetypes: PositionalTie[];
    handsOverTo: PositionalTie[];
  })[];
  points: Omit<PointFacts, 'active'>[];
  journeys: (Omit<JourneyFacts, 'versions' | 'stages'> & Lasts & { versions: [effectiveOn: string, createdAt: string][] })[];
  /** In the order of their journeys and places. */
  stages: (Omit<StageFacts, 'steps'> & { journey: string; steps: [key: string, provenance: Provenance, shapedAt: string, alternatives: PositionalTie[]][] })[];
  paths: (Omit<PathFacts, 'legs' | 'lost'> & { legs: [position: number, touchpoint: string, channel: string][] })[];
  figures: FigureFacts[];
  standards: (({ noun: 'Target' } & TargetFacts) | ({ noun: 'Benchmark' } & BenchmarkFacts))[];
}
