import type { Life, Tongue } from './mapModel';
import { word } from './words';

/** What is said beside a journey that does not stand on the day of its map; null of one that does. */
export function lifeTitle({ standing, retiredOn, validFrom }: Life, tongue: Tongue): string | null {
  if (standing === 'STANDING') return null;
  const [what, day] = standing === 'RETIRED' ? [word('outOfUse', tongue), retiredOn] : [word('notYet', tongue), validFrom];
  if (day === null) return what;
  return tongue === 'zh' ? `${what}，${day} 起` : `${what} ${standing === 'RETIRED' ? 'since' : 'until'} ${day}`;
}
