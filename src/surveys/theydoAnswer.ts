import { recordsIn } from '../kernel/records';
import type { SentAnswer } from './answer';
import { mapped, mappedOnly, withNumbers, type Mapping } from './mapping';

/**
 * An answer from a response of a TheyDo survey file. Fields are mapped by name or by id; all values there are texts.
 * @param fields the fields of the survey, with id and name
 */
export function theydoAnswer({ responseId, responseDateTime, responseFields }: Readonly<Record<string, unknown>>, fields: unknown, mapping: Mapping): SentAnswer {
  const names = new Map(recordsIn(fields).map(({ fieldId, fieldName }) => [fieldId, fieldName]));
  const cells = Object.fromEntries(recordsIn(responseFields).flatMap(({ fieldId, textValue }) => [fieldId, names.get(fieldId)].flatMap((name) => (typeof name === 'string' ? [[name, textValue]] : []))));
  return withNumbers({ source: 'theydo', id: responseId, answeredAt: responseDateTime, ...mapped(mappedOnly(cells, mapping), mapping) });
}
