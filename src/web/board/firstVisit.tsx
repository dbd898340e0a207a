import type { JSX } from 'preact';
import { alongSearch, type PageAddress } from '../shell/address';
import { Icon } from '../shell/icon';
import { useSay, type BothTongues } from '../shell/tongue';
import { IllustrativeOffer } from './illustrativeParts';
import type { IllustrativeState } from './useIllustrative';

interface Door {
  href: string;
  title: string;
  text: string;
  drawing: JSX.Element;
}

const MapSketch = (): JSX.Element => (
  <svg viewBox="0 0 270 78" aria-hidden="true">
    <rect class="lane-on" y="4" width="270" height="32" rx="5" /><rect class="lane-off" y="42" width="270" height="32" rx="5" />
    <path class="path" d="M24 30H148C170 30 158 48 180 48H246" />
    {[[24, 30], [86, 30], [148, 30], [180, 48], [246, 48]].map(([x, y]) => <circle key={x} class="stop" cx={x} cy={y} r="4.4" />)}
    {[8, 70, 132].map((x) => <rect key={x} class="card invented" x={x} y="8" width="34" height="14" rx="3" />)}{[164, 228].map((x) => <rect key={x} class="card" x={x} y="55" width="34" height="14" rx="3" />)}
  </svg>
);

const TableSketch = (): JSX.Element => (
  <svg viewBox="0 0 270 78" aria-hidden="true">
    <rect class="card" x="1" y="3" width="240" height="18" rx="4" /><text x="9" y="16">/graphql</text>
    {[0, 62, 124, 186].map((x) => <g key={x}><rect class="head" x={x} y="30" width="52" height="6" /><rect class="line" x={x} y="44" width="44" height="4" /><rect class="line" x={x} y="55" width="50" height="4" /><rect class="line" x={x} y="66" width="38" height="4" /></g>)}
  </svg>
);

const EditSketch = (): JSX.Element => (
  <svg viewBox="0 0 270 78" aria-hidden="true">
    <rect class="chosen" x="1" y="5" width="96" height="66" rx="5" /><rect class="head" x="10" y="16" width="56" height="7" /><rect class="line" x="10" y="34" width="70" height="4" /><rect class="line" x="10" y="48" width="50" height="4" />
    <path class="arrow" d="M112 38H148M140 31l8 7-8 7" /><path class="check" d="M168 38l8 8 16-17" />
  </svg>
);

interface FirstVisitProps {
  address: PageAddress;
  /** A journey to look at; null where there is none. */
  journey: { slug: string; name: BothTongues } | null;
  state: IllustrativeState;
  close(): void;
}

/** What this is, and where to begin: for those who look at journeys, those who bring tables, and those who keep the maps. */
export function FirstVisit({ address, journey, state, close }: FirstVisitProps): JSX.Element {
  const say = useSay();
  const doors: Door[] = [
    ...(journey === null ? [] : [{
      href: `/journeys/${journey.slug}${alongSearch(address)}`, title: say('看一張旅程圖', 'Look at a journey map'), drawing: <MapSketch />,
      text: say(`顧問：${journey.name.zh}，一步一步的通路、負責單位與量測，缺口標在圖上。`, `Consultants: ${journey.name.en}, step by step with channels, owners and measurement, its gaps marked on it.`),
    }]),
    { href: '/graphql?for=bi', title: say('接上你的 BI', 'Connect your BI'), drawing: <TableSketch />, text: say('分析：覆蓋、分數、數字與節點的表，一個地址，各有現成的查詢。', 'Analysts: coverage, scores, figures and touchpoints as tables, from one address, with queries that are ready to use.') },
    { href: '/graphql?for=admin', title: say('改圖，或匯入檔案', 'Change a map, or import files'), drawing: <EditSketch />, text: say('管理：先預演會改什麼再匯入；每次修改都有紀錄。', 'Admins: see what an import would change before it does; every edit is on record.') },
  ];
  return (
    <section class="first-visit" aria-labelledby="first-visit-title">
      <div class="what">
        <h2 id="first-visit-title">{say('各子公司的客戶旅程都登錄在這裡：每一步在哪個通路、誰負責、有沒有量測、來源怎麼說。', 'The customer journeys of all subsidiaries are registered here: each step with its channels, who owns it, whether it is measured, and what the sources say.')}</h2>
        <p>{say('下面是總覽。第一次來，從你的工作開始：', 'Below is the board. If this is your first visit, begin with your work:')}</p>
        <ul class="doors">{doors.map(({ href, title, text, drawing }) => <li key={href}><a href={href}><span class="sketch">{drawing}</span><b>{title}</b><Icon name="right" /><small>{text}</small></a></li>)}</ul>
      </div>
      <IllustrativeOffer state={state} />
      <button type="button" class="plain shut" aria-label={say('收起', 'Close')} onClick={close}><Icon name="close" size={18} /></button>
    </section>
  );
}
