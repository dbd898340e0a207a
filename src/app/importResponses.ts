import { createReadStream, statSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { answerFields } from '../surveys/answer';
import type { Mapping } from '../surveys/mapping';
import type { ReportLine } from '../surveys/report';
import { formatOf, responseFormats } from '../surveys/responseFile';
import type { Speech } from './commands';
import { Refused, type Consultation } from './consultation';

export interface ResponsesAsked {
  source?: string;
  format?: string;
  dryRun: boolean;
  correct: boolean;
  /** `field=column` */
  map: string[];
  /** `field=value` */
  set: string[];
}

function pairs(option: string, given: string[]): Record<string, string> {
  return Object.fromEntries(given.map((pair) => {
    const [field = '', ...rest] = pair.split('=');
    if (rest.length === 0 || !(answerFields as readonly string[]).includes(field)) throw new Refused(`--${option} ${pair}: field=${option === 'map' ? 'column' : 'value'}, the field one of ${answerFields.join(', ')}`);
    return [field, rest.join('=')];
  }));
}

function show(report: ReportLine, out: Speech['out']): void {
  if ('refused' in report) {
    const { line, id, problems } = report.refused;
    for (const { field, message, allowed } of problems) out(`line ${line}${id === null ? '' : ` (${id})`} ${field}: ${message}${allowed ? ` (allowed: ${allowed})` : ''}`);
  } else if ('failed' in report) {
    out(`stopped: ${report.failed.message}; acknowledged up to line ${report.failed.acknowledgedUpToLine}. What is sent again counts once.`);
  } else if ('done' in report) {
    const { lines, accepted, alreadyCounted, corrected, refused, dryRun } = report.done;
    out(`${dryRun ? 'would be ' : ''}accepted ${accepted}, counted before ${alreadyCounted}, corrected ${corrected}, refused ${refused}, of ${lines}`);
  }
}

/** Imports answers from a file, a batch at a time; on a terminal a bar shows how far it is. Answers whether it went through without a refusal. */
export async function importResponsesCommand({ submit }: Consultation, file: string, { source, format, dryRun, correct, map, set }: ResponsesAsked, { out, isTerminal }: Speech): Promise<boolean> {
  const name = format ?? formatOf(file);
  const read = name === null ? undefined : responseFormats[name];
  if (!read) throw new Refused(`--format: one of ${Object.keys(responseFormats).join(', ')}`);
  const mapping: Mapping = { columns: pairs('map', map), constants: pairs('set', set) };
  const { size } = statSync(file);
  const stream = createReadStream(file);
  const bar = new SingleBar({ format: '{bar} {percentage}% | {accepted} accepted, {refused} refused | {eta_formatted} left', stream: process.stderr, noTTYOutput: false, clearOnComplete: true });
  if (isTerminal) bar.start(size, 0, { accepted: 0, refused: 0 });
  let isClean = false;
  try {
    for await (const report of submit(read(stream, mapping), { source: source ?? null, dryRun, correct })) {
      show(report, out);
      if ('acknowledged' in report) bar.update(stream.bytesRead, { ...report.acknowledged });
      if ('done' in report) isClean = report.done.refused === 0;
    }
  } finally {
    bar.stop();
    stream.destroy();
  }
  return isClean;
}
