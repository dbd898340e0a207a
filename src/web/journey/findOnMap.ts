import type { InBothTongues, MapModel } from '../drawing/mapModel';
import type { Found } from '../shell/search';
import type { Say } from '../shell/tongue';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const most = 6;

/** What of a map has a text in its name, code or owner, in either language; choosing it selects it. */
export function findOnMap(model: MapModel, text: string, say: Say): Found[] {
  const wanted = folded(text);
  const has = (...texts: (InBothTongues | string | undefined)[]): boolean => texts.some((each) => each !== undefined && folded(typeof each === 'string' ? each : `${each.zh} ${each.en}`).includes(wanted));
  const found = model.stages.flatMap((stage) => stage.steps.flatMap(({ cards }) => cards
    .filter(({ name, code, owner }) => has(name, code, owner?.name, stage.name))
    .map(({ key, name, owner }): Found => ({ id: key, text: say.of(name), detail: [say('本圖', 'on this map'), say.of(stage.name), ...(owner ? [say.of(owner.name)] : [])].join(say('・', ', ')), href: null }))));
  return found.slice(0, most);
}
