import { twoReadingsSaid, type LinesFound } from '../files/twoReadings';
import type { AnswerField } from './answer';
import type { Mapping } from './mapping';
import type { DateOrder } from './readTime';

/** Rules by which a row of an export is no answer that counts. */
export const exclusionRules = ['unfinished', 'test', 'spam', 'preview', 'disqualified', 'unscored'] as const;
export type ExclusionRule = (typeof exclusionRules)[number];

/** A scale as a file codes it, and the survey's own, step by step in this order. */
export interface ScaleMap {
  from: readonly [first: number, last: number];
  to: readonly [first: number, last: number];
}

/** How the cells of a file are to be read, as far as somebody says it. */
export interface ReadingTerms extends Mapping {
  /** The name of the encoding; null: UTF-8, or as a mark says. */
  encoding: string | null;
  /** The IANA name of the zone of times that name none. */
  zone: string | null;
  /** How days such as 03/05/2021 and 21/05/03 are written. */
  dates: DateOrder | null;
  /** Whether the number that a label begins with is its score: `10 - Extremely likely`. */
  isNumberFirst: boolean;
  /** What other labels mean. */
  labels: ReadonlyMap<string, number>;
  scale: ScaleMap | null;
  /** Whether an answer without an id has one made of what it holds. */
  idsFromContent: boolean;
  /** The slug under which a deployment or a point was entered, by the keys of other slugs that it has or had: an id that is made of its place outlives them. */
  enteredAs: ReadonlyMap<string, string>;
  /** Null: the rules of the export. */
  exclude: ReadonlySet<ExclusionRule> | null;
  /** Columns and values of rows that are left out. */
  excludedValues: readonly (readonly [column: string, value: string])[];
  /** Columns and values of rows that alone are taken: of a column named here, rows with any other value are left out. */
  keptValues: readonly (readonly [column: string, value: string])[];
  /** Fields whose column holds whole numbers as programs and sheets write them, `4711.0`: only the whole of a table tells. */
  asNumbers: ReadonlySet<AnswerField>;
  /** Words that stand for nothing in a field, `NULL`: only the whole of a table tells. */
  nothing: ReadonlyMap<AnswerField, ReadonlySet<string>>;
}

export const plainTerms: ReadingTerms = {
  columns: {}, constants: {}, encoding: null, zone: null, dates: null, isNumberFirst: false, labels: new Map(), scale: null, idsFromContent: false, enteredAs: new Map(), exclude: null, excludedValues: [], keptValues: [], asNumbers: new Set(), nothing: new Map(),
};

/** What was found of a file, as people and programs are told: never what an answer holds. */
export interface Finding {
  about: 'format' | 'headings' | 'ids' | 'encoding' | 'separator' | 'zone' | 'times' | 'calendar' | 'days' | 'score' | 'columns' | 'rules' | 'scale' | 'customers' | 'set' | 'quotes' | 'codes' | 'correction' | 'end' | 'nothing' | 'escapes';
  message: string;
  /** Names of columns or rules. */
  names?: string[];
}

export type Tell = (finding: Finding) => void;

/** Says which lines have characters that programs read otherwise, when all of a file is read. */
export function tellTwoReadings(file: { twoReadings(): LinesFound | null }, tell: Tell): void {
  const lines = file.twoReadings();
  if (lines) tell({ about: 'encoding', message: twoReadingsSaid(lines) });
}

/** Hears in which column of a table each field stands, from 1. */
export type Placing = (columns: ReadonlyMap<string, number>) => void;
