import type { ComponentChildren, JSX } from 'preact';
import type { MapModel, MapPath } from '../drawing/mapModel';
import { searchOf } from '../shell/address';
import { Icon } from '../shell/icon';
import { SeverityMark } from '../shell/severityMark';
import { useSay } from '../shell/tongue';
import type { Theme } from '../shell/useTheme';
import type { Go } from '../shell/useAddress';
import type { MapAddress } from './mapAddress';
import { cardsOf } from './shownGap';

interface TitleBlockProps {
  model: MapModel;
  address: MapAddress;
  theme: Theme;
  go: Go<MapAddress>;
  path: MapPath | null;
  /** How many gaps; and the button that opens their list, where it is closed. */
  gapButton: ComponentChildren;
}

const Fact = ({ name, value, more }: { name: string; value: string | number; more?: string | undefined }): JSX.Element => <div><dt>{name}</dt><dd><b>{value}</b>{more ? <span class="quiet"> {more}</span> : null}</dd></div>;

function Facts({ model, path, address, go }: Pick<TitleBlockProps, 'model' | 'path' | 'address' | 'go'>): JSX.Element {
  const say = useSay();
  const cards = new Map(cardsOf(model).map((card) => [card.slug, card]));
  const all = [...cards.values()];
  const from = (provenance: string): number => all.filter((card) => card.provenance === provenance).length;
  const origins = [[from('REPORTED'), '載明', 'stated'], [from('PUBLISHED'), '公開', 'public'], [from('ILLUSTRATIVE'), '示意', 'illus.']] as const;
  const breaks = path?.changes.filter(({ bond }) => bond === null).length ?? 0;
  return (
    <dl class="facts">
      <Fact name={say('節點', 'Touchpoints')} value={all.length} more={origins.filter(([count]) => count > 0).map(([count, zh, en]) => say(`${zh} ${count}`, `${count} ${en}`)).join(say('・', ', '))} />
      <Fact name={say('量測', 'Measured')} value={`${all.filter(({ measured }) => measured).length}/${all.length}`} />
      {path ? <Fact name={say('換通路', 'Channel changes')} value={path.changes.length} more={say(`斷點 ${breaks}`, breaks === 1 ? '1 break' : `${breaks} breaks`)} /> : null}
      {path && path.transitions > 0 ? <Fact name={say('連續度', 'Continuity')} value={`${path.transitions - breaks}/${path.transitions}`} /> : null}
      <Fact name={say('版本', 'Version')} value={model.frozenAs === null ? say('草稿', 'draft') : `v${model.frozenAs}`} more={model.frozenAs === null ? undefined : model.effectiveOn ?? undefined} />
      <div><dt><label for="as-of">{say('截至', 'As of')}</label></dt><dd><input id="as-of" type="date" value={address.asOf ?? ''} onChange={(event) => go({ asOf: event.currentTarget.value || null })} />{address.asOf === null ? null : <button type="button" class="plain" onClick={() => go({ asOf: null })}>{say('今天', 'today')}</button>}</dd></div>
    </dl>
  );
}

/** What journey this is, the gaps that are about all of it, what it consists of, and what can be taken away. */
export function TitleBlock({ model, address, theme, go, path, gapButton }: TitleBlockProps): JSX.Element {
  const say = useSay();
  const other = say.other(model.name);
  const file = (kind: string): string => `/journeys/${model.slug}.${kind}${searchOf({ lang: address.lang, theme, path: address.path, asOf: address.asOf }, { lang: 'zh', theme: 'light' })}`;
  const compare = `/compare${searchOf({ left: model.slug, leftAsOf: address.asOf, lang: address.lang, theme: address.theme }, { lang: 'zh', theme: 'auto' })}`;
  const wide = model.gaps.filter(({ places }) => places.length === 0 || places.every((place) => place.stage === null && place.step === null && place.touchpoint === null && place.between === null));
  return (
    <div class="title">
      <div class="title-words">
        <h1>{say.of(model.name)}</h1>
        <span class="other-name" lang={other.lang}>{other.text}</span>
        {wide.map((gap) => <button key={gap.id} type="button" class="mark-button" data-gap={gap.id} aria-label={say(`缺口 ${gap.number}：${gap.title.zh}`, `Gap ${gap.number}: ${gap.title.en}`)}><SeverityMark severity={gap.severity}>{gap.number}</SeverityMark></button>)}
      </div>
      <Facts model={model} path={path} address={address} go={go} />
      <div class="actions">
        <button type="button" aria-pressed={address.view === 'list'} onClick={() => go({ view: address.view === 'list' ? 'map' : 'list' })}><Icon name={address.view === 'list' ? 'map' : 'list'} />{address.view === 'list' ? say('地圖', 'Map') : say('清單', 'List')}</button>
        <a class="button" href={compare}><Icon name="compare" />{say('比較', 'Compare')}</a>
        {gapButton}
        <a class="button" href={file('svg')} download={`${model.slug.replace('/', '-')}.svg`}><Icon name="file" />SVG</a>
        <a class="button" href={file('png')} download={`${model.slug.replace('/', '-')}.png`}><Icon name="image" />PNG</a>
        <button type="button" onClick={() => window.print()}><Icon name="print" />{say('列印 A3', 'Print A3')}</button>
      </div>
    </div>
  );
}
