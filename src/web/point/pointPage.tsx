import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { grains, type Grain } from '../charts/grains';
import { chartWord } from '../charts/chartWords';
import { printed } from '../charts/numbers';
import { today } from '../journey/today';
import { alongSearch, pointPath } from '../shell/address';
import { findInRegistry } from '../shell/findInRegistry';
import { Away, NotUnderstood, Refused } from '../shell/notice';
import { Search } from '../shell/search';
import { speaking, Tongue, useSay } from '../shell/tongue';
import { isPlain, TopBar } from '../shell/topBar';
import { useAddress, type Go } from '../shell/useAddress';
import { useAnswer } from '../shell/useAnswer';
import { useTheme, type Theme } from '../shell/useTheme';
import { askPoint } from './askPoint';
import { ChartPanel } from './chartPanel';
import { Comments } from './comments';
import { dayBefore } from './dayBefore';
import { EditsThen } from './editsThen';
import { NoAnswers } from './noAnswers';
import { PeriodsTable } from './periodsTable';
import { readPointAddress, writePointAddress, type PointAddress } from './pointAddress';
import { PointHead } from './pointHead';
import { PointSide } from './pointSide';
import type { PointTold } from './readPoint';
import { StatedStrip } from './statedStrip';
import { toCharts } from './toCharts';

export interface PointProps {
  search: string;
  /** The slug of the measurement point. */
  point: string;
}

const form = { read: readPointAddress, write: writePointAddress };
const inOrder: readonly Grain[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const shortNames: Record<Grain, [string, string]> = { DAY: ['日', 'Day'], WEEK: ['週', 'Week'], MONTH: ['月', 'Month'], QUARTER: ['季', 'Quarter'], YEAR: ['年', 'Year'] };

/** The grain as links, so that each series has an address. */
function Grains({ point, address, go, days, isAsking }: { point: string; address: PointAddress; go: Go<PointAddress>; days: string | null; isAsking: boolean }): JSX.Element {
  const say = useSay();
  return (
    <nav class="grains" aria-label={say('時間單位', 'Grain')}>
      {inOrder.filter((grain) => grains.includes(grain)).map((grain) => (
        <a key={grain} class={grain === address.grain ? 'button strong' : 'button'} aria-current={grain === address.grain ? 'true' : undefined} href={`${pointPath(point)}${writePointAddress({ ...address, grain })}`}
          onClick={(event: MouseEvent) => { if (isPlain(event)) { event.preventDefault(); go({ grain }); } }}>{say(...shortNames[grain])}</a>
      ))}
      {days ? <span class="quiet">{days}・{say('台北曆', 'Taipei calendar')}</span> : null}
      <span class="busy" role="status">{isAsking ? say('載入中…', 'Loading…') : ''}</span>
    </nav>
  );
}

function Charts({ told, address, theme }: { told: PointTold; address: PointAddress; theme: Theme }): JSX.Element {
  const say = useSay();
  const { measurementPoint: point, scores } = told;
  const charts = useMemo(() => (scores ? toCharts(told, scores) : null), [told, scores]);
  if (!scores || !charts || scores.series.latest === null) {
    return <NoAnswers point={point} all={address.grain === 'YEAR' ? null : `${pointPath(point.slug)}${writePointAddress({ ...address, grain: 'YEAR', from: null, to: null })}`} />;
  }
  const shared = { told, address, theme };
  const { overall, periods } = scores.series;
  const period = { from: periods[0]!.from, to: periods.at(-1)!.to };
  return (
    <>
      <ChartPanel {...shared} chart={{ kind: 'series', model: charts.series }} least={300} note={overall.provenance === 'ILLUSTRATIVE' ? chartWord('generated', say.lang) : ''}><EditsThen told={told} /></ChartPanel>
      <div class="pair">
        <ChartPanel {...shared} chart={{ kind: 'distribution', model: charts.distribution }} least={300} note={`n ${printed(charts.distribution.n)}`} />
        <ChartPanel {...shared} chart={{ kind: 'segments', model: charts.segments }} least={300} />
      </div>
      <PeriodsTable comparisons={scores.comparisons} provenance={overall.provenance} />
      <Comments key={`${period.from} ${period.to}`} scope={point.id} instrument={point.deployments[0]!.survey.instrument} period={period} provenance={overall.provenance} />
    </>
  );
}

const Skeleton = (): JSX.Element => <div class="point-columns skeleton" aria-hidden="true"><div>{[86, 330, 280, 180].map((height) => <i key={height} style={{ height: `${height}px` }} />)}</div><i style={{ height: '640px' }} /></div>;

/** The first and the last day of what is shown. */
function daysTold({ scores }: PointTold): string | null {
  const periods = scores?.series.periods;
  return periods ? `${periods[0]!.from} – ${dayBefore(periods.at(-1)!.to)}` : null;
}

function Point({ point, address, go }: { point: string; address: PointAddress; go: Go<PointAddress> }): JSX.Element {
  const say = useSay();
  const theme = useTheme(address.theme);
  const day = address.asOf ?? today();
  const known = useAnswer(askPoint, { point, grain: address.grain, from: address.from, to: address.to, today: day });
  const { data: told, failure } = known;
  const find = useCallback((text: string, signal: AbortSignal) => findInRegistry(text, signal, address), [address]);
  const home = `/${alongSearch(address)}`;
  const name = told ? say.of(told.measurementPoint.name) : say('量測點', 'Measurement point');
  useEffect(() => { document.title = `${name}・Waymark`; }, [name]);
  const refused = failure !== null && failure.code !== 'AWAY';
  return (
    <>
      <TopBar crumbs={[{ text: say('集團', 'Group'), href: home }, ...(told ? [{ text: say.of(told.measurementPoint.subsidiary.name), href: `${home}#${told.measurementPoint.subsidiary.slug}` }] : [])]} here={name} home={home} theme={theme} addressIn={(change) => `${pointPath(point)}${writePointAddress({ ...address, ...change })}`} choose={(change) => go(change)}>
        <Search placeholder={say('搜尋（中／英）', 'Search (zh or en)')} find={find} />
      </TopBar>
      <main id="content" tabIndex={-1} class="point wide" aria-busy={known.isAsking}>
        <NotUnderstood misread={address.misread} />
        {failure?.code === 'AWAY' ? <Away {...known} /> : null}
        {refused ? <Refused failure={failure} title={failure.code === 'NOT_FOUND' ? say('找不到這個量測點', 'There is no such measurement point') : say('這個量測點讀不出來', 'This point cannot be read')} home={home} /> : null}
        {told && !refused ? (
          <>
            <div class="point-head"><PointHead point={told.measurementPoint} /><Grains point={point} address={address} go={go} days={daysTold(told)} isAsking={known.isAsking} /></div>
            <div class={known.isAsking ? 'point-columns asking' : 'point-columns'}><div><StatedStrip point={told.measurementPoint} /><Charts told={told} address={address} theme={theme} /></div><PointSide told={told} address={address} /></div>
          </>
        ) : null}
        {!told && failure === null ? <><h1 class="hidden">{name}</h1><Skeleton /></> : null}
      </main>
    </>
  );
}

/** A measurement point with its scores, at `/points/…`. */
export function PointPage({ search, point }: PointProps): JSX.Element {
  const [address, go] = useAddress(search, form);
  return <Tongue.Provider value={address.lang}><Point point={point} address={address} go={go} /></Tongue.Provider>;
}

export const pointTitle = (lang: PointAddress['lang']): string => speaking(lang)('量測點・Waymark', 'Measurement point, Waymark');
