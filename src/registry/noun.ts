import { attributesOf, type Attribute } from '../graphql/attributes';
import type { Reader, Unit } from '../graph/graph';
import type { Statement } from '../graph/statement';
import { callAfterAnother } from '../history/calledAfter';
import { recordNoun } from '../history/recordedNouns';
import type { Problem } from '../kernel/failure';
import type { Names } from '../kernel/names';
import { linksOf, type Link, type LinkEntry } from './links';

/** An object in its flat form: own attributes, and links by key. Files, change log, inputs and statements all take this form. */
export interface EntryRecord {
  attributes: Record<string, unknown>;
  links: Record<string, LinkEntry[]>;
}

/** What a noun's own rules may look at when a record is about to be kept. */
export interface Proposal {
  /** The slug it was entered with. */
  slug: string;
  record: EntryRecord;
  /** What it is to a record that is about to be kept; left out where the record is as it is stored. */
  action?: 'ADDED' | 'CHANGED' | 'UNCHANGED';
  /** The attributes and links that differ from what is stored, as they are then; left out where the record is as it is stored. */
  after?: Record<string, unknown>;
}

/** What is wrong among records, and the keys of those that it is about, the first one before all. */
export interface ProblemTogether extends Problem {
  about: string[];
}

/** Looks at records by key, read through the unit, and answers what is wrong. */
export type CheckTogether = (unit: Reader, keys: string[]) => Promise<ProblemTogether[]>;

/** Looks at records that are about to be kept, beside each other and beside what is stored, and answers what is wrong with which. */
export type CheckAmong = (unit: Reader, proposals: Proposal[]) => Promise<{ slug: string; problem: Problem }[]>;

interface Said {
  /** The file of this noun: `touchpoints` is read from and written to `touchpoints.csv`. */
  file: string;
  /** Sets the label and writes the relationships of `$rows`: each has the `key`, and for each link a list of `{key, attributes}`. */
  link: Statement;
  /** More that the link statement writes than the declared links, as lists of `{key, attributes}`. */
  derived?: (record: EntryRecord, names: Names) => Record<string, { key: string; attributes: Record<string, unknown> }[]>;
  /** The attribute from which such a list is made; each of its rows stands at the entry of its `attributes.position`. */
  derivedFrom?: Record<string, string>;
  /** The keys of the objects whose draft a change of these takes part in; asked before a change and after it. */
  draftOf?: (graph: Reader, keys: string[]) => Promise<string[]>;
  /** How it is taken out or taken back, in words, where that is not by `removeEntry`. */
  removedBy?: string;
  /** Says something about another object and nothing without it: it goes where that is taken out. */
  goesAlong?: boolean;
  /** After what its objects are called, in words, where their slugs are not for people to choose; where that is another object, they are found by each slug that it has or had. */
  calledAfter?: string;
  /** Attributes in whose texts other objects are named, with the slugs that those have now. */
  texts?: (attributes: Record<string, unknown>, names: Names) => Record<string, unknown>;
  /** The keys of its objects that name some objects in their texts. */
  namingInTexts?: (graph: Reader, keys: readonly string[]) => Promise<string[]>;
  /** What must hold between attributes and links of one record. */
  check?: (proposal: Proposal, names: Names) => Problem[];
  /** What must hold between records of the noun and can be told before they are written. */
  checkAmong?: CheckAmong;
  /** What must hold between records, once all of the unit are written. */
  checkTogether?: CheckTogether;
  /** What else must hold of what is stored: looked at when the registry is checked, and on an edit only by what `checkElsewhere` names. */
  checkStored?: CheckTogether;
}

/** One kind of object of the registry: all that reading, changing, importing and exporting it needs to know. */
export interface Noun extends Said {
  name: string;
  type: Function;
  attributes: Attribute[];
  links: Link[];
}

const nouns = new Map<string, Noun>();

/** Declares a noun, once, beside its link statement. */
export function registerNoun(type: Function, said: Said): Noun {
  const noun: Noun = { ...said, name: type.name, type, attributes: attributesOf(type).filter((attribute) => !attribute.kept), links: linksOf(type) };
  nouns.set(noun.name, noun);
  recordNoun(noun.name, [...noun.attributes, ...noun.links].map(({ name }) => name));
  if (said.calledAfter !== undefined) callAfterAnother(noun.name);
  return noun;
}

/** What objects that an edit changed were before it: of each, by key, the attributes and links that differ, as they are shown. */
export type Before = ReadonlyMap<string, Record<string, unknown>>;

/** Looks at records by key after they were written, in the unit that wrote them: it may hold what must not move until that ends. */
export type CheckWritten = (unit: Unit, keys: string[], before: Before) => Promise<ProblemTogether[]>;

/** A check after an edit. */
interface CheckAfter {
  check: CheckWritten;
  /** The attributes and links whose change it looks at, on what was there before: what others link to an object that is new is looked at there. Null: any, of what is new, too. */
  of: readonly string[] | null;
}

const elsewhere = new Map<string, CheckAfter[]>();

/**
 * Has a change of a noun checked by a room further down, whose own objects rest on it.
 * @param of the attributes and links whose change it looks at, on objects that are not new; any if left out
 */
export function checkElsewhere(noun: string, check: CheckWritten, of: readonly string[] | null = null): void {
  elsewhere.set(noun, [...(elsewhere.get(noun) ?? []), { check, of }]);
}

/** What uses an object without being linked to it, in words; none where nothing does. Asked in the unit that takes it out. */
export type FindUses = (unit: Unit, key: string) => Promise<string[]>;

const uses: FindUses[] = [];

/** Has a room further down say what of its own uses an object: before it is taken out, each is asked. */
export const registerUses = (find: FindUses): void => { uses.push(find); };

export const usesElsewhere = (): readonly FindUses[] => uses;

/** What is worth knowing and no flaw, in words; each a text by itself. */
export type FindNotices = (graph: Reader) => Promise<string[]>;

const notices: FindNotices[] = [];

/** Has a room further down say what of its own is worth knowing when the registry is checked. */
export const registerNotices = (find: FindNotices): void => { notices.push(find); };

export const noticesElsewhere = (): readonly FindNotices[] => notices;

/** All that must hold between records once some of a noun have changed. */
export const checksAfter = ({ name, checkTogether }: Noun): CheckAfter[] => [...(checkTogether ? [{ check: checkTogether, of: null }] : []), ...(elsewhere.get(name) ?? [])];

/** All nouns, those that others point to first. */
export const allNouns = (): Noun[] => [...nouns.values()];

export function nounNamed(name: string): Noun {
  const noun = nouns.get(name);
  if (!noun) throw new Error(`no noun is called ${name}`);
  return noun;
}

export const findNoun = (name: string): Noun | undefined => nouns.get(name);
