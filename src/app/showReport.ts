import { movesInWords } from '../surveys/moveTally';
import type { FileReportLine, ReportLine } from '../surveys/report';
import type { UnnamedCodes } from '../surveys/codeTally';
import type { Speech } from './commands';

export type ShowReport = (report: FileReportLine | ReportLine) => void;

/** So many rows that are left out by one rule, or equal others, are told one by one to people; the end has them all in figures. */
const toldOneByOne = 100;

const andMore = (more: number): string => (more > 0 ? ` and ${more} more` : '');

function unnamedInWords({ dimension, codes, more, named, namedMore }: UnnamedCodes): string {
  const counts = codes.length === 0 ? `${more} that do not look like codes and are not repeated` : codes.map(({ code, answers }) => `${code} ${answers}`).join(', ') + andMore(more);
  const known = named.length === 0 ? 'it names none yet' : `it names ${named.join(', ')}${andMore(namedMore)}`;
  return `to know: ${dimension} ${counts}: taken, and named by no entry of the dictionary of segments (${known})`;
}

function inWords(report: FileReportLine | ReportLine): string[] {
  if ('found' in report) return [report.found.message];
  if ('leftOut' in report) return [`line ${report.leftOut.line} left out: ${report.leftOut.rule}`];
  if ('same' in report) {
    const { line, as, by } = report.same;
    return [by === 'content' ? `line ${line} equals line ${as}: its id is made of the same content, so the two are one answer` : `line ${line} has the id of line ${as}`];
  }
  if ('refused' in report) {
    const { line, id, problems } = report.refused;
    return problems.map(({ field, message, allowed, column }) => `line ${line}${column === undefined ? '' : `, column ${column}`}${id === null ? '' : ` (${id})`} ${field}: ${message}${allowed ? ` (allowed: ${allowed})` : ''}`);
  }
  if ('unnamed' in report) {
    return [unnamedInWords(report.unnamed)];
  }
  if ('moved' in report) return [`corrected answers that count elsewhere than before: ${movesInWords(report.moved)}`];
  if ('failed' in report) {
    const { code, message, acknowledgedUpToLine: line } = report.failed;
    if (code === 'BAD_INPUT' && line === 0) return [`refused, nothing was written: ${message}`];
    return [`stopped: ${message}; acknowledged up to line ${line}. What is sent again counts once.`];
  }
  if ('done' in report) {
    const { lines, accepted, alreadyCounted, corrected, refused, dryRun } = report.done;
    const rules = 'leftOut' in report.done ? Object.entries(report.done.leftOutBy).map(([rule, count]) => `${rule} ${count}`).join(', ') : '';
    const leftOut = 'leftOut' in report.done ? `left out ${report.done.leftOut}${rules === '' ? '' : ` (${rules})`}, ` : '';
    return [`${dryRun ? 'would be ' : ''}accepted ${accepted}, counted before ${alreadyCounted}, corrected ${corrected}, ${leftOut}refused ${refused}, of ${lines}`];
  }
  return [];
}

/** Shows what became of answers: in words, or as JSON, one object a line, with all that is said in words and how far it is acknowledged. */
export function reportTo(out: Speech['out'], isJson: boolean): ShowReport {
  const told = new Map<string, number>();
  return (report) => {
    if (isJson) return out(JSON.stringify(report));
    const kind = 'leftOut' in report ? `left out: ${report.leftOut.rule}` : 'same' in report ? 'the same as rows before them' : null;
    if (kind !== null) {
      const count = (told.get(kind) ?? 0) + 1;
      told.set(kind, count);
      if (count === toldOneByOne + 1) out(`more are ${kind}${'same' in report ? '; --json says each' : ''}`);
      if (count > toldOneByOne) return;
    }
    for (const line of inWords(report)) out(line);
  };
}
