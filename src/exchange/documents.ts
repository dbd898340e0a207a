import { createHash } from 'node:crypto';
import type { Problem } from '../kernel/failure';
import { allNouns } from '../registry/noun';
import { shownName } from './shownName';

/** A long text as a table names it: it travels as a file of its own, since a sheet cuts cells at 32,767 characters. */
export class DocumentNamed {
  constructor(readonly file: string, readonly sha256: string) {}
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The file of an object's long text, beside the table of its noun: `journey-versions/life/claim@1.json`. */
export const documentFile = (nounFile: string, slug: string): string => `${nounFile}/${slug.replaceAll('#', '@')}.json`;

const withSlashes = (name: string): string => name.replaceAll('\\', '/');

/** Whether a file is a document that a table of the registry may name. */
export const isDocument = (name: string): boolean => withSlashes(name).endsWith('.json') && allNouns().some(({ file, attributes }) => attributes.some(({ hidden }) => hidden) && withSlashes(name).startsWith(`${file}/`));

/** Whether a problem is one of a table that names documents. */
export const isInNamingTable = ({ file }: Problem): boolean => allNouns().some((noun) => noun.attributes.some(({ hidden }) => hidden) && [`${noun.file}.csv`, `${noun.file}.tsv`].includes(file?.toLowerCase() ?? ''));

interface NamedText {
  name: string;
  content: string;
}

export interface SortedFiles<File extends NamedText> {
  tables: File[];
  /** The texts by name of file. */
  documents: Map<string, string>;
  problems: Problem[];
}

/** Tells tables from the documents that they name. */
export function sortFiles<File extends NamedText>(files: readonly File[]): SortedFiles<File> {
  const documents = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { name, content } of files.filter((file) => isDocument(file.name))) {
    const known = documents.get(withSlashes(name));
    if (known !== undefined && known !== content) problems.push({ field: 'content', file: shownName(name), message: 'two files of this name that differ', allowed: 'each document once' });
    documents.set(withSlashes(name), content);
  }
  return { tables: files.filter((file) => !isDocument(file.name)), documents, problems };
}

/** Documents that no line of a table names. Left out, they would be missed only when their journey has other versions, and then they are taken no more. */
export function unnamedDocuments(documents: ReadonlyMap<string, string>, lines: readonly { intent: { attributes: Record<string, unknown> } }[]): Problem[] {
  const named = new Set(lines.flatMap(({ intent }) => Object.values(intent.attributes).flatMap((value) => (value instanceof DocumentNamed ? withSlashes(value.file) : []))));
  return [...documents.keys()].filter((name) => !named.has(name)).map((name) => {
    const [folder] = name.split('/');
    return { field: 'name', file: shownName(name), message: 'no table here names this file', allowed: `the file with the line of ${folder}.csv that names it, or neither` };
  });
}

/**
 * The text that a table means: that of the file it names, where the file is what the table says, or the one that stands already.
 * @param standing the text that the registry holds, where it holds one
 * @returns the text, or what is wrong and what was allowed
 */
export function documentMeant({ file, sha256 }: DocumentNamed, documents: ReadonlyMap<string, string>, standing: string | null): { text: string } | { message: string; allowed: string } {
  const given = documents.get(withSlashes(file));
  if (given === undefined) {
    if (standing !== null && sha256Of(standing) === sha256) return { text: standing };
    return { message: 'the file that it names is not there', allowed: 'the file beside the table, as it was exported' };
  }
  if (sha256Of(given) !== sha256) return { message: 'the file that it names is not the one that was exported: its SHA-256 differs', allowed: 'the file as it was exported' };
  return { text: given };
}
