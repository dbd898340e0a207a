import type { SentAnswer } from './answer';
import { mapped, mappedOnly, withNumbers, type Mapping } from './mapping';

/** What the headers of a Qualtrics export say: the question that has an NPS group beside it, and the zone of its times. */
export interface QualtricsHeader {
  score: string | null;
  /** As an offset: `Z`, `+08:00`. */
  zone: string | null;
}

const offsets: Readonly<Record<string, string>> = { 'Z': 'Z', 'UTC': 'Z', 'Etc/UTC': 'Z', 'Asia/Taipei': '+08:00' };

/** Reads the first and the third header row; the third holds JSON with the import id and the time zone of each column. */
export function qualtricsHeader(names: readonly string[], imports: readonly string[]): QualtricsHeader {
  const group = names.find((name) => name.endsWith('_NPS_GROUP'));
  const zones = imports.flatMap((cell) => {
    const zone = /"timeZone"\s*:\s*"([^"]*)"/.exec(cell)?.[1];
    return zone === undefined ? [] : [zone];
  });
  return { score: group === undefined ? null : group.slice(0, -'_NPS_GROUP'.length), zone: zones[0] === undefined ? null : offsets[zones[0]] ?? null };
}

const zoned = (time: string | undefined, zone: string | null): string | undefined => (time ? `${time.trim().replace(' ', 'T')}${zone ?? ''}` : undefined);

/**
 * An answer from a row of a Qualtrics export. The promoter group of the export is not looked at. Times without a known zone are left
 * without one, so that the rule refuses them.
 * @returns null for a preview, which is no customer's answer
 */
export function qualtricsAnswer(cells: Readonly<Record<string, string>>, header: QualtricsHeader, mapping: Mapping): SentAnswer | null {
  if (/^(1|survey preview)$/i.test(cells.Status ?? '') || /^preview$/i.test(cells.DistributionChannel ?? '')) return null;
  const usual = {
    id: cells.ResponseId, answeredAt: zoned(cells.EndDate || cells.RecordedDate, header.zone), mode: cells.DistributionChannel, customer: cells.ExternalReference,
    ...(header.score === null ? {} : { score: cells[header.score], comment: cells[`${header.score}_TEXT`] }),
  };
  const given = Object.fromEntries(Object.entries(usual).filter(([, value]) => value !== undefined && value !== ''));
  return withNumbers({ source: 'qualtrics', ...given, ...mapped(mappedOnly(cells, mapping), mapping) });
}
