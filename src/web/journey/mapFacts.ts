import type { MapModel, MapPath } from '../drawing/mapModel';
import type { Say } from '../shell/tongue';
import { cardsOf } from './shownGap';

export interface MapFact {
  name: string;
  value: string;
  more: string | null;
}

const origins = [['REPORTED', '載明', 'stated'], ['PUBLISHED', '公開', 'public'], ['ILLUSTRATIVE', '示意', 'illus.']] as const;

/** The journey in numbers, each touchpoint counted once; and the path that is drawn. */
export function mapFacts(say: Say, model: MapModel, path: MapPath | null): MapFact[] {
  const all = [...new Map(cardsOf(model).map((card) => [card.slug, card])).values()];
  const whence = origins.map(([provenance, zh, en]) => [all.filter((card) => card.provenance === provenance).length, zh, en] as const).filter(([count]) => count > 0);
  const breaks = path?.changes.filter(({ bond }) => bond === null).length ?? 0;
  return [
    { name: say('節點', 'Touchpoints'), value: String(all.length), more: whence.map(([count, zh, en]) => say(`${zh} ${count}`, `${count} ${en}`)).join(say('・', ', ')) || null },
    { name: say('量測', 'Measured'), value: `${all.filter(({ measured }) => measured).length}/${all.length}`, more: null },
    ...(path ? [{ name: say('換通路', 'Channel changes'), value: String(path.changes.length), more: say(`斷點 ${breaks}`, breaks === 1 ? '1 break' : `${breaks} breaks`) }] : []),
    ...(path && path.transitions > 0 ? [{ name: say('連續度', 'Continuity'), value: `${path.transitions - breaks}/${path.transitions}`, more: null }] : []),
    { name: say('版本', 'Version'), value: model.frozenAs === null ? say('草稿', 'draft') : `v${model.frozenAs}`, more: model.frozenAs === null ? null : model.effectiveOn },
  ];
}
