import { encodingNamed } from '../files/decodeText';
import { UnreadableFile } from '../files/unreadableFile';
import { answerFields } from '../surveys/answer';
import { settable } from '../surveys/mapping';
import { readScoreCell } from '../surveys/readScoreCell';
import { dateOrders, zoneNamed } from '../surveys/readTime';
import { exclusionRules, plainTerms, type ExclusionRule, type ReadingTerms, type ScaleMap } from '../surveys/readingTerms';
import { Refused } from './consultation';

/** How a file is to be read, as options say it. */
export interface ReadingAsked {
  /** `field=column` */
  map: string[];
  /** `field=value` */
  set: string[];
  encoding?: string;
  zone?: string;
  dates?: string;
  /** `number-first`, `text=number` */
  labels: string[];
  /** `1..11=0..10` */
  scale?: string;
  idsFromContent: boolean;
  /** Rules, `column=value`, `column!=value`, `default`, `none` */
  exclude: string[];
}

function halves(pair: string): [string, string] | null {
  const cut = pair.indexOf('=');
  return cut < 1 ? null : [pair.slice(0, cut), pair.slice(cut + 1)];
}

function fields(option: 'map' | 'set', given: readonly string[]): Record<string, string> {
  const possible: readonly string[] = option === 'map' ? answerFields : settable;
  const said: Record<string, string> = {};
  for (const pair of given) {
    const [field = '', value] = halves(pair) ?? [];
    if (value === undefined || !possible.includes(field)) throw new Refused(`--${option} ${pair}: field=${option === 'map' ? 'column' : 'value'}, the field one of ${possible.join(', ')}${option === 'set' ? '; an id, a score and a time each answer has of its own' : ''}`);
    if (said[field] !== undefined && said[field] !== value) throw new Refused(`--${option} ${pair}: ${field} is said twice, and otherwise; allowed: each field once`);
    said[field] = value;
  }
  return said;
}

function labelsAsked(given: readonly string[]): Pick<ReadingTerms, 'isNumberFirst' | 'labels'> {
  const labels = new Map<string, number>();
  for (const each of given.filter((label) => label !== 'number-first')) {
    // A label may hold the sign itself.
    const cut = each.lastIndexOf('=');
    const score = each.slice(cut + 1).trim();
    if (cut < 1 || !/^-?\d{1,4}$/.test(score)) throw new Refused(`--labels ${each}: number-first (a label begins with its score, as "10 - Extremely likely"), or label=number`);
    const label = each.slice(0, cut).normalize('NFKC').trim().toLowerCase();
    if (/^[+-]?[\d.,]+$/.test(label)) throw new Refused(`--labels ${each}: a number is a score by itself; allowed: a label that is none, or --scale, where the file codes the scale otherwise`);
    if (labels.has(label) && labels.get(label) !== Number(score)) throw new Refused(`--labels ${each}: the label stands twice with different scores, upper and lower case alike; allowed: each label once`);
    labels.set(label, Number(score));
  }
  return { isNumberFirst: given.includes('number-first'), labels };
}

function scaleAsked(given: string | undefined): ScaleMap | null {
  if (given === undefined) return null;
  const [, ...ends] = /^(-?\d{1,4})\.\.(-?\d{1,4})=(-?\d{1,4})\.\.(-?\d{1,4})$/.exec(given.replace(/\s/g, '')) ?? [];
  const [a, b, c, d] = ends.map(Number) as [number, number, number, number];
  if (ends.length === 0 || a === b || Math.abs(b - a) !== Math.abs(d - c)) throw new Refused(`--scale ${given}: FIRST..LAST=FIRST..LAST, the codes of the file and the scale of the survey, of as many steps, such as 1..11=0..10`);
  return { from: [a, b], to: [c, d] };
}

/** Labels are said to mean scores of the survey: they are held to its scale, where --scale names it. @throws Refused where the two contradict each other */
function refuseOffScale({ labels, isNumberFirst }: Pick<ReadingTerms, 'isNumberFirst' | 'labels'>, scale: ScaleMap | null): void {
  for (const [label, score] of labels) {
    if (scale && (score < Math.min(...scale.to) || score > Math.max(...scale.to))) throw new Refused(`--labels ${label}=${score}: outside the scale of the survey as --scale names it, ${scale.to[0]} to ${scale.to[1]}; what a label means is a score of the survey, not a code of the file`);
    const own = isNumberFirst ? readScoreCell(label, { labels: new Map(), isNumberFirst, scale }) : null;
    if (typeof own === 'number' && own !== score) throw new Refused(`--labels ${label}=${score}: by number-first${scale ? ' and --scale' : ''} the label means ${own}; allowed: one of the two`);
  }
}

function exclusionsAsked(given: readonly string[]): Pick<ReadingTerms, 'exclude' | 'excludedValues' | 'keptValues'> {
  const words = given.flatMap((each) => (each.includes('=') ? [each] : each.split(','))).map((each) => each.trim());
  const pairs = words.flatMap((word) => { const pair = halves(word); return pair ? [pair] : []; });
  const excludedValues = pairs.filter(([column]) => !column.endsWith('!'));
  const keptValues = pairs.flatMap(([column, value]): [string, string][] => (column.endsWith('!') ? [[column.slice(0, -1), value]] : []));
  const rules = words.filter((word) => !word.includes('='));
  const stranger = rules.find((rule) => rule !== 'none' && rule !== 'default' && !(exclusionRules as readonly string[]).includes(rule));
  if (stranger !== undefined) throw new Refused(`--exclude ${stranger}: ${exclusionRules.join(', ')}, COLUMN=VALUE, COLUMN!=VALUE, default, none`);
  if (rules.length > 1 && (rules.includes('none') || rules.includes('default'))) throw new Refused('--exclude: default and none stand alone, or beside COLUMN=VALUE');
  if (rules.length === 0 || rules[0] === 'default') return { exclude: null, excludedValues, keptValues };
  return { exclude: new Set(rules[0] === 'none' ? [] : rules as ExclusionRule[]), excludedValues, keptValues };
}

function encodingAsked(given: string | undefined): string | null {
  try {
    return given === undefined ? null : encodingNamed(given);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refused(`--encoding ${given}: ${error.message}`);
    throw error;
  }
}

/** The terms of reading that options say. @throws Refused for an option that says nothing that can be meant */
export function readingAsked({ map, set, encoding, zone, dates, labels, scale, idsFromContent, exclude }: ReadingAsked): ReadingTerms {
  if (zone !== undefined && (zoneNamed(zone) === null || /^[+-]/.test(zone))) throw new Refused(`--zone ${zone}: the IANA name of a time zone, such as Asia/Taipei, America/Denver, UTC`);
  const order = dateOrders.find((each) => each === dates) ?? null;
  if (dates !== undefined && order === null) throw new Refused(`--dates ${dates}: mdy (03/05/2021 and 03/05/21 are the 5th of March), dmy (the 3rd of May) or ymd (21/05/03 is the 3rd of May)`);
  const [read, steps] = [labelsAsked(labels), scaleAsked(scale)];
  refuseOffScale(read, steps);
  return { ...plainTerms, columns: fields('map', map), constants: fields('set', set), encoding: encodingAsked(encoding), zone: zone ?? null, dates: order, ...read, scale: steps, idsFromContent, ...exclusionsAsked(exclude) };
}
