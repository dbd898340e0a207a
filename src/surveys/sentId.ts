import type { SentAnswer } from './answer';
import { maskPersonalData } from './maskPersonalData';

/** The id that an answer was sent with; null where it has none that can be said. */
export const sentId = ({ id }: SentAnswer): string | null => (typeof id === 'string' && id.length <= 200 && id.isWellFormed() ? id : null);

/** Signs as systems make ids of; a name of somebody has other ones, or no digit. */
const madeBySystems = /^(?=.*\d|.{1,3}$)[\w.:/#|+=-]+$/;

/** The id of an answer that was refused, as a report may repeat it: null where it could be somebody's name, address or number. */
export function sayableId(answer: SentAnswer): string | null {
  const id = sentId(answer)?.trim() ?? '';
  return madeBySystems.test(id) && maskPersonalData(id) === id ? id : null;
}
