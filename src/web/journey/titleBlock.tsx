import type { ComponentChildren, JSX } from 'preact';
import { gapName } from '../drawing/GapMark';
import type { MapModel, MapPath } from '../drawing/mapModel';
import { versionTitle } from '../drawing/mapTitle';
import { provenanceTag } from '../drawing/words';
import { searchOf } from '../shell/address';
import { Icon } from '../shell/icon';
import { SeverityMark } from '../shell/severityMark';
import { useSay } from '../shell/tongue';
import type { Theme } from '../shell/useTheme';
import type { Go } from '../shell/useAddress';
import type { MapAddress } from './mapAddress';

interface TitleBlockProps {
  model: MapModel;
  address: MapAddress;
  theme: Theme;
  go: Go<MapAddress>;
  path: MapPath | null;
  view: 'map' | 'list';
  /** Whether the service can draw pictures. */
  png: boolean;
  /** How many gaps; and the button that opens their list, where it is closed. */
  gapButton: ComponentChildren;
}

const Fact = ({ name, value, more = '' }: { name: string; value: string | number; more?: string }): JSX.Element => <div><dt>{name}</dt><dd><b>{value}</b>{more === '' ? null : <span class="quiet"> {more}</span>}</dd></div>;

function Facts({ model, path, address, go }: Pick<TitleBlockProps, 'model' | 'path' | 'address' | 'go'>): JSX.Element {
  const say = useSay();
  const { asOf, touchpoints, byProvenance, measured } = model.counts;
  const taken = path?.continuity;
  const whence = byProvenance.map(({ provenance, count }) => say(`${provenanceTag(provenance, 'zh')} ${count}`, `${count} ${provenanceTag(provenance, 'en')}`));
  return (
    <dl class="facts">
      <Fact name={say('節點', 'Touchpoints')} value={touchpoints} more={whence.join(say('・', ', '))} />
      <Fact name={say('量測', 'Measured')} value={`${measured}/${touchpoints}`} />
      {taken ? <Fact name={say('換通路', 'Channel changes')} value={taken.changes} more={say(`斷點 ${taken.breaks}`, taken.breaks === 1 ? '1 break' : `${taken.breaks} breaks`)} /> : null}
      {taken && taken.transitions > 0 ? <Fact name={say('連續度', 'Continuity')} value={`${taken.unbroken}/${taken.transitions}`} /> : null}
      <Fact name={say('版本', 'Version')} value={versionTitle(model, say.lang)} />
      <div>
        <dt><label for="as-of">{say('截至', 'As of')}</label></dt>
        <dd><input id="as-of" type="date" value={asOf} onChange={(event) => go({ asOf: event.currentTarget.value || null })} />{address.asOf === null ? null : <button type="button" class="plain" onClick={() => go({ asOf: null })}>{say('回到今天', 'Back to today')}</button>}</dd>
      </div>
    </dl>
  );
}

/** What journey this is, the gaps that are about all of it, what it consists of, and what can be taken away. */
export function TitleBlock({ model, address, theme, go, path, view, png, gapButton }: TitleBlockProps): JSX.Element {
  const say = useSay();
  const other = say.other(model.name);
  const file = (kind: string): string => `/journeys/${model.slug}.${kind}${searchOf({ lang: address.lang, theme, path: address.path, gaps: address.gap.join(','), asOf: address.asOf, channel: address.channel, measured: address.measured, prov: address.prov, strip: address.strip ? null : '0' }, { lang: 'zh', theme: 'light', channel: 'all', measured: 'all', prov: 'all' })}`;
  const compare = `/compare${searchOf({ left: model.slug, leftAsOf: address.asOf, lang: address.lang, theme: address.theme }, { lang: 'zh', theme: 'auto' })}`;
  const wide = model.gaps.filter(({ number, places }) => number !== null && (places.length === 0 || places.every((place) => place.stage === null && place.step === null && place.touchpoint === null && place.between === null)));
  return (
    <div class="title">
      <div class="title-words">
        <h1>{model.life.standing === 'RETIRED' ? <s>{say.of(model.name)}</s> : say.of(model.name)}</h1>
        <span class="other-name" lang={other.lang}>{other.text}</span>
        {wide.map((gap) => <button key={gap.id} type="button" class="mark-button" data-gap={gap.id} aria-label={gapName(gap, say.lang)}><SeverityMark severity={gap.severity}>{gap.number!}</SeverityMark></button>)}
      </div>
      <Facts model={model} path={path} address={address} go={go} />
      <div class="actions">
        <button type="button" onClick={() => go({ view: view === 'list' ? 'map' : 'list' })}><Icon name={view === 'list' ? 'map' : 'list'} />{view === 'list' ? say('地圖', 'Map') : say('清單', 'List')}</button>
        <a class="button" href={compare}><Icon name="compare" />{say('比較', 'Compare')}</a>
        {gapButton}
        <a class="button" href={file('svg')} download={`${model.slug.replace('/', '-')}.svg`}><Icon name="file" />SVG</a>
        {png ? <a class="button" href={file('png')} download={`${model.slug.replace('/', '-')}.png`}><Icon name="image" />PNG</a> : null}
        <button type="button" onClick={() => window.print()}><Icon name="print" />{say('列印 A3', 'Print A3')}</button>
      </div>
    </div>
  );
}
