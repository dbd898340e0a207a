import type { Attribute } from '../graphql/attributes';
import { globalId, isSlug } from '../kernel/id';
import { findNoun } from '../registry/noun';
import { documentFormat } from './frozenMap';

/** An edge of a frozen map: to which noun, one or many, and under which name where words stand between. */
interface Edge {
  to: string;
  many: boolean;
  through?: string;
  /** A map without it is none. */
  needed?: boolean;
}

const one = (to: string, through?: string): Edge => ({ to, many: false, ...(through ? { through } : {}) });
const many = (to: string, through?: string): Edge => ({ to, many: true, ...(through ? { through } : {}) });
const needed = (edge: Edge): Edge => ({ ...edge, needed: true });

const edges: Record<string, Record<string, Edge>> = {
  Journey: { subsidiary: one('Subsidiary'), personas: many('Persona'), variantOf: one('Journey'), stages: needed(many('Stage')), paths: needed(many('Path')) },
  Stage: { steps: needed(many('Step')) },
  Step: { touchpoints: needed(many('Touchpoint', 'touchpoint')) },
  Path: { persona: needed(one('Persona')), taken: needed(many('Touchpoint', 'touchpoint')) },
  Persona: { subsidiary: one('Subsidiary') },
  Subsidiary: { group: one('Group') },
  Department: { subsidiary: one('Subsidiary'), group: one('Group') },
  Touchpoint: {
    subsidiary: one('Subsidiary'), channels: many('Channel', 'channel'), owner: one('Department', 'department'), archetypes: many('Archetype', 'archetype'),
    handsOverTo: many('Touchpoint', 'touchpoint'), measurementPoints: many('MeasurementPoint'), seeAlso: many('Fact'),
  },
  MeasurementPoint: { subsidiary: one('Subsidiary'), channel: one('Channel'), seeAlso: many('Fact') },
  Fact: { source: one('Source') },
};
const ofAll: Record<string, Edge> = { facts: many('Fact') };

type Found = Record<string, unknown>;

const isObject = (value: unknown): value is Found => value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';

const kinds: Record<Attribute['kind'], (value: unknown, attribute: Attribute) => boolean> = {
  text: isText, day: isText, instant: isText,
  twoTongues: (value) => isObject(value) && isText(value.zh) && isText(value.en),
  whole: Number.isInteger, decimal: Number.isFinite,
  choice: (value, { choices }) => isText(value) && Object.hasOwn(choices!, String(value)),
  flag: (value) => typeof value === 'boolean',
  words: (value, { choices }) => Array.isArray(value) && value.every((word) => isText(word) && (!choices || Object.hasOwn(choices, String(word)))),
};

const mayLack = ({ optional, initially, kind }: Attribute): boolean => optional || initially !== undefined || kind === 'words';

function misfitOfAttributes(found: Found, attributes: Attribute[]): string | null {
  const misfit = attributes.find((attribute) => {
    const value = found[attribute.name];
    return !attribute.hidden && (value === undefined ? !mayLack(attribute) : value === null ? !attribute.optional : !kinds[attribute.kind](value, attribute));
  });
  return misfit ? misfit.name : null;
}

/** What stands between: a place among others, a provenance, a side; and on the way of a path, a channel. */
function misfitBetween(found: Found, at: string): string | null {
  if (found.position !== undefined && !Number.isInteger(found.position)) return `${at}.position`;
  const words = ['provenance', 'reportingGroup'].find((name) => found[name] != null && !isText(found[name]));
  if (words) return `${at}.${words}`;
  return found.channel == null ? null : misfitOf(found.channel, 'Channel', `${at}.channel`, false);
}

function misfitOfEnd(value: unknown, { to, through }: Edge, at: string): string | null {
  if (!through) return misfitOf(value, to, at, to !== 'Journey');
  if (!isObject(value)) return at;
  return misfitOf(value[through], to, `${at}.${through}`, true) ?? (to === 'Channel' ? null : misfitBetween(value, at));
}

function misfitOfEdge(value: unknown, edge: Edge, at: string, isWhole: boolean): string | null {
  if (value === undefined) return edge.needed && isWhole ? at : null;
  if (!edge.many) return value === null ? (edge.needed ? at : null) : misfitOfEnd(value, edge, at);
  if (!Array.isArray(value)) return at;
  for (const [index, end] of value.entries()) {
    const misfit = misfitOfEnd(end, edge, `${at}.${index}`);
    if (misfit) return misfit;
  }
  return null;
}

/** Where an object of a frozen map is not what its noun says, as a path; null where all is well. */
function misfitOf(value: unknown, name: string, at: string, isWhole: boolean): string | null {
  const noun = findNoun(name)!;
  if (!isObject(value) || value.noun !== name) return at;
  if (!isText(value.slug) || !isSlug(String(value.slug)) || value.id !== globalId(name, String(value.slug))) return `${at}.slug`;
  const attribute = misfitOfAttributes(value, noun.attributes) ?? ['version'].find((kept) => !Number.isInteger(value[kept])) ?? ['createdAt', 'updatedAt'].find((kept) => !isText(value[kept]));
  if (attribute) return `${at}.${attribute}`;
  for (const [field, edge] of Object.entries({ ...ofAll, ...edges[name] })) {
    const misfit = misfitOfEdge(value[field], edge, `${at}.${field}`, isWhole);
    if (misfit) return misfit;
  }
  return null;
}

/**
 * What is wrong with the text of a frozen map, in words that repeat nothing of it; null where it can be read.
 * @param journey the slugs, present and former, of the journey whose map it has to be; any where they are left out
 */
export function flawOfDocument(text: string, journey?: readonly string[]): string | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'the frozen map is not whole: its text is no JSON';
  }
  if (!isObject(document) || !Number.isInteger(document.format) || Number(document.format) < 1) return 'the frozen map has no format number';
  if (Number(document.format) > documentFormat) return `the frozen map has format ${Number(document.format)}, and this version of Waymark reads up to ${documentFormat}`;
  const misfit = misfitOf(document.journey, 'Journey', 'journey', true);
  if (misfit) return `the frozen map cannot be read at ${misfit.slice(0, 200)}`;
  return journey === undefined || journey.includes(String((document.journey as Found).slug)) ? null : 'the frozen map is that of another journey';
}
