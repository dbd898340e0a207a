import { isRecord, recordsIn } from '../kernel/records';
import type { Problem } from '../kernel/failure';
import type { SentAnswer } from './answer';
import { digitsAsText } from './mapping';
import type { NamedCell } from './namedCells';
import type { NamedFields } from './namedFields';
import type { ReadingTerms } from './readingTerms';
import { trimmedId } from './trimmedId';

/** Its NPS may be of either kind. */
const instruments: ReadonlyMap<string, string | undefined> = new Map([['nps', undefined], ['csat', 'CSAT'], ['ces', 'CES']]);

/** The instrument of a kind of survey as Delighted calls it; one that is no other's, such as stars or smileys, is left for the rule to refuse, since its scores mean something else. */
export function instrumentOf(kind: string): string | undefined {
  const known = trimmedId(kind).toLowerCase();
  return instruments.has(known) ? instruments.get(known) : kind;
}

/** An instant from seconds since 1970; a time in another form as it stands, for the rule of all times to read or refuse. */
const fromSeconds = (value: unknown): unknown => (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e11 ? new Date(value * 1_000).toISOString() : value ?? undefined);

const keys = { id: 'id', person: 'customer', survey_type: 'instrument', score: 'score', comment: 'comment', created_at: 'answeredAt' };

/** The text of a choice; what has none is left for the rule to refuse. */
const choice = (value: unknown): unknown => (isRecord(value) ? value.text ?? value : value);

/** What somebody said to an additional question, of whichever kind it is. */
function saidTo(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { free_response: text, select_one: one, select_many: many, scale } = value;
  return text ?? choice(one) ?? (Array.isArray(many) ? many.map(choice) : many) ?? digitsAsText(scale) ?? (Object.values(value).every((each) => each === null) ? null : value);
}

/** Person properties by name, and answers to additional questions by question id. */
function cellsOf({ person_properties: properties, additional_answers: additional }: Readonly<Record<string, unknown>>): NamedCell[] {
  const answers = recordsIn(additional).map(({ question, value }): NamedCell => {
    const key = isRecord(question) ? digitsAsText(question.id) : null;
    return { key: typeof key === 'string' ? key : null, value: saidTo(value) };
  });
  return [...Object.entries(isRecord(properties) ? properties : {}).map(([key, value]) => ({ key, value })), ...answers];
}

/** An answer from a survey response of Delighted. Person properties and answers to additional questions may be mapped. */
export function delightedAnswer(line: number, response: Readonly<Record<string, unknown>>, fields: NamedFields, { columns, constants }: ReadingTerms): SentAnswer | Problem[] {
  const { id, person, survey_type: type, score, comment, created_at: created } = response;
  fields.leaveOthers(response, new Set([...fields.keysRead(keys), 'person_properties', 'additional_answers']));
  if (isRecord(person) && columns.customer === undefined) fields.leaveOthers(person, new Set(['id']), 'person.');
  const customer = isRecord(person) ? person.id : person;
  const instrument = typeof type === 'string' ? instrumentOf(type) : type;
  return fields.answer(line, {
    source: 'delighted', id: digitsAsText(id), score, comment: comment ?? undefined, answeredAt: fromSeconds(created), customer: digitsAsText(customer) ?? undefined,
    instrument: constants.deployment === undefined ? instrument ?? undefined : undefined,
  }, cellsOf(response));
}
