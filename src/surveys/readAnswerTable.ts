import { openTable, refuseWider, type Table, type TableRow } from '../files/readTable';
import { separatorName, type Separator } from '../files/tellSeparator';
import { headingBelow, linesAboveHeading } from '../files/headingBelow';
import { rejoined } from '../files/lookAtHead';
import type { OpenEnd } from '../files/rowsPassing';
import { UnreadableFile } from '../files/unreadableFile';
import { countHeadings, isKnownHeading } from './countHeadings';
import { CutComments } from './cutComments';
import { EscapedTexts } from './escapedTexts';
import { ExcludedValues } from './excludedValues';
import { openEndFound } from './openEnd';
import { placeColumns, type PlacedColumns } from './placeColumns';
import { zoneNamed } from './readTime';
import { headingsRepeated, RepeatedHeadings } from './repeatedHeadings';
import { RowReading } from './readRow';
import { tellTwoReadings, type ExclusionRule, type Placing, type ReadingTerms, type Tell } from './readingTerms';
import type { FileLine } from './report';
import { shownHeadings } from '../files/shownHeading';
import { SeveralQuestions } from './severalQuestions';
import { foldHeading, formOfHeadings, ownForm, tableForms, type TableForm } from './tableForms';
import { rulesOfStatus, StatusOfRows } from './statusColumns';
import { SwallowedAnswers } from './swallowedAnswers';
import { UnheadedColumns } from './unheadedColumns';
import { headingAndZone, isSameZone } from './zoneOfHeading';

type Chunks = AsyncIterable<Uint8Array>;

const furtherHeadings = 2;

/** Whether a row below the headings describes columns instead of answering: exports of Qualtrics have one or two of them, or none, those of SurveyMonkey one. */
function isHeading({ cells }: TableRow, { columnOf }: PlacedColumns, form: TableForm): boolean {
  if (cells.some((cell) => cell.includes('"ImportId"'))) return true;
  const places = form.digits.flatMap((heading) => columnOf.get(heading) ?? []);
  return places.length > 0 && places.every((place) => !/\p{Nd}/u.test(cells[place] ?? ''));
}

const zoneInRow = ({ cells }: TableRow, place: number | undefined): string | null =>
  /"timeZone"\s*:\s*"([^"]*)"/.exec(place === undefined ? '' : cells[place] ?? '')?.[1] ?? null;

/** The zone of the times of a file: as it says itself, or as somebody says. @throws UnreadableFile where those differ */
function settledZone(own: string | null, said: string | null, ofCompletion: string | null, line: number): string | null {
  if (own !== null && said !== null && !isSameZone(own, said)) throw new UnreadableFile(`the file says that its times are in ${own}, not in ${said}`, 'no --zone, or the same', { line });
  const zone = own ?? said;
  if (ofCompletion !== null && zone !== null && !isSameZone(ofCompletion, zone)) throw new UnreadableFile(`completedAt is in ${ofCompletion}, as its heading says, answeredAt in ${zone}`, 'both in one zone, or each time with its own', { line });
  return zone;
}

function refuseUnknownValues(row: TableRow, { columnOf }: PlacedColumns, { excludedValues, keptValues }: ReadingTerms): void {
  const stranger = [...excludedValues, ...keptValues].find(([column]) => !columnOf.has(foldHeading(column)));
  if (stranger) throw new UnreadableFile('no column is called as --exclude says', shownHeadings(row.cells, isKnownHeading), { line: row.line });
}

function tellTable({ encoding, separator, isSeparatorSaid }: Table, tell: Tell): void {
  if (encoding !== 'utf-8') tell({ about: 'encoding', message: `read as ${encoding}`, names: [encoding] });
  if (separator !== ',' || isSeparatorSaid) tell({ about: 'separator', message: `cells are separated by ${separatorName(separator)}${isSeparatorSaid ? ', as its first line says' : ''}`, names: [separatorName(separator)] });
}

/** The headings of a table, and what they make of the rows below. */
interface Headed {
  heading: TableRow;
  form: TableForm;
  placed: PlacedColumns;
  rules: ReadonlySet<ExclusionRule>;
}

function headed(heading: TableRow, terms: ReadingTerms, tell: Tell, named: TableForm | null): Headed {
  const told = named === null ? formOfHeadings(new Set(heading.cells.map((name) => foldHeading(headingAndZone(name)[0])))) : null;
  const form = named ?? (told === null ? ownForm : tableForms[told]);
  if (told !== null) tell({ about: 'format', message: `read as an export of ${form.title}`, names: [told] });
  const placed = placeColumns(heading, form, terms, tell);
  refuseUnknownValues(heading, placed, terms);
  const possible = [...new Set([...form.rules, ...rulesOfStatus(placed.status)])];
  const rules: ReadonlySet<ExclusionRule> = terms.exclude ?? new Set(possible);
  const stranger = [...rules].find((rule) => rule !== 'unscored' && !possible.includes(rule));
  if (stranger !== undefined) throw new UnreadableFile(`--exclude ${stranger}: not a rule of ${form.title}`, `${[...new Set([...possible, 'unscored'])].join(', ')}, COLUMN=VALUE, COLUMN!=VALUE, default, none`);
  // What columns of status leave out is told with its count.
  const foretold = terms.exclude ?? new Set(form.rules);
  if (foretold.size > 0) tell({ about: 'rules', message: `left out by rule where they occur: ${[...foretold].join(', ')} (--exclude)`, names: [...foretold] });
  return { heading, form, placed, rules };
}

/** The first row of a table, and those below it. @throws UnreadableFile where something stands above the headings */
async function opened({ rows }: Table, { columns }: ReadingTerms): Promise<{ first: TableRow; rows: AsyncIterable<TableRow> }> {
  const head: TableRow[] = [];
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    head.push(next.value);
    if (head.length >= linesAboveHeading || countHeadings(head[0]!, columns) > 1) break;
  }
  const [first, ...others] = head;
  if (!first) throw new UnreadableFile('a header row is missing', 'headings in the first row, answers below');
  const below = headingBelow(head, (row) => countHeadings(row, columns));
  if (below) throw new UnreadableFile(below.message, below.allowed, { line: first.line, column: 1 });
  return { first, rows: rejoined(others, rows) };
}

/** The rows of a table as they come: the first of them may be further headings, and so may those below headings that stand once more. */
class Rows {
  private readonly repeated: RepeatedHeadings;
  private readonly unheaded: UnheadedColumns;
  private readonly excluded: ExcludedValues;
  private readonly swallowed: SwallowedAnswers;
  private readonly questions: SeveralQuestions;
  private readonly escaped: EscapedTexts;
  private readonly cut: CutComments;
  private readonly status: StatusOfRows;
  private reading: RowReading | null = null;
  private own: string | null;
  private zone: string | null = null;
  private sinceHeadings = 0;
  private last: TableRow | null = null;

  constructor(private readonly head: Headed, separator: Separator, private readonly terms: ReadingTerms, private readonly tell: Tell) {
    const { heading, form, placed, rules } = head;
    this.repeated = new RepeatedHeadings(heading, placed, terms);
    this.unheaded = new UnheadedColumns(heading, form !== ownForm || Object.keys(terms.columns).length > 0, tell);
    this.excluded = new ExcludedValues(terms);
    this.status = new StatusOfRows(rules, true);
    this.questions = new SeveralQuestions(heading, placed, form, terms);
    this.swallowed = new SwallowedAnswers(heading, separator, placed, terms, tell);
    this.swallowed.look(heading);
    this.escaped = new EscapedTexts(separator, placed.at.get('comment'), tell);
    this.cut = new CutComments(heading.cells.length, placed, terms, tell);
    this.own = placed.zones.answeredAt;
  }

  private begun(): RowReading {
    const { heading, form, placed, rules } = this.head;
    this.zone = settledZone(this.own, this.terms.zone, placed.zones.completedAt, heading.line);
    if (this.zone !== null) this.tell({ about: 'zone', message: `times without a zone are in ${this.zone}`, names: [this.zone] });
    return new RowReading(form, placed, { ...this.terms, zone: this.zone, dates: this.terms.dates ?? form.dates }, rules, this.excluded, this.status);
  }

  /** @throws UnreadableFile where the further row shows a score that has a column for each of its values, of which only the first would be read */
  private refuseSpread({ cells }: TableRow): void {
    const { heading, placed } = this.head;
    const score = placed.at.get('score')!;
    let next = score + 1;
    while (next < heading.cells.length && heading.cells[next]!.trim() === '' && (cells[next] ?? '').trim() !== '') next += 1;
    if (next - score > 2) throw new UnreadableFile(`the question of the score has ${next - score} columns, one for each of its choices`, 'an export with one column for each question (SurveyMonkey: condensed columns)', { line: heading.line, column: score + 1 });
  }

  /** A further row of headings: part of those above, or of those that stand once more, which must not say another zone. */
  private furtherHeadings(row: TableRow): FileLine | null {
    this.repeated.refuseMoved(row);
    this.refuseSpread(row);
    const zone = zoneInRow(row, this.head.placed.at.get('answeredAt'));
    if (this.reading === null) {
      if (zone !== null && zoneNamed(zone) === null) this.tell({ about: 'zone', message: `line ${row.line} names a zone that is not known: that of --zone stands in its place` });
      else this.own = zone ?? this.own;
      this.tell({ about: 'headings', message: `line ${row.line} is taken for a further row of headings, not for an answer` });
      return null;
    }
    if (zone !== null && (this.zone === null || zoneNamed(zone) === null || !isSameZone(zone, this.zone))) throw new UnreadableFile(`headings that stand once more say that times are in ${zone}, not in ${this.zone ?? 'the zone of those above'}`, 'one table in a file', { line: row.line });
    return { line: row.line, leftOut: headingsRepeated };
  }

  read(row: TableRow): FileLine | null {
    this.sinceHeadings += 1;
    this.last = row;
    this.swallowed.look(row);
    if (this.sinceHeadings <= furtherHeadings && isHeading(row, this.head.placed, this.head.form)) return this.furtherHeadings(row);
    this.reading ??= this.begun();
    refuseWider(row, this.head.heading.cells.length);
    if (this.repeated.isRepeated(row)) {
      this.sinceHeadings = 0;
      return { line: row.line, leftOut: headingsRepeated };
    }
    this.sinceHeadings = furtherHeadings;
    this.unheaded.look(row);
    this.escaped.look(row);
    this.cut.look(row);
    const read = this.reading.read(row);
    if ('answer' in read) this.questions.look(row);
    return read;
  }

  end(openEnd: OpenEnd | null): void {
    this.excluded.tellUnused(this.tell);
    for (const each of [this.swallowed, this.escaped, this.cut]) each.end();
    this.questions.refuse();
    this.status.end(this.tell);
    if (this.last && this.last.line === openEnd?.line) this.tell(openEndFound(this.last, openEnd, this.head.placed.at));
  }
}

/** The rows of a table as answers. @param named the kind of export; null: told by the headings */
export async function* readAnswerTable(chunks: Chunks, terms: ReadingTerms, tell: Tell, named: TableForm | null, place: Placing = () => undefined): AsyncGenerator<FileLine> {
  const table = await openTable(chunks, { encoding: terms.encoding });
  tellTable(table, tell);
  const { first, rows } = await opened(table, terms);
  const head = headed(first, terms, tell, named);
  place(new Map([...head.placed.at].map(([field, index]) => [field, index + 1])));
  const reading = new Rows(head, table.separator, terms, tell);
  for await (const row of rows) {
    const line = reading.read(row);
    if (line) yield line;
  }
  reading.end(table.openEnd());
  tellTwoReadings(table, tell);
}
