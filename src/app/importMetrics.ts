import { readFileSync } from 'node:fs';
import { readJson } from '../kernel/readJson';
import { mostProblems } from '../kernel/toldProblems';
import { theydoMetrics, type MetricTerms } from '../metrics/theydoMetrics';
import { jsonProblem } from '../surveys/jsonProblem';
import { UnreadableFile } from '../files/unreadableFile';
import { importCommand, type Speech } from './commands';
import { Refused, type Consultation } from './consultation';

export interface MetricsAsked {
  about: string;
  metric: string;
  source?: string;
  dryRun: boolean;
}

const metrics: readonly string[] = ['RNPS', 'TNPS', 'NPS_UNSPECIFIED'] satisfies MetricTerms['metric'][];

function metricsOf(file: string): unknown {
  const read = readJson(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  if ('flaw' in read && read.flaw !== 'not JSON') {
    const { field, message, allowed } = jsonProblem(read, 'file');
    throw new UnreadableFile(`${field}: ${message}`, allowed);
  }
  if ('value' in read && Array.isArray((read.value as { metrics?: unknown } | null)?.metrics)) return read.value;
  throw new UnreadableFile('not a file of metrics of TheyDo: JSON with a list `metrics`');
}

/** Imports NPS points of TheyDo as reported figures with their counts. Answers whether it went through without a refusal. */
export async function importMetricsCommand(consultation: Consultation, file: string, { about, metric, source, dryRun }: MetricsAsked, speech: Speech): Promise<boolean> {
  if (!metrics.includes(metric)) throw new Refused(`--metric: one of ${metrics.join(', ')}; the file does not say which NPS it holds`);
  const { content, taken, refused } = theydoMetrics(metricsOf(file), { about, metric: metric as MetricTerms['metric'], source: source ?? null });
  for (const { place, field, message, allowed } of refused.slice(0, mostProblems)) speech.out(`${place} ${field}: ${message} (allowed: ${allowed})`);
  if (refused.length > mostProblems) speech.out(`and ${refused.length - mostProblems} more`);
  const isWritten = taken === 0 || await importCommand(consultation, [{ name: 'observations.csv', content }], { dryRun }, speech);
  speech.out(`${taken} points taken, ${refused.length} refused`);
  return isWritten && refused.length === 0;
}
