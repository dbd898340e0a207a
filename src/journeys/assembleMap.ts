import type { StoredEntry } from '../registry/storedEntry';
import { unlisted, type Listed } from '../registry/listed';
import { holdPaths } from './mapHolding';

/** The parts of a journey's map as `journeyMaps` reads them: objects as listed values, edges as `[from, to, …]` by slug (channels by key). */
export interface MapParts {
  journey: StoredEntry;
  subsidiaries: Listed[];
  personas: Listed[];
  paths: [path: Listed, persona: Listed][];
  legs: [path: string, position: number, touchpoint: string, channel: string][];
  stages: Listed[];
  steps: [stage: string, step: Listed][];
  places: [step: string, touchpoint: string, position: number, provenance: string][];
  deliveries: [touchpoint: string, channel: string, position: number, reportingGroup: string | null, provenance: string][];
  owners: [touchpoint: string, department: string, provenance: string][];
  variants: [touchpoint: string, archetype: string, provenance: string][];
  handOvers: [touchpoint: string, next: Listed, provenance: string][];
  points: [touchpoint: string, point: Listed][];
  askings: [point: string, channel: string][];
  facts: [touchpoint: string, fact: Listed, source: Listed][];
  touchpoints: Listed[];
  channels: Listed[];
  departments: Listed[];
  archetypes: Listed[];
}

interface Placed extends StoredEntry {
  channels: object[];
  owner: object | null;
  archetypes: object[];
  handsOverTo: object[];
  measurementPoints: object[];
  facts: object[];
}

const byId = (noun: string, items: Listed[]): Map<string, StoredEntry> => new Map(items.map((values) => [values[0] as string, unlisted(noun)(values)]));

/** The lists of a child edge, one for each parent, empty where it has none. */
const listsOf = (parents: unknown[]): Map<unknown, object[]> => new Map(parents.map((parent) => [parent, []]));

/** Adds edges to an entry that nobody else holds. */
const withEdges = <Edges extends object>(entry: StoredEntry, edges: Edges): StoredEntry & Edges => Object.assign(entry, edges);

const placedTouchpoint = (values: Listed): Placed =>
  withEdges(unlisted('Touchpoint')(values), { channels: [], owner: null, archetypes: [], handsOverTo: [], measurementPoints: [], facts: [] });

/** The touchpoints that stand at steps, by slug, with their edges. */
function placedTouchpoints(parts: MapParts, channels: Map<string, StoredEntry>): Map<string, Placed> {
  const departments = byId('Department', parts.departments);
  const archetypes = byId('Archetype', parts.archetypes);
  const askedOn = new Map(parts.askings);
  const placed = new Map(parts.touchpoints.map((values) => [values[0] as string, placedTouchpoint(values)]));
  for (const [touchpoint, key, position, reportingGroup, provenance] of parts.deliveries) {
    const channel = channels.get(key)!;
    placed.get(touchpoint)!.channels.push({ channel, reportingGroup: reportingGroup ?? channel.reportingGroup, position, provenance });
  }
  for (const [touchpoint, department, provenance] of parts.owners) placed.get(touchpoint)!.owner = { department: departments.get(department), provenance };
  for (const [touchpoint, archetype, provenance] of parts.variants) placed.get(touchpoint)!.archetypes.push({ archetype: archetypes.get(archetype), provenance });
  for (const [touchpoint, next, provenance] of parts.handOvers) placed.get(touchpoint)!.handsOverTo.push({ touchpoint: unlisted('Touchpoint')(next), provenance });
  for (const [touchpoint, point] of parts.points) placed.get(touchpoint)!.measurementPoints.push(withEdges(unlisted('MeasurementPoint')(point), { channel: channels.get(askedOn.get(point[0] as string) ?? '') ?? null }));
  for (const [touchpoint, fact, source] of parts.facts) placed.get(touchpoint)!.facts.push(withEdges(unlisted('Fact')(fact), { source: unlisted('Source')(source) }));
  return placed;
}

/** Puts the parts of a map together: the journey with its stages, steps, touchpoints and paths, every edge in place. */
export function assembleMap(parts: MapParts): StoredEntry {
  // On a path, and where a hand-over leads, touchpoints bring no edges along.
  const bare = byId('Touchpoint', parts.touchpoints);
  const channels = new Map(parts.channels.map(unlisted('Channel')).map((channel) => [channel.key, channel]));
  const placed = placedTouchpoints(parts, channels);
  const alternatives = listsOf(parts.steps.map(([, [step]]) => step));
  for (const [step, touchpoint, position, provenance] of parts.places) alternatives.get(step)!.push({ position, provenance, touchpoint: placed.get(touchpoint) });
  const steps = listsOf(parts.stages.map(([stage]) => stage));
  for (const [stage, step] of parts.steps) steps.get(stage)!.push(withEdges(unlisted('Step')(step), { touchpoints: alternatives.get(step[0]) }));
  const taken = listsOf(parts.paths.map(([[path]]) => path));
  for (const [path, position, touchpoint, channel] of parts.legs) taken.get(path)!.push({ position, touchpoint: bare.get(touchpoint), channel: channels.get(channel) ?? null });
  return holdPaths(withEdges(parts.journey, {
    subsidiary: parts.subsidiaries.map(unlisted('Subsidiary'))[0] ?? null,
    personas: parts.personas.map(unlisted('Persona')),
    paths: parts.paths.map(([path, persona]) => withEdges(unlisted('Path')(path), { persona: unlisted('Persona')(persona), taken: taken.get(path[0]) })),
    stages: parts.stages.map((stage) => withEdges(unlisted('Stage')(stage), { steps: steps.get(stage[0]) })),
  }));
}
