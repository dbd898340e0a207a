import { badInputs, type Problem } from '../kernel/failure';
import { gapTypes, type GapType, type Tongue } from './drawing/mapModel';
import type { ThemeName } from './drawing/tokens';
import { measuredChoices, provenanceChoices, sides, type MapFilter } from './journey/mapAddress';

/** What the address of a drawing says. */
export interface DrawingWords extends Omit<MapFilter, 'gap'> {
  lang: Tongue;
  theme: ThemeName;
  gaps: readonly GapType[];
  width: number;
  /** The slug of a path, or `FIRST`, `ALL`, `NONE`. */
  path: string;
  asOf: string | null;
  /** Whether the strip of scores is drawn. */
  strip: boolean;
}

/** The words of an address as they were said. */
export type Spoken = Record<string, string | string[] | undefined>;

const widths = { least: 640, most: 6000, usual: 1600 };

/** One of a few words; the first is taken where nothing is said. */
export function oneOf<Allowed extends string>(spoken: Spoken, field: string, allowed: readonly [Allowed, ...Allowed[]], problems: Problem[]): Allowed {
  const said = spoken[field];
  if (said === undefined) return allowed[0];
  const found = allowed.find((word) => word === said);
  if (found === undefined) problems.push({ field, message: 'not a word of this field', allowed: allowed.join(', ') });
  return found ?? allowed[0];
}

function gapsOf(said: Spoken[string], problems: Problem[]): readonly GapType[] {
  if (said === undefined || said === 'yes') return gapTypes;
  if (said === 'no') return [];
  const named = String(said).split(',');
  const known = gapTypes.filter((type) => named.includes(type));
  if (Array.isArray(said) || known.length !== new Set(named).size) problems.push({ field: 'gaps', message: 'not a type of gap', allowed: `yes, no, or some of ${gapTypes.join(', ')}, separated by commas` });
  return known;
}

/** A width in pixels; the usual one where nothing is said. */
export function widthOf(said: Spoken[string], problems: Problem[]): number {
  if (said === undefined) return widths.usual;
  const width = Number(said);
  if (Number.isInteger(width) && /^\d+$/.test(String(said)) && width >= widths.least && width <= widths.most) return width;
  problems.push({ field: 'width', message: 'not a width', allowed: `whole pixels, ${widths.least} to ${widths.most}` });
  return widths.usual;
}

/** A day; null where nothing is said. */
export function dayOf(said: Spoken[string], problems: Problem[], field = 'asOf'): string | null {
  if (said === undefined) return null;
  const isDay = typeof said === 'string' && /^\d{4}-\d\d-\d\d$/.test(said) && !Number.isNaN(Date.parse(said)) && new Date(said).toISOString().startsWith(said);
  if (!isDay) problems.push({ field, message: 'not a day', allowed: 'YYYY-MM-DD' });
  return isDay ? said : null;
}

const allWords = ['lang', 'theme', 'gaps', 'width', 'path', 'asOf', 'channel', 'measured', 'prov', 'strip'];

const spokenPath = { first: 'FIRST', all: 'ALL', none: 'NONE' } as const;

function pathOf(said: Spoken[string], problems: Problem[]): string {
  if (said === undefined) return 'FIRST';
  if (typeof said === 'string' && said !== '') return spokenPath[said as keyof typeof spokenPath] ?? said;
  problems.push({ field: 'path', message: 'not a path', allowed: 'first, all, none, or the slug of one of its paths' });
  return 'FIRST';
}

/**
 * Reads the words after the question mark of a drawing's address.
 * @throws BAD_INPUT naming every word that is unknown, and what is allowed
 */
export function readDrawingWords(spoken: Spoken): DrawingWords {
  const problems: Problem[] = Object.keys(spoken).some((name) => !allWords.includes(name)) ? [{ field: 'address', message: 'holds a word that no drawing knows', allowed: allWords.join(', ') }] : [];
  const words = {
    lang: oneOf(spoken, 'lang', ['zh', 'en'], problems),
    theme: oneOf(spoken, 'theme', ['light', 'dark'], problems),
    gaps: gapsOf(spoken.gaps, problems),
    width: widthOf(spoken.width, problems),
    path: pathOf(spoken.path, problems),
    asOf: dayOf(spoken.asOf, problems),
    channel: oneOf(spoken, 'channel', sides, problems),
    measured: oneOf(spoken, 'measured', measuredChoices, problems),
    prov: oneOf(spoken, 'prov', provenanceChoices, problems),
    strip: oneOf(spoken, 'strip', ['1', '0'], problems) === '1',
  };
  if (problems.length > 0) throw badInputs(problems);
  return words;
}
