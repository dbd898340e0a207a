import { splitKey } from '../kernel/id';
import type { ReportingGroup } from '../registry/provenance';
import type { CoverageDimension } from './coverage';
import type { GapFacts, StageFacts } from './gapFacts';

/** What is told apart, and what is left out; objects by key, null: any. */
export interface Cut {
  by: readonly CoverageDimension[];
  subsidiary: string | null;
  journey: string | null;
  stage: string | null;
  channelGroup: ReportingGroup | null;
}

/** One part of the registry: where it is, and the keys of the touchpoints in it that exist on the day of the facts, each once. */
export interface Scope {
  subsidiary: string | null;
  journey: string | null;
  stage: string | null;
  /** Only on this side; null: on any. */
  channelGroup: ReportingGroup | null;
  /** Only variants of this archetype; null: of any, or of none. */
  archetype: string | null;
  touchpoints: Set<string>;
}

type Part = Omit<Scope, 'channelGroup' | 'archetype'>;

const allows = (wanted: string | null, key: string): boolean => wanted === null || wanted === key;

/** The journeys that the cut leaves, subsidiary by subsidiary, each with the stages that it leaves. */
const journeysIn = ({ subsidiaries, journeys }: GapFacts, { subsidiary, journey, stage }: Cut) => subsidiaries
  .flatMap(({ key }) => journeys.filter((each) => each.subsidiary === key))
  .filter((each) => allows(subsidiary, each.subsidiary) && allows(journey, each.key))
  .map((each) => ({ subsidiary: each.subsidiary, journey: each.key, stages: each.stages.filter(({ key }) => allows(stage, key)) }))
  .filter(({ stages }) => stage === null || stages.length > 0);

const standingAt = (stages: StageFacts[]): Set<string> => new Set(stages.flatMap(({ steps }) => steps).flatMap(({ touchpoints }) => touchpoints.map(({ key }) => key)));

const byStage = (facts: GapFacts, cut: Cut): Part[] =>
  journeysIn(facts, cut).flatMap(({ subsidiary, journey, stages }) => stages.map((one) => ({ subsidiary, journey, stage: one.key, touchpoints: standingAt([one]) })));

const byJourney = (facts: GapFacts, cut: Cut): Part[] =>
  journeysIn(facts, cut).map(({ subsidiary, journey, stages }) => ({ subsidiary, journey, stage: null, touchpoints: standingAt(stages) }));

/** By who runs a touchpoint: one that stands on no map counts as well, unless a journey or a stage is asked for. */
function bySubsidiary(facts: GapFacts, cut: Cut): Part[] {
  const onMap = cut.journey === null && cut.stage === null ? null : standingAt(journeysIn(facts, { ...cut, subsidiary: null }).flatMap(({ stages }) => stages));
  const left = [...facts.touchpoints.values()].filter(({ key, subsidiary }) => allows(cut.subsidiary, subsidiary) && (onMap === null || onMap.has(key)));
  const part = (subsidiary: string | null, inside: typeof left): Part => ({ subsidiary, journey: null, stage: null, touchpoints: new Set(inside.map(({ key }) => key)) });
  if (!cut.by.includes('SUBSIDIARY')) return [part(null, left)];
  return facts.subsidiaries.filter(({ key }) => allows(cut.subsidiary, key))
    .map(({ key }) => part(key, left.filter(({ subsidiary }) => subsidiary === key)))
    .filter(({ touchpoints }) => onMap === null || touchpoints.size > 0);
}

function partsOf(facts: GapFacts, cut: Cut): Part[] {
  if (cut.by.includes('STAGE')) return byStage(facts, cut);
  return cut.by.includes('JOURNEY') ? byJourney(facts, cut) : bySubsidiary(facts, cut);
}

/** Which of the touchpoints of a part exist on the day, are reported on the side, and are variants of the archetype. */
const kept = ({ touchpoints }: GapFacts, keys: ReadonlySet<string>, channelGroup: ReportingGroup | null, archetype: string | null): Set<string> => new Set([...keys].filter((key) => {
  const touchpoint = touchpoints.get(key);
  return touchpoint !== undefined && (channelGroup === null || touchpoint.channels.some(({ side }) => side === channelGroup))
    && (archetype === null || touchpoint.archetypes.some((each) => each.key === archetype));
}));

/** What is told apart, in the order of the group and its maps. A journey, a stage or an archetype without touchpoints is a part as well. */
export function scopesOf(facts: GapFacts, cut: Cut): Scope[] {
  const both = (['ONLINE', 'OFFLINE'] as const).filter((side) => allows(cut.channelGroup, side));
  const sides = cut.by.includes('CHANNEL_GROUP') ? both : [cut.channelGroup];
  const archetypes = cut.by.includes('ARCHETYPE') ? [...facts.names.keys()].filter((key) => splitKey(key)?.noun === 'Archetype').sort() : [null];
  return partsOf(facts, cut).flatMap((part) => archetypes.flatMap((archetype) =>
    sides.map((channelGroup): Scope => ({ ...part, channelGroup, archetype, touchpoints: kept(facts, part.touchpoints, channelGroup, archetype) }))));
}
