import { isRecord } from '../kernel/records';
import type { SentAnswer } from './answer';
import { digitsAsText, mapped, mappedOnly, withNumbers, type Mapping } from './mapping';

/** A text that is not empty; the empty texts of exports stand for nothing. */
const present = (value: unknown): unknown => (value === null || value === '' ? undefined : value);

/** An answer from a Formbricks response, as its webhook sends it: questions, hidden fields and variables are mapped by id. An unfinished response is none: null. */
export function formbricksAnswer(data: Readonly<Record<string, unknown>>, mapping: Mapping): SentAnswer | null {
  if (data.finished !== true) return null;
  const cells = { ...(isRecord(data.contactAttributes) ? data.contactAttributes : {}), ...(isRecord(data.variables) ? data.variables : {}), ...(isRecord(data.data) ? data.data : {}) };
  return withNumbers({ source: 'formbricks', id: data.id, answeredAt: data.updatedAt ?? data.createdAt, ...mapped(mappedOnly(cells, mapping), mapping) });
}

const scored: ReadonlyMap<unknown, string | null> = new Map([['nps', null], ['csat', 'CSAT'], ['ces', 'CES']]);

/**
 * An answer from the feedback records of one submission, one for each of its questions: the score is the record of type nps, csat or ces,
 * the comment the first text. Null where no record holds a score.
 */
export function formbricksSubmission(records: readonly Readonly<Record<string, unknown>>[], mapping: Mapping): SentAnswer | null {
  const score = records.find(({ field_type: type }) => scored.has(type));
  if (!score) return null;
  const text = records.find(({ field_type: type, value_text: value }) => type === 'text' && present(value) !== undefined);
  const cells = Object.fromEntries(records.flatMap((record) => {
    const key = digitsAsText(record.field_id);
    return typeof key === 'string' ? [[key, present(record.value_text) ?? present(record.value_number) ?? present(record.value_boolean) ?? present(record.value_date)]] : [];
  }));
  const metadata = isRecord(score.metadata) ? score.metadata : {};
  const instrument = scored.get(score.field_type);
  return withNumbers({
    source: 'formbricks', id: score.submission_id, score: score.value_number, answeredAt: score.collected_at,
    ...(text ? { comment: text.value_text } : {}), ...(present(score.user_id) === undefined ? {} : { customer: score.user_id }), ...(instrument && !mapping.constants.deployment ? { instrument } : {}),
    ...mapped(mappedOnly({ ...metadata, ...cells }, mapping), mapping),
  });
}
