import { sayable } from '../kernel/sayable';
import type { SentAnswer } from './answer';
import { isPersonalId } from './personalId';

/** The id that an answer was sent with; null where it has none that can be said. */
export const sentId = ({ id }: SentAnswer): string | null => (typeof id === 'string' && id.length <= 200 && id.isWellFormed() ? id : null);

/** Systems make ids with digits, or very short ones; a word without any may be somebody's name. */
const madeBySystems = /\d|^.{1,3}$/;

/** The id of an answer that was refused, as a report may repeat it: null where it could be somebody's name, address or number. */
export function sayableId(answer: SentAnswer): string | null {
  const id = sentId(answer)?.trim() ?? '';
  return madeBySystems.test(id) && sayable(id) !== undefined && !isPersonalId(id) ? id : null;
}
