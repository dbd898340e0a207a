import type { StoredBilingual } from '../graphql/bilingual';
import type { ReportingGroup, Provenance } from '../registry/provenance';
import type { DeltaBasis, Direction, FigurePrecision, Metric, MetricScope, Qualifier, ScopeReading, Unit } from '../metrics/observation';
import type { TargetOperator } from '../metrics/target';
import type { LegFacts, LostLeg, PlaceFacts, RetiredFacts } from './placeFacts';
import type { Cadence, Instrument, PointSubject } from '../touchpoints/measurementPoint';
import type { ScoreFound } from './scoreFound';

export type { LegFacts, PlaceFacts } from './placeFacts';

/** What gaps are found in: the registry as it is on a day, objects by key. Plain, so that every verb can be tried by hand. */
export interface GapFacts {
  /** The day that is asked about, in the Taipei calendar. */
  day: string;
  /** In the order of the group. */
  subsidiaries: Named[];
  /** Names of subsidiaries, departments, channels, archetypes, personas and sources. */
  names: ReadonlyMap<string, Named>;
  /** Those that exist on the day. */
  touchpoints: ReadonlyMap<string, TouchpointFacts>;
  /** Those that ended by the day, with where they still stand. */
  retired: ReadonlyMap<string, RetiredFacts>;
  /** Those that are no longer valid on the day, or not yet, too. */
  points: PointFacts[];
  journeys: JourneyFacts[];
  paths: PathFacts[];
  /** Those known on the day, the earliest first. */
  figures: FigureFacts[];
  targets: TargetFacts[];
  /** Those known on the day. */
  benchmarks: BenchmarkFacts[];
  /** Of answers that came in, by what was wanted. */
  scores: ReadonlyMap<string, ScoreFound>;
  /** No answer is of a day before this one; null where none came in, or scores were not asked for. */
  answersFrom: string | null;
}

export interface Named {
  key: string;
  name: StoredBilingual;
  provenance: Provenance | null;
  validFrom: string | null;
  validTo: string | null;
}

/** What a relationship leads to, and where it comes from. */
export interface Tie {
  key: string;
  provenance: Provenance;
}

export interface TouchpointFacts {
  key: string;
  subsidiary: string;
  name: StoredBilingual;
  importance: number;
  serviceNode: boolean;
  provenance: Provenance;
  validFrom: string | null;
  /** When it was last changed otherwise than by what it is called; so it is of stages, steps and paths. */
  shapedAt: string;
  owner: Tie | null;
  /** Those that stand on the day, in order, each with the side on which the touchpoint is reported there. */
  channels: (Tie & { side: ReportingGroup })[];
  /** Those that stand on the day. */
  archetypes: Tie[];
  /** Channels and archetypes that ended by the day. */
  former: Tie[];
  handsOverTo: Tie[];
  /** Where it stands in journeys. */
  places: PlaceFacts[];
}

export interface PointFacts {
  key: string;
  subsidiary: string;
  touchpoint: string | null;
  name: StoredBilingual;
  subject: PointSubject;
  instrument: Instrument;
  cadence: Cadence;
  provenance: Provenance;
  validFrom: string | null;
  validTo: string | null;
  active: boolean;
}

/** One that stands on the day. */
export interface JourneyFacts {
  key: string;
  subsidiary: string;
  name: StoredBilingual;
  provenance: Provenance;
  /** The journey that this one is a variant of. */
  reference: string | null;
  versions: Publication[];
  stages: StageFacts[];
}

export interface Publication {
  effectiveOn: string;
  /** The instant at which the draft was frozen. */
  createdAt: string;
}

export interface StageFacts {
  key: string;
  name: StoredBilingual;
  momentOfTruth: boolean;
  anyTime: boolean;
  endsEpisode: boolean;
  provenance: Provenance;
  shapedAt: string;
  steps: StepFacts[];
}

export interface StepFacts {
  key: string;
  provenance: Provenance;
  shapedAt: string;
  /** Alternatives that exist on the day. */
  touchpoints: Tie[];
  /** Last days, exclusive, of alternatives that no longer exist on the day. */
  ended: string[];
}

export interface PathFacts {
  key: string;
  journey: string;
  persona: string;
  provenance: Provenance;
  shapedAt: string;
  /** Those that can be taken on the day. */
  legs: LegFacts[];
  lost: LostLeg[];
}

export interface FigureFacts {
  key: string;
  metric: Metric;
  instrument: Instrument | null;
  scope: MetricScope;
  scopeReading: ScopeReading | null;
  about: string[];
  source: string | null;
  periodFrom: string | null;
  /** First day after the period. */
  periodTo: string | null;
  asOf: string | null;
  value: number | null;
  unit: Unit | null;
  decimals: number | null;
  qualifier: Qualifier | null;
  precision: FigurePrecision | null;
  direction: Direction | null;
  delta: number | null;
  deltaUnit: Unit | null;
  deltaBasis: DeltaBasis | null;
  rank: number | null;
  /** How many answers it was counted from; null where it came without. */
  answers: number | null;
  provenance: Provenance;
}

/** What a source states of a competitor. */
export interface BenchmarkFacts extends Pick<FigureFacts, 'key' | 'metric' | 'about' | 'value' | 'unit' | 'rank' | 'periodFrom' | 'periodTo' | 'source' | 'provenance'> {
  competitor: StoredBilingual;
  method: StoredBilingual;
}

export interface TargetFacts {
  key: string;
  metric: Metric;
  about: string[];
  operator: TargetOperator;
  value: number;
  unit: Unit;
  periodFrom: string | null;
  periodTo: string | null;
  provenance: Provenance;
}
