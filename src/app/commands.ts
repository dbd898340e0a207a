import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HeadingWords } from '../exchange/exportFiles.rules';
import type { GatheredProblem } from '../exchange/gatherKinds';
import type { ImportReport } from '../exchange/importFiles.rules';
import type { ImportFile } from '../exchange/readFiles';
import type { FurtherProblems, Problem } from '../kernel/toldProblems';
import type { CheckedRegistry } from '../registry/checkRegistry.rules';
import type { CheckedCounts } from '../surveys/checkCounts.rules';
import type { Consultation } from './consultation';
import type * as MappedColumns from './mappedColumns';
import type { Beside } from './strayFiles';

/** Where a command speaks: results to `out`; how it goes to `progress`, which shows nothing unless it is a terminal. */
export interface Speech {
  out(line: string): void;
  progress(line: string): void;
  /** Whether somebody watches it go. */
  isTerminal: boolean;
}

// Which words are headings the nouns say; they are loaded for a command that maps columns.
const mapped = (typed: string[]) => (typed.length === 0 ? [] : (require('./mappedColumns') as typeof MappedColumns).mappedColumns(typed));

const importMutation = `mutation Import($files: [RegistryFileInput!]!, $dryRun: Boolean!, $columns: [MappedColumnInput!]) {
  importFiles(files: $files, dryRun: $dryRun, columns: $columns) {
    applied dryRun added changed unchanged
    lines { file line noun slug action before after }
    problems { field message allowed value file line column count lines }
    problemCount furtherProblems { count file fromLine toLine }
    notices { field message file line column count lines }
  }
}`;

const placeOf = ({ file, line, column }: Problem): string => [file, line, column].filter((part) => part !== null && part !== undefined).join(':');

/** On how many other lines a kind of problem is found, and the first of them. */
function othersOf({ count, line, lines }: GatheredProblem): string {
  if (count < 2) return '';
  const others = lines.filter((each) => each !== line);
  return ` [${count} times${others.length === 0 ? '' : `; also line ${others.join(', ')}${count > lines.length ? ' …' : ''}`}]`;
}

const shownFinding = (found: GatheredProblem): string => `${[placeOf(found), found.field].filter((part) => part !== '').join(' ')}${found.value == null ? '' : ` (${found.value})`}: ${found.message}${found.allowed ? ` (allowed: ${found.allowed})` : ''}${othersOf(found)}`;

const shownFurther = ({ count, file, fromLine, toLine }: FurtherProblems): string =>
  `and ${count} more${file == null ? '' : ` in ${file}`}${fromLine == null ? '' : fromLine === toLine ? `, line ${fromLine}` : `, lines ${fromLine} to ${toLine}`}`;

const shownValue = (value: unknown): string => (value === null || value === undefined ? 'none' : JSON.stringify(value));

function showDifferences({ lines }: ImportReport, out: Speech['out']): void {
  for (const { file, line, slug, action, before, after } of lines) {
    if (action === 'UNCHANGED') continue;
    out(`${file}:${line} ${action.toLowerCase()} ${slug}`);
    if (action === 'CHANGED') for (const name of Object.keys(after)) out(`    ${name}: ${shownValue(before[name])} -> ${shownValue(after[name])}`);
  }
}

export interface ImportWished {
  dryRun: boolean;
  /** `attribute=column`, or the other way round where only the right side is an attribute. */
  map?: string[];
  /** Print the report as JSON. */
  json?: boolean;
}

const nothingBeside: Beside = { problems: [], notices: [] };

const nothingSent: ImportReport = { applied: false, dryRun: false, added: 0, changed: 0, unchanged: 0, lines: [], problems: [], problemCount: 0, furtherProblems: [], notices: [] };

/** A report with what is wrong with files that were not sent, and what was found beside those that were. */
function withBeside(report: ImportReport, { problems, notices }: Beside, dryRun: boolean): ImportReport {
  const told = { ...report, dryRun, notices: [...notices, ...report.notices] };
  return problems.length === 0 ? told : { ...told, applied: false, added: 0, changed: 0, unchanged: 0, lines: [], problems: [...problems, ...report.problems], problemCount: report.problemCount + problems.length };
}

/**
 * Imports files, or shows what an import would change. Answers whether it went through.
 * @param beside what was found where they come from: a problem there keeps all of them from being written
 */
export async function importCommand({ ask }: Consultation, files: ImportFile[], { dryRun, map = [], json = false }: ImportWished, { out, progress }: Speech, beside: Beside = nothingBeside): Promise<boolean> {
  progress(`reading ${files.length} ${files.length === 1 ? 'file' : 'files'} …`);
  const hasProblems = beside.problems.length > 0;
  const sent = files.length === 0 && hasProblems ? nothingSent : (await ask<{ importFiles: ImportReport }>(importMutation, { files, dryRun: dryRun || hasProblems, columns: mapped(map) })).importFiles;
  const report = withBeside(sent, beside, dryRun);
  if (json) {
    out(JSON.stringify(report, null, 2));
    return report.problems.length === 0;
  }
  for (const notice of report.notices) out(`note: ${shownFinding(notice)}`);
  if (report.problems.length > 0) {
    for (const problem of report.problems) out(shownFinding(problem));
    for (const further of report.furtherProblems) out(shownFurther(further));
    out(`refused, nothing was written: ${report.problemCount} ${report.problemCount === 1 ? 'problem' : 'problems'}`);
    return false;
  }
  if (dryRun) showDifferences(report, out);
  out(`${dryRun ? 'would be ' : ''}added ${report.added}, changed ${report.changed}, unchanged ${report.unchanged}`);
  return true;
}

interface Part {
  files: ImportFile[];
  next: string | null;
  revision: number;
}

const partQuery = 'query Export($names: [String!], $headings: HeadingWords!, $from: String) { exportPart(names: $names, headings: $headings, from: $from) { files { name content } next revision } }';

/** Writes the files of the registry into a folder, part by part: however large it is, little of it is in memory. */
export async function exportCommand({ ask }: Consultation, folder: string, names: string[] | null, headings: HeadingWords, { out, progress }: Speech): Promise<void> {
  progress('reading the registry …');
  mkdirSync(folder, { recursive: true });
  const lines = new Map<string, number>();
  const revisions = new Set<number>();
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const { exportPart: part }: { exportPart: Part } = await ask(partQuery, { names, headings, from: after });
    for (const { name, content } of part.files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      if (lines.has(name)) appendFileSync(join(folder, name), content);
      else writeFileSync(join(folder, name), content);
      lines.set(name, (lines.get(name) ?? -1) + content.split('\n').length - 1);
    }
    revisions.add(part.revision);
    after = part.next;
  }
  const tables = [...lines].filter(([name]) => name.endsWith('.csv'));
  for (const [name, count] of tables) out(`${join(folder, name)}: ${count} lines`);
  if (revisions.size > 1) out('note: the registry was edited while it was exported; export it again for files of one moment');
  const documents = lines.size - tables.length;
  if (documents > 0) out(`${documents} frozen ${documents === 1 ? 'map' : 'maps'}, each a file of its own that journey-versions.csv names`);
}

/** Checks the whole registry and the counts of answers. Answers whether all is well. */
export async function checkCommand({ ask }: Consultation, { out, progress }: Speech): Promise<boolean> {
  progress('checking the registry …');
  const { checkRegistry: { checked, flaws, flawCount, notices, noticeCount } } = await ask<{ checkRegistry: CheckedRegistry }>('{ checkRegistry { checked flawCount flaws { noun slug field message } notices noticeCount } }');
  for (const { noun, slug, field, message } of flaws) out(`${noun} ${slug} ${field}: ${message}`);
  if (flawCount > flaws.length) out(`and ${flawCount - flaws.length} more`);
  for (const notice of notices) out(`to know: ${notice}`);
  if (noticeCount > notices.length) out(`to know: and ${noticeCount - notices.length} more`);
  out(`${checked} objects checked, ${flawCount} ${flawCount === 1 ? 'flaw' : 'flaws'}`);
  progress('counting the answers again …');
  const { checkCounts: { answers, rows, uncounted, differing, codesDiffering, differences } } = await ask<{ checkCounts: CheckedCounts }>('{ checkCounts { answers rows uncounted differing codesDiffering differences { deployment dimension segment day counted recounted } } }');
  for (const { deployment, dimension, segment, day, counted, recounted } of differences) out(`${deployment} ${dimension} ${segment} ${day}: counted ${counted.join(' ')}, recounted ${recounted.join(' ')}`);
  if (uncounted > 0) out(`${uncounted} answers without a count`);
  if (codesDiffering > 0) out(`${codesDiffering} codes of segments are carried by another number of answers than is kept of them`);
  out(`${answers} answers counted again, ${rows} rows compared, ${differing} ${differing === 1 ? 'differs' : 'differ'}`);
  return flawCount === 0 && differing === 0 && codesDiffering === 0 && uncounted === 0;
}

/** Says which migrations are applied; opening the registry has applied what was missing. */
export async function migrateCommand({ ask }: Consultation, { out }: Speech): Promise<void> {
  const { service: { migrations } } = await ask<{ service: { migrations: { number: number; name: string; appliedAt: string }[] } }>('{ service { migrations { number name appliedAt } } }');
  for (const { number, name, appliedAt } of migrations) out(`${String(number).padStart(4, '0')} ${name} (applied ${appliedAt})`);
}
