import type { Problem } from '../kernel/failure';
import { recordsIn } from '../kernel/records';
import type { SentAnswer } from './answer';
import { digitsAsText } from './mapping';
import type { NamedCell } from './namedCells';
import type { NamedFields } from './namedFields';

const keys = { responseId: 'id', responseDateTime: 'answeredAt' };
const ofValue: ReadonlySet<string> = new Set(['fieldId', 'fieldName', 'fieldType', 'textValue']);

/** A name or an id; null where it is neither. */
const nameIn = (value: unknown): string | null => {
  const name = digitsAsText(value);
  return typeof name === 'string' ? name : null;
};

/** The fields of a TheyDo survey, without values. */
export const theydoFields = (fields: unknown): NamedCell[] => recordsIn(fields).map(({ fieldId, fieldName }) => ({ key: nameIn(fieldId), name: nameIn(fieldName) ?? undefined, value: undefined }));

/**
 * An answer from a response of a TheyDo survey file. Fields are mapped by name or by id; all values there are texts.
 * @param declared the fields of the survey
 */
export function theydoAnswer(line: number, response: Readonly<Record<string, unknown>>, declared: readonly NamedCell[], fields: NamedFields): SentAnswer | Problem[] {
  const names = new Map(declared.map(({ key, name }) => [key, name]));
  fields.leaveOthers(response, new Set([...fields.keysRead(keys), 'responseFields']));
  const cells = recordsIn(response.responseFields).map((field): NamedCell => {
    const key = nameIn(field.fieldId);
    fields.leaveOthers(field, ofValue, 'responseFields.');
    return { key, name: key === null ? undefined : names.get(key), value: field.textValue };
  });
  return fields.answer(line, { source: 'theydo', id: response.responseId, answeredAt: response.responseDateTime }, cells);
}
