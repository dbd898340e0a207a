import { isSlug } from '../kernel/id';
import { isDay } from '../kernel/period';
import { isRecord } from '../kernel/records';
import type { Metric } from './observation';

/** What a file of metrics does not say itself. */
export interface MetricTerms {
  /** What the figures are about, as `Noun:slug`. */
  about: string;
  metric: Extract<Metric, 'RNPS' | 'TNPS' | 'NPS_UNSPECIFIED'>;
  source: string | null;
}

/** A point of a metric that cannot be taken, and why. */
interface RefusedPoint {
  place: string;
  field: string;
  message: string;
  allowed: string;
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const simple = (text: string): string => text.normalize('NFKC').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '');

const scopes: Readonly<Record<string, string>> = { Group: 'GROUP', Subsidiary: 'SUBSIDIARY', Channel: 'CHANNEL', Touchpoint: 'SERVICE_NODE', MeasurementPoint: 'MEASUREMENT_POINT' };

/** The Taipei day of a time of measurement, which may be a day already. */
function dayOf(time: unknown): string | null {
  if (typeof time !== 'string') return null;
  if (isDay(time)) return time;
  const at = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? Date.parse(time) : NaN;
  return Number.isNaN(at) ? null : new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}

const headers = ['id', 'metric', 'instrument', 'scope', 'about', 'asOf', 'value', 'unit', 'promoters', 'passives', 'detractors', 'source', 'provenance'];

/**
 * Reported figures from a TheyDo file of metrics: each NPS point holds how many promoters, passives and detractors there were on a day, so it
 * becomes a figure with its counts. No answers can be made of it: the scores, their ids and who gave them are lost, so it is
 * never added to answers. Points of other types, with dimensions, or with fewer than five answers are refused one by one.
 * @returns the figures as a file of the registry, and what was refused
 */
export function theydoMetrics(file: unknown, { about, metric, source }: MetricTerms): { content: string; taken: number; refused: RefusedPoint[] } {
  const refused: RefusedPoint[] = [];
  const rows = new Map<string, string>();
  const scope = scopes[about.slice(0, about.indexOf(':'))] ?? 'PRODUCT';
  const take = (place: string, importKey: string, point: unknown): void => {
    const refuse = (field: string, message: string, allowed: string): void => void refused.push({ place, field, message, allowed });
    if (!isRecord(point)) return refuse('dataPoints', 'not a point', 'a day with its counts');
    const day = dayOf(point.dateOfMeasurement);
    if (day === null) return refuse('dateOfMeasurement', 'not a day', 'YYYY-MM-DD, or a time with its zone');
    if (listed(point.dimensions).length > 0) return refuse('dimensions', 'a figure of a part only', 'points of the whole; parts need a measurement point of their own');
    const { promoters, passives, detractors } = point;
    for (const [field, count] of Object.entries({ promoters, passives, detractors })) if (!isCount(count)) return refuse(field, 'not a number of answers', 'a whole number from 0');
    const [p, s, d] = [promoters, passives, detractors] as [number, number, number];
    if (p + s + d < 5) return refuse('promoters', 'too few answers to be kept as a figure', '5 answers or more');
    const id = `theydo/${importKey}/${day}`;
    const row = [id, metric, metric === 'NPS_UNSPECIFIED' ? 'UNDETERMINED' : metric, scope, about, day, String((100 * (p - d)) / (p + s + d)), 'NPS_POINTS', String(p), String(s), String(d), source ?? '', 'OPERATED'].join(',');
    if (rows.has(id) && rows.get(id) !== row) return refuse('dateOfMeasurement', 'a second point of the same day', 'one point a day');
    rows.set(id, row);
    return undefined;
  };
  for (const [index, each] of listed(isRecord(file) ? file.metrics : null).entries()) {
    const place = `metrics.${index}`;
    const importKey = isRecord(each) && typeof each.importKey === 'string' ? simple(each.importKey) : '';
    if (!isRecord(each) || importKey === '' || !isSlug(importKey)) refused.push({ place, field: 'importKey', message: 'missing', allowed: 'the key of the metric' });
    else if (each.type !== 'NPS') refused.push({ place, field: 'type', message: 'not counts of promoters, passives and detractors', allowed: 'NPS' });
    else listed(each.dataPoints).forEach((point, at) => take(`${place}.dataPoints.${at}`, importKey, point));
  }
  return { content: `${[headers.join(','), ...rows.values()].join('\n')}\n`, taken: rows.size, refused };
}
