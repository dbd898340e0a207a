import type { Layout } from './layout';
import type { MapModel, MapPath, Tongue } from './mapModel';
import { travellerName } from './travellerName';
import { provenanceTag, word } from './words';

/** Subsidiary and journey, as a title. */
export const mapTitle = (model: MapModel, tongue: Tongue): string =>
  (tongue === 'zh' ? `${model.subsidiary.name.zh}・${model.name.zh}` : `${model.subsidiary.name.en}, ${model.name.en}`);

/** Whose path is drawn, or that all are, or that there is none; and that it is illustrative where it is. */
export function pathTitle({ path, paths }: Pick<Layout, 'path' | 'paths'>, { counts }: Pick<MapModel, 'counts'>, tongue: Tongue): string {
  if (!path && paths.length > 0) return `${word('allPaths', tongue)}${tongue === 'zh' ? `（${counts.paths} 條）` : ` (${counts.paths})`}`;
  if (!path) return word('noPath', tongue);
  const { provenance } = path;
  const who = travellerName(path)[tongue];
  return tongue === 'zh' ? `路徑：${who}（${provenanceTag(provenance, 'zh')}）` : `Path: ${who} (${provenanceTag(provenance, 'en')})`;
}

/** The version drawn: a published one by its number, or the draft; and since when it holds. */
export function versionTitle({ frozenAs, effectiveOn }: MapModel, tongue: Tongue): string {
  if (frozenAs !== null) return `v${frozenAs}${effectiveOn ? `${tongue === 'zh' ? '　' : ', '}${effectiveOn}` : ''}`;
  return effectiveOn === null ? word('draft', tongue) : tongue === 'zh' ? `${word('draft', 'zh')}（已發布至 ${effectiveOn}）` : `${word('draft', 'en')} (published ${effectiveOn})`;
}

/** The journey in numbers, in one line. */
export function factsTitle(model: MapModel, path: MapPath | null, tongue: Tongue): string {
  const { touchpoints, byProvenance, measured } = model.counts;
  const taken = path?.continuity;
  const zh = tongue === 'zh';
  const origins = byProvenance.map(({ provenance, count }) => (zh ? `${provenanceTag(provenance, tongue)} ${count}` : `${count} ${provenanceTag(provenance, tongue)}`)).join(zh ? '・' : ', ');
  const whence = origins === '' ? '' : zh ? `（${origins}）` : ` (${origins})`;
  const parts = zh
    ? [`節點 ${touchpoints}${whence}`, `量測 ${measured}/${touchpoints}`, ...(taken ? [`換通路 ${taken.changes}、斷點 ${taken.breaks}`] : []), ...(taken && taken.transitions > 0 ? [`連續度 ${taken.unbroken}/${taken.transitions}`] : [])]
    : [`${touchpoints} ${touchpoints === 1 ? 'touchpoint' : 'touchpoints'}${whence}`, `${measured}/${touchpoints} measured`, ...(taken ? [`${taken.changes} channel ${taken.changes === 1 ? 'change' : 'changes'}, ${taken.breaks} ${taken.breaks === 1 ? 'break' : 'breaks'}`] : []), ...(taken && taken.transitions > 0 ? [`continuity ${taken.unbroken}/${taken.transitions}`] : [])];
  return parts.join(zh ? '　' : '\u2002 ');
}

/** What the whole drawing says when it is spoken: subsidiary, journey, version. */
export const mapLabel = (model: MapModel, tongue: Tongue): string => [mapTitle(model, tongue), versionTitle(model, tongue)].join(tongue === 'zh' ? '，' : ', ');
