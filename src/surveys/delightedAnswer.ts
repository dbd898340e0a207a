import { isRecord, recordsIn } from '../kernel/records';
import type { SentAnswer } from './answer';
import { digitsAsText, mapped, mappedOnly, withNumbers, type Mapping } from './mapping';
import { trimmedId } from './trimmedId';

/** Its NPS may be of either kind. */
const instruments: ReadonlyMap<string, string | undefined> = new Map([['nps', undefined], ['csat', 'CSAT'], ['ces', 'CES']]);

/** The instrument of a kind of survey as Delighted calls it; one that is no other's, such as stars or smileys, is left for the rule to refuse, since its scores mean something else. */
export function instrumentOf(kind: string): string | undefined {
  const known = trimmedId(kind).toLowerCase();
  return instruments.has(known) ? instruments.get(known) : kind;
}

/** An instant from seconds since 1970. */
const fromSeconds = (value: unknown): string | undefined => (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e11 ? new Date(value * 1_000).toISOString() : undefined);

/** An answer from a survey response of Delighted. Columns that may be mapped: person properties by name, and answers to additional questions by question id. */
export function delightedAnswer(response: Readonly<Record<string, unknown>>, mapping: Mapping): SentAnswer {
  const { id, person, survey_type: type, score, comment, created_at: created, person_properties: properties, additional_answers: additional } = response;
  const personId = isRecord(person) ? person.id : person;
  const answers = recordsIn(additional).flatMap(({ question, value }) => {
    const key = isRecord(question) ? digitsAsText(question.id) : null;
    if (typeof key !== 'string' || !isRecord(value)) return [];
    const said = value.free_response ?? (isRecord(value.select_one) ? value.select_one.text : undefined);
    return said === undefined ? [] : [[key, said]];
  });
  const cells: Record<string, unknown> = { ...(isRecord(properties) ? properties : {}), ...(Object.fromEntries(answers) as Record<string, unknown>) };
  const instrument = typeof type === 'string' ? instrumentOf(type) : type ?? undefined;
  return withNumbers({
    source: 'delighted', id: digitsAsText(id), score, comment: comment ?? undefined, answeredAt: fromSeconds(created),
    ...(personId === undefined || personId === null ? {} : { customer: digitsAsText(personId) }), ...(instrument === undefined || mapping.constants.deployment ? {} : { instrument }),
    ...mapped(mappedOnly(cells, mapping), mapping),
  });
}
