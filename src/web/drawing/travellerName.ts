import type { InBothTongues, MapPath } from './mapModel';
import { word } from './words';

/** Whose path it is: the persona with the age, and that she stands no more where she does not. */
export function travellerName({ persona: { name, age }, stands }: { persona: Pick<MapPath['persona'], 'name' | 'age'>; stands: boolean }): InBothTongues {
  const [zh, en] = age === null ? [name.zh, name.en] : [`${name.zh}，${age} 歲`, `${name.en}, ${age}`];
  return stands ? { zh, en } : { zh: `${zh}（${word('outOfUse', 'zh')}）`, en: `${en} (${word('outOfUse', 'en')})` };
}
