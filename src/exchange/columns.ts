import type { Attribute } from '../graphql/attributes';
import { guardCell, unguardCell } from '../files/guardedCells';
import { isSlug, keyOf, slugAllowed, splitKey } from '../kernel/id';
import { linkWords, type Link, type LinkEntry, type LinkWord } from '../registry/links';
import type { EntryRecord, Noun } from '../registry/noun';
import { isPlaceholder } from '../registry/placeholder';
import { CellProblem, plainCell, widthSaid, type Read, type Said } from './cell';
import { documentFile, DocumentNamed, sha256Of } from './documents';
import { fileBounds } from './fileBounds';
import { readDay } from './readDay';
import { readNumber } from './readNumber';
import { readCode, readText } from './readText';
import { readChoice, readFlag } from './readWord';
import { otherDividers, splitList } from './splitList';

/** What a column must know of the file it is read from, and where it says what it read otherwise than it stands. */
export interface Hearing {
  /** Whether commas or tabs stand between cells; a comma within a number may then set off thousands. */
  commaDivides: boolean;
  say(said: Said): void;
}

/** How an attribute or a link stands in a file: its column headers, and how its cells are written and read. */
export interface Column {
  name: string;
  headers: string[];
  /** Written only where any object has it. */
  isRare?: boolean;
  /** Read where a file has it, never written: the form of earlier exports. */
  isFormer?: boolean;
  /** How many characters its text may have. */
  longest?: number;
  write(record: EntryRecord, slug: string): string[];
  /** Reads the cells into the record. @throws CellProblem */
  read(cells: string[], record: EntryRecord, hearing: Hearing): void;
}

const between = ' | ';

function heard<Value>({ value, said }: Read<Value>, { say }: Hearing): Value {
  if (said) say(said);
  return value;
}

/** @throws CellProblem for a dash, N/A or 無 in the place of nothing */
function refusePlaceholder(cell: string): void {
  if (isPlaceholder(cell)) throw new CellProblem('stands for nothing', 'an empty cell where there is none');
}

/** An id, a pair or a dash: such a text can stand beside others without a bar between them, a name can not. */
const isToken = (text: string): boolean => text === '-' || (/[/@=]/.test(text) && text.split('=').every(isSlug));

function wordsOf({ choices }: Attribute, cell: string, hearing: Hearing): string[] {
  const text = unguardCell(cell.trim());
  if (choices) return heard(splitList(text, (each) => Object.hasOwn(choices, readChoice(choices, each).value)), hearing).map((entry) => heard(readChoice(choices, entry), hearing));
  // Names may hold commas: a list of names is divided by bars alone.
  const isListed = (each: string): boolean => isToken(plainCell(each));
  // Looked at only where it is needed: where a list is too long, it is refused before it is divided.
  const areTokens = (): boolean => text.split(otherDividers).every(isListed);
  let known: boolean | null = null;
  const read = splitList(text, (each) => !(known ??= areTokens()) || isListed(each));
  return heard(read, hearing).map((entry) => (read.said ? plainCell(entry) : entry));
}

function valueOf(attribute: Attribute, cell: string, hearing: Hearing): unknown {
  const { kind, choices } = attribute;
  if (kind === 'words') return wordsOf(attribute, cell, hearing);
  if (cell.length > fileBounds.shortCell && kind !== 'text') throw new CellProblem('too long', `at most ${fileBounds.shortCell} characters`);
  if (plainCell(cell) === '') return null;
  if (kind !== 'text' && kind !== 'flag') refusePlaceholder(cell);
  switch (kind) {
    case 'whole': case 'decimal': return heard(readNumber(cell, hearing.commaDivides), hearing);
    case 'flag': return heard(readFlag(cell), hearing);
    case 'day': return heard(readDay(cell), hearing);
    case 'choice': return heard(readChoice(choices!, cell), hearing);
    case 'text': case 'twoTongues': case 'instant': return heard(attribute.isCode ? readCode(cell) : readText(cell), hearing);
  }
}

/** One entry that holds what divides elsewhere has a bar behind it, so that it stays one. */
const listOf = (entries: string[]): string => (entries.length === 1 && otherDividers.test(entries[0]!) ? `${entries[0]} |` : entries.join(between));

function cellOf({ kind }: Attribute, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'words') return guardCell(listOf(value as string[]));
  return kind === 'text' ? guardCell(value as string) : String(value);
}

function attributeColumn(attribute: Attribute): Column {
  const { name, kind, inFilesAlone: isRare } = attribute;
  if (kind === 'twoTongues') {
    return {
      name, longest: attribute.max,
      headers: [`${name}.zh`, `${name}.en`],
      write: ({ attributes }) => (Array.isArray(attributes[name]) ? (attributes[name] as string[]).map(guardCell) : ['', '']),
      read(cells, { attributes }, hearing) {
        const [zh = '', en = ''] = cells.map((cell) => heard(readText(cell), hearing));
        if ((zh === '') !== (en === '')) throw new CellProblem('only one language', 'both languages, or neither');
        attributes[name] = zh === '' ? null : [zh, en];
      },
    };
  }
  return {
    name, longest: kind === 'text' ? attribute.max : undefined,
    isRare,
    headers: [name],
    write: ({ attributes }) => [cellOf(attribute, attributes[name])],
    read([cell = ''], { attributes }, hearing) {
      attributes[name] = valueOf(attribute, cell, hearing);
    },
  };
}

/** A long text: the table names its file and what the file must be. Empty cells leave it as it is. */
const documentColumns = ({ name, max }: Attribute, noun: Noun): Column[] => [{
  name,
  headers: [`${name}.file`, `${name}.sha256`],
  write: ({ attributes }, slug) => (typeof attributes[name] === 'string' ? [documentFile(noun.file, slug), sha256Of(attributes[name])] : ['', '']),
  read(cells, { attributes }) {
    const [file = '', sha256 = ''] = cells.map(plainCell);
    if ((file === '') !== (sha256 === '')) throw new CellProblem('a file without its SHA-256, or the reverse', 'both, or neither');
    if (file !== '') attributes[name] = new DocumentNamed(file, sha256);
  },
}, {
  name, headers: [name], isFormer: true, longest: max!, write: () => [''],
  read([cell = ''], { attributes }) {
    if (cell !== '') attributes[name] = cell;
  },
}];

function linkEntryOf({ to, words }: Link, text: string): LinkEntry {
  // A typed reference begins with its noun: `Touchpoint:life/claim`.
  const typed = to === null ? splitKey(text) : null;
  if (to === null && !typed) throw new CellProblem('not a typed reference', '`Noun:id`, such as Subsidiary:life, and a bar | between several');
  const [slug = '', ...given] = (typed ? typed.slug : text).split(':');
  if (!isSlug(slug)) throw new CellProblem('not an id', `${slugAllowed}, and a bar | between several`);
  const entry: LinkEntry = { key: keyOf(typed ? typed.noun : to!, slug) };
  for (const word of given) {
    const meaning = words.find((each) => Object.hasOwn(linkWords[each], word.toUpperCase())) as LinkWord | undefined;
    if (!meaning) throw new CellProblem('an unknown word after the id', words.flatMap((each) => Object.keys(linkWords[each])).join(', ') || 'no word');
    Object.assign(entry, { [meaning]: word.toUpperCase() });
  }
  return entry;
}

function isLinkEntry(link: Link, text: string): boolean {
  try {
    linkEntryOf(link, plainCell(text));
    return true;
  } catch (error) {
    if (error instanceof CellProblem) return false;
    throw error;
  }
}

const withoutProvenance: Said = { kind: 'links without provenance: those that stand keep theirs, new ones are OPERATED' };

function linkEntriesOf(link: Link, cell: string, hearing: Hearing): LinkEntry[] {
  if (!isSlug(plainCell(cell))) refusePlaceholder(cell);
  const texts = heard(splitList(cell, (text) => isLinkEntry(link, text)), hearing);
  const entries = texts.map((text) => {
    const plain = plainCell(text).replace(/ ?: ?/g, ':');
    const said = widthSaid(text, plain);
    return linkEntryOf(link, heard({ value: plain, ...(said ? { said } : {}) }, hearing));
  });
  if (link.words.includes('provenance') && entries.some(({ provenance }) => provenance === undefined)) hearing.say(withoutProvenance);
  return entries;
}

const textOfLink = ({ to, words }: Link, entry: LinkEntry): string =>
  [to === null ? entry.key : splitKey(entry.key)!.slug, ...words.map((word) => entry[word]).filter((word) => word !== undefined)].join(':');

const linkColumn = (link: Link): Column => ({
  name: link.name,
  headers: [link.name],
  write: ({ links }) => [guardCell((links[link.name] ?? []).map((entry) => textOfLink(link, entry)).join(between))],
  read([cell = ''], { links }, hearing) {
    links[link.name] = linkEntriesOf(link, unguardCell(cell.trim()), hearing);
  },
});

/** Declared by the base classes of nouns. */
const shared = ['validFrom', 'validTo', 'provenance', 'facts', 'formerSlugs'];

/** The columns of a noun's file after `id`: as declared, those of its base classes last. */
export function columnsOf(noun: Noun): Column[] {
  const declared = [
    ...noun.attributes.flatMap((attribute) => (attribute.hidden ? documentColumns(attribute, noun) : [attributeColumn(attribute)]).map((column) => ({ order: attribute.order, column }))),
    ...noun.links.map((link) => ({ order: link.order, column: linkColumn(link) })),
  ].sort((a, b) => a.order - b.order);
  const own = Math.min(...declared.filter(({ column }) => !shared.includes(column.name)).map(({ order }) => order));
  return [...declared.filter(({ order }) => order >= own), ...declared.filter(({ order }) => order < own).sort((a, b) => shared.indexOf(a.column.name) - shared.indexOf(b.column.name))].map(({ column }) => column);
}
