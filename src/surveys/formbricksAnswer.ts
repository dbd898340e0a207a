import type { Problem } from '../kernel/failure';
import { isRecord } from '../kernel/records';
import type { SentAnswer } from './answer';
import { withConstants, type Mapping } from './mapping';
import { mappedAnswer } from './namedCells';

/** An answer from a Formbricks response, as its webhook sends it: questions, hidden fields and variables are mapped by id. An unfinished response is none: null. */
export function formbricksAnswer(data: Readonly<Record<string, unknown>>, mapping: Mapping): SentAnswer | Problem[] | null {
  if (data.finished !== true) return null;
  const cells = { ...(isRecord(data.contactAttributes) ? data.contactAttributes : {}), ...(isRecord(data.variables) ? data.variables : {}), ...(isRecord(data.data) ? data.data : {}) };
  const answer = mappedAnswer({ source: 'formbricks', id: data.id, answeredAt: data.updatedAt ?? data.createdAt }, Object.entries(cells).map(([key, value]) => ({ key, value })), mapping);
  return Array.isArray(answer) ? answer : withConstants(answer, mapping);
}
