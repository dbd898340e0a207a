import type { Frozen } from '../graphql/frozenFields';
import { Failure } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import { findNoun } from '../registry/noun';
import type { StoredEntry } from '../registry/storedEntry';
import { flawOfDocument } from './checkDocument';
import type { FrozenDocument } from './frozenMap';
import { holdPaths } from './mapHolding';

type Thawed = Record<string, unknown> & Frozen;

/** Which fields the document holds, as `Type.field`, and which types occur in it. */
export interface Held {
  fields: Set<string>;
  types: Set<string>;
}

/** What an attribute is that the document does not know: what it is where an input leaves it out. What hardly any object has is in no document of the others. */
function withInitials(noun: string, entry: Thawed, { fields }: Held): void {
  for (const { name, kind, optional, initially, inFilesAlone } of findNoun(noun)?.attributes ?? []) {
    if (inFilesAlone) fields.add(`${noun}.${name}`);
    if (entry[name] === undefined && !optional) entry[name] = initially ?? (kind === 'words' ? [] : undefined);
  }
}

class Thawing {
  readonly held: Held = { fields: new Set(), types: new Set() };

  private readonly entries = new Map<string, Thawed>();

  constructor(private readonly day: string) {}

  /** An object that occurs several times, here with its edges and there without, becomes one. */
  value(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (value === null || typeof value !== 'object') return value;
    const found = value as Record<string, unknown>;
    if (typeof found.zh === 'string' && typeof found.en === 'string') return found;
    return typeof found.noun === 'string' ? this.entry(found, found.noun) : this.filled({ frozenOn: this.day }, found);
  }

  private entry(found: Record<string, unknown>, noun: string): Thawed {
    const key = keyOf(noun, String(found.slug));
    const entry: Thawed = this.entries.get(key) ?? { frozenOn: this.day };
    this.entries.set(key, entry);
    this.held.types.add(noun);
    for (const name of Object.keys(found)) this.held.fields.add(`${noun}.${name}`);
    this.filled(entry, found);
    withInitials(noun, entry, this.held);
    return entry;
  }

  private filled(into: Thawed, found: Record<string, unknown>): Thawed {
    for (const [name, item] of Object.entries(found)) if (into[name] === undefined) into[name] = this.value(item);
    return into;
  }

  /** Gives the parts of the map the way back to what they are part of, which the document does not repeat. */
  linkBack(journey: Thawed): void {
    const partOf = (noun: string, name: string): void => { this.held.fields.add(`${noun}.${name}`); };
    for (const path of journey.paths as Thawed[]) {
      path.journey = journey;
      const persona = path.persona as Thawed;
      persona.paths = [...(persona.paths as Thawed[] | undefined ?? []), path];
    }
    for (const stage of journey.stages as Thawed[]) {
      stage.journey = journey;
      for (const step of stage.steps as Thawed[]) {
        step.stage = stage;
        for (const { touchpoint } of step.touchpoints as { touchpoint: Thawed }[]) {
          touchpoint.places = [...(touchpoint.places as Thawed[] | undefined ?? []), { journey, stage, step, frozenOn: this.day }];
          for (const point of touchpoint.measurementPoints as Thawed[] | undefined ?? []) point.touchpoint = touchpoint;
        }
      }
    }
    for (const [noun, name] of [['Path', 'journey'], ['Persona', 'paths'], ['Stage', 'journey'], ['Step', 'stage'], ['Touchpoint', 'places'], ['MeasurementPoint', 'touchpoint']] as const) partOf(noun, name);
  }
}

export type ThawedJourney = StoredEntry & Frozen & { held: Held; frozenAs: number };

/** What is stored and cannot be read. `waymark check` names it, and what is wrong. */
export const unreadable = (slug: string, flaw: string): Failure => new Failure('UNREADABLE', `the published version ${slug} cannot be read: ${flaw}`, { version: slug });

/**
 * The map of a frozen document, as of a day, to be projected on: each object once, with the edges that it has anywhere in the document.
 * @throws UNREADABLE where it is broken, or a later version of Waymark wrote it
 */
export function thawedMap(document: string, { slug, number, day }: { slug: string; number: number; day: string }): ThawedJourney {
  const flaw = flawOfDocument(document);
  if (flaw) throw unreadable(slug, flaw);
  const thawing = new Thawing(day);
  const journey = thawing.value((JSON.parse(document) as FrozenDocument).journey) as Thawed;
  thawing.linkBack(journey);
  return holdPaths(Object.assign(journey, { frozenAs: number, held: thawing.held }) as unknown as ThawedJourney);
}
