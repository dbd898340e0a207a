import { refuseTwice, type TableRow } from '../files/readTable';
import { UnreadableFile } from '../files/unreadableFile';
import { answerFields, type AnswerField } from './answer';
import { isKnownHeading } from './countHeadings';
import { maskPersonalData } from '../kernel/maskPersonalData';
import { readTime } from './readTime';
import { shownHeading, shownHeadings, unknownColumn } from '../files/shownHeading';
import type { ReadingTerms, Tell } from './readingTerms';
import { statusColumns, type StatusColumn } from './statusColumns';
import { asksForRecommendation, foldHeading, ownForm, type TableForm } from './tableForms';
import { headingAndZone, isOfForm, zoneOfWords } from './zoneOfHeading';

/** Where in a row each field stands, and what the heading says of it. */
export interface PlacedColumns {
  at: ReadonlyMap<AnswerField, number>;
  /** The place of a column, by its folded heading. */
  columnOf: ReadonlyMap<string, number>;
  /** The zones that the headings of times name. */
  zones: Readonly<Record<'answeredAt' | 'completedAt', string | null>>;
  /** Columns that say of rows whether they are answers. */
  status: readonly StatusColumn[];
}

/** Names under which exports call a respondent a promoter, passive or detractor. It follows from the score and is not looked at. */
const groupNames = new Set(['npsgroup', 'group', 'category']);

const isGroup = /(?:npsgroup|-\s*group|group)$/i;

/** A question of a survey, as it may be shown: it was told from others by its words. */
const question = (heading: string): string => maskPersonalData(heading.replace(/\s+/g, ' ').trim()).slice(0, 60);

/** Where the score stands, where nobody says it: beside its group in Qualtrics, or under the only question for a recommendation. */
function scoreTold(headings: readonly string[]): number {
  const group = headings.find((name) => name.endsWith('_NPS_GROUP'));
  if (group !== undefined) return headings.indexOf(group.slice(0, -'_NPS_GROUP'.length));
  const asking = headings.flatMap((name, index) => (asksForRecommendation.test(name) && !isGroup.test(name) ? [index] : []));
  return asking.length === 1 ? asking[0]! : -1;
}

function mappedColumn(row: TableRow, field: AnswerField, column: string): number {
  const exact = row.cells.findIndex((name) => name.trim() === column.trim());
  const found = exact >= 0 ? exact : row.cells.findIndex((name) => foldHeading(name) === foldHeading(column));
  if (found < 0) throw new UnreadableFile(`no column is called as --map ${field}= says`, shownHeadings(row.cells, isKnownHeading), { line: row.line });
  return found;
}

/** The column of a name: the one that is called so, or the only one that is, but for words in brackets behind it. @throws UnreadableFile where several are */
function columnNamed(row: TableRow, field: AnswerField, name: string): number {
  const whole = row.cells.findIndex((cell) => foldHeading(cell) === name);
  if (whole >= 0) return whole;
  const [first = -1, ...others] = row.cells.flatMap((cell, index) => (foldHeading(headingAndZone(cell)[0]) === name ? [index] : []));
  if (others.length > 0) throw new UnreadableFile(`${field}: ${others.length + 1} columns are called so, but for words in brackets: ${[first, ...others].map((index) => shownHeading(row.cells[index]!, index, true)).join(', ')}`, `which of them is meant said: --map ${field}=COLUMN`, { line: row.line, column: others[0]! + 1 });
  return first;
}

function placedFields(row: TableRow, form: TableForm, { columns }: ReadingTerms): Map<AnswerField, number> {
  const whole = row.cells.map(foldHeading);
  const at = new Map<AnswerField, number>();
  for (const field of answerFields) {
    const candidates = form === ownForm ? [foldHeading(field)] : form.fields[field] ?? [];
    const found = columns[field] === undefined ? candidates.map((name) => columnNamed(row, field, name)).find((index) => index >= 0) ?? -1 : mappedColumn(row, field, columns[field]);
    if (found >= 0) at.set(field, found);
  }
  if (form !== ownForm && !at.has('score')) {
    const score = scoreTold(row.cells.map((name) => name.trim()));
    if (score >= 0) at.set('score', score);
    // Qualtrics asks for the reason in the same question.
    const why = score < 0 ? -1 : whole.indexOf(`${whole[score]!}text`);
    if (why >= 0 && !at.has('comment') && columns.comment === undefined) at.set('comment', why);
  }
  return at;
}

/** What every answer needs, and how it is said where the file has no column for it. */
function refuseWithout(row: TableRow, at: ReadonlyMap<AnswerField, number>, { idsFromContent }: ReadingTerms): void {
  const lacks = (field: string, allowed: string): never => { throw new UnreadableFile(`no column holds ${field}`, allowed, { line: row.line }); };
  if (!at.has('score')) lacks('the score', 'a column score, or --map score=COLUMN');
  if (!at.has('answeredAt')) lacks('the time of the answer (answeredAt)', 'a column answeredAt, or --map answeredAt=COLUMN');
  if (!at.has('id') && !idsFromContent) lacks('the id', 'a column id, --map id=COLUMN, or --ids-from-content');
}

/** Says once which columns are not read; without a mapping a column that is no field is a mistake. */
function nameUnread(row: TableRow, form: TableForm, used: ReadonlySet<number>, { columns }: ReadingTerms, isCertain: boolean, tell: Tell): void {
  const unread = row.cells.flatMap((name, index) => (used.has(index) || name.trim() === '' || groupNames.has(foldHeading(name)) || form.looksAt.includes(foldHeading(name)) ? [] : [index]));
  if (unread.length === 0) return;
  if (form === ownForm && Object.keys(columns).length === 0) {
    throw new UnreadableFile(unknownColumn(row.cells, unread[0]!), `${answerFields.join(', ')}; other columns are left out where a mapping (--map field=column) is given`, { line: row.line, column: unread[0]! + 1 });
  }
  const names = unread.map((index) => shownHeading(row.cells[index]!, index, isCertain));
  tell({ about: 'columns', message: `not read: ${names.join(', ')}`, names });
}

/** The zone that the heading of times names. @throws UnreadableFile for one that is not known */
function zoneOfColumn(field: 'answeredAt' | 'completedAt', { cells, line }: TableRow, at: ReadonlyMap<AnswerField, number>, tell: Tell): string | null {
  const place = at.get(field);
  const words = place === undefined ? null : headingAndZone(cells[place]!)[1];
  const said = words === null ? 'form' : zoneOfWords(words);
  if (typeof said === 'object') return said.zone;
  if (said === 'unknown zone') throw new UnreadableFile(`${field}: a zone that is not known, in the heading`, 'an IANA name or the distance from UTC in brackets behind the heading, such as (Asia/Taipei) or (UTC-8); or no zone there, and --zone; PST, EST, CST and others mean several', { line, column: place! + 1 });
  if (said === 'other words') tell({ about: 'zone', message: `${field}: what its heading says in brackets is not taken for a zone` });
  return null;
}

/** Says which headings have words in brackets that may mean another thing than the field: an earlier score, an agent's comment. Of times it is said with their zone. */
function sayBrackets({ cells }: TableRow, form: TableForm, at: ReadonlyMap<AnswerField, number>, { columns }: ReadingTerms, tell: Tell): void {
  const bracketed = [...at].filter(([field, index]) => {
    const [bare, words] = headingAndZone(cells[index]!);
    const names = form === ownForm ? [foldHeading(field)] : form.fields[field] ?? [];
    return words !== null && field !== 'answeredAt' && field !== 'completedAt' && columns[field] === undefined && names.includes(foldHeading(bare)) && !isOfForm(words);
  });
  if (bracketed.length === 0) return;
  const names = bracketed.map(([, index]) => shownHeading(cells[index]!, index, true));
  tell({ about: 'columns', message: `read without a look at the words in brackets: ${bracketed.map(([field], index) => `${field} from ${names[index]}`).join(', ')}`, names });
}

/** Finds the columns of answers in the first row of a table. @throws UnreadableFile for what keeps all its rows from being read */
export function placeColumns(row: TableRow, form: TableForm, terms: ReadingTerms, tell: Tell): PlacedColumns {
  const data = row.cells.findIndex((cell) => { const time = readTime(cell, { zone: 'UTC', dates: 'mdy' }); return time !== null && 'instant' in time; });
  if (data >= 0) throw new UnreadableFile('an answer stands where the headings should be', 'headings in the first row', { line: row.line, column: data + 1 });
  const at = placedFields(row, form, terms);
  const used = new Set(at.values());
  // A column that a rule looks at is known thereby.
  const looked = new Set([...terms.excludedValues, ...terms.keptValues].flatMap(([column]) => row.cells.flatMap((name, index) => ([name, headingAndZone(name)[0]].some((each) => foldHeading(each) === foldHeading(column)) ? [index] : []))));
  const status = statusColumns(row, form, used, terms);
  const read = new Set([...used].map((index) => foldHeading(row.cells[index]!)));
  refuseTwice(row, (heading) => (read.has(foldHeading(heading)) ? foldHeading(heading) : ''));
  nameUnread(row, form, new Set([...used, ...looked, ...status.map(({ place }) => place)]), terms, form !== ownForm || used.size > 1, tell);
  refuseWithout(row, at, terms);
  sayBrackets(row, form, at, terms, tell);
  const score = at.get('score');
  if (form !== ownForm && score !== undefined && terms.columns.score === undefined && form.fields.score === undefined) tell({ about: 'score', message: `the score is read from column ${score + 1}, "${question(row.cells[score]!)}"`, names: [question(row.cells[score]!)] });
  const zones = { answeredAt: zoneOfColumn('answeredAt', row, at, tell), completedAt: zoneOfColumn('completedAt', row, at, tell) };
  const columnOf = new Map<string, number>();
  row.cells.forEach((name, index) => { for (const key of [foldHeading(headingAndZone(name)[0]), foldHeading(name)]) if (!columnOf.has(key)) columnOf.set(key, index); });
  return { at, columnOf, zones, status };
}
