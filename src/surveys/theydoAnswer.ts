import type { SentAnswer } from './answer';
import { mapped, mappedOnly, withNumbers, type Mapping } from './mapping';

export interface TheydoField {
  fieldId: string;
  fieldName: string;
}

export interface TheydoResponse {
  responseId: string;
  responseDateTime: string;
  responseFields: { fieldId: string; textValue: string }[];
}

/** An answer from a response of a TheyDo survey file. Fields are mapped by name or by id; all values there are texts. */
export function theydoAnswer({ responseId, responseDateTime, responseFields }: TheydoResponse, fields: readonly TheydoField[], mapping: Mapping): SentAnswer {
  const names = new Map(fields.map(({ fieldId, fieldName }) => [fieldId, fieldName]));
  const cells = Object.fromEntries(responseFields.flatMap(({ fieldId, textValue }) => [[fieldId, textValue], [names.get(fieldId) ?? fieldId, textValue]]));
  return withNumbers({ source: 'theydo', id: responseId, answeredAt: responseDateTime, ...mapped(mappedOnly(cells, mapping), mapping) });
}
