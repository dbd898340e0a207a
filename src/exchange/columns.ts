import type { Attribute } from '../graphql/attributes';
import { isSlug, keyOf, slugAllowed, splitKey } from '../kernel/id';
import { linkWords, type Link, type LinkEntry, type LinkWord } from '../registry/links';
import type { EntryRecord, Noun } from '../registry/noun';
import { documentFile, DocumentNamed, sha256Of } from './documents';

/** How an attribute or a link stands in a file: its column headers, and how its cells are written and read. */
export interface Column {
  name: string;
  headers: string[];
  /** Read where a file has it, never written: the form of earlier exports. */
  isFormer?: boolean;
  write(record: EntryRecord, slug: string): string[];
  /** Reads the cells into the record. @throws CellProblem */
  read(cells: string[], record: EntryRecord): void;
}

/** A cell that cannot be read. */
export class CellProblem extends Error {
  constructor(message: string, readonly allowed: string) {
    super(message);
  }
}

const between = ' | ';
const entriesOf = (cell: string): string[] => (cell.trim() === '' ? [] : cell.split('|').map((entry) => entry.trim()));

function numberOf(cell: string): number {
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell)) throw new CellProblem('not a number', 'digits, with a point for decimals; 1.5e-7 for 0.00000015');
  return Number(cell);
}

function flagOf(cell: string): boolean {
  if (cell !== 'true' && cell !== 'false') throw new CellProblem('neither true nor false', 'true, false');
  return cell === 'true';
}

function valueOf({ kind }: Attribute, cell: string): unknown {
  if (kind === 'words') return entriesOf(cell);
  if (cell === '') return null;
  if (kind === 'whole' || kind === 'decimal') return numberOf(cell);
  return kind === 'flag' ? flagOf(cell) : cell;
}

const cellOf = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.join(between) : String(value));

function attributeColumn(attribute: Attribute): Column {
  const { name, kind } = attribute;
  if (kind === 'twoTongues') {
    return {
      name,
      headers: [`${name}.zh`, `${name}.en`],
      write: ({ attributes }) => (Array.isArray(attributes[name]) ? (attributes[name] as string[]) : ['', '']),
      read([zh = '', en = ''], { attributes }) {
        if ((zh === '') !== (en === '')) throw new CellProblem('only one language', 'both languages, or neither');
        attributes[name] = zh === '' ? null : [zh, en];
      },
    };
  }
  return {
    name,
    headers: [name],
    write: ({ attributes }) => [cellOf(attributes[name])],
    read([cell = ''], { attributes }) {
      attributes[name] = valueOf(attribute, cell);
    },
  };
}

/** A long text: the table names its file and what the file must be. Empty cells leave it as it is. */
const documentColumns = ({ name }: Attribute, noun: Noun): Column[] => [{
  name,
  headers: [`${name}.file`, `${name}.sha256`],
  write: ({ attributes }, slug) => (typeof attributes[name] === 'string' ? [documentFile(noun.file, slug), sha256Of(attributes[name])] : ['', '']),
  read([file = '', sha256 = ''], { attributes }) {
    if ((file === '') !== (sha256 === '')) throw new CellProblem('a file without its SHA-256, or the reverse', 'both, or neither');
    if (file !== '') attributes[name] = new DocumentNamed(file, sha256);
  },
}, {
  name, headers: [name], isFormer: true, write: () => [''],
  read([cell = ''], { attributes }) {
    if (cell !== '') attributes[name] = cell;
  },
}];

function linkEntryOf({ to, words }: Link, text: string): LinkEntry {
  // A typed reference begins with its noun: `Touchpoint:life/claim`.
  const typed = to === null ? splitKey(text) : null;
  if (to === null && !typed) throw new CellProblem('not a typed reference', '`Noun:id`, such as Subsidiary:life');
  const [slug = '', ...given] = (typed ? typed.slug : text).split(':');
  if (!isSlug(slug)) throw new CellProblem('not an id', slugAllowed);
  const entry: LinkEntry = { key: keyOf(typed ? typed.noun : to!, slug) };
  for (const word of given) {
    const meaning = words.find((each) => Object.hasOwn(linkWords[each], word)) as LinkWord | undefined;
    if (!meaning) throw new CellProblem('an unknown word after the id', words.flatMap((each) => Object.keys(linkWords[each])).join(', ') || 'no word');
    Object.assign(entry, { [meaning]: word });
  }
  return entry;
}

const textOfLink = ({ to, words }: Link, entry: LinkEntry): string =>
  [to === null ? entry.key : splitKey(entry.key)!.slug, ...words.map((word) => entry[word]).filter((word) => word !== undefined)].join(':');

const linkColumn = (link: Link): Column => ({
  name: link.name,
  headers: [link.name],
  write: ({ links }) => [(links[link.name] ?? []).map((entry) => textOfLink(link, entry)).join(between)],
  read([cell = ''], { links }) {
    links[link.name] = entriesOf(cell).map((text) => linkEntryOf(link, text));
  },
});

/** Declared by the base classes of nouns. */
const shared = ['validFrom', 'validTo', 'provenance', 'facts'];

/** The columns of a noun's file after `id`: as declared, those of its base classes last. */
export function columnsOf(noun: Noun): Column[] {
  const declared = [
    ...noun.attributes.flatMap((attribute) => (attribute.hidden ? documentColumns(attribute, noun) : [attributeColumn(attribute)]).map((column) => ({ order: attribute.order, column }))),
    ...noun.links.map((link) => ({ order: link.order, column: linkColumn(link) })),
  ].sort((a, b) => a.order - b.order);
  const own = Math.min(...declared.filter(({ column }) => !shared.includes(column.name)).map(({ order }) => order));
  return [...declared.filter(({ order }) => order >= own), ...declared.filter(({ order }) => order < own).sort((a, b) => shared.indexOf(a.column.name) - shared.indexOf(b.column.name))].map(({ column }) => column);
}
