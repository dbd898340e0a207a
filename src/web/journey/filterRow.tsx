import type { JSX } from 'preact';
import type { MapGap } from '../drawing/mapModel';
import { provenanceTag } from '../drawing/words';
import { gapTypeWords } from '../gap/gapWords';
import { ChoiceMenu } from '../shell/choiceMenu';
import { Icon } from '../shell/icon';
import type { Provenance } from '../shell/tag';
import { useSay, type BothTongues } from '../shell/tongue';
import type { Go } from '../shell/useAddress';
import { isNarrowed, measuredChoices, provenanceChoices, sides, type MapAddress } from './mapAddress';

export interface PathChoice {
  slug: string;
  name: BothTongues;
  provenance: Provenance;
}

interface FilterRowProps {
  address: MapAddress;
  go: Go<MapAddress>;
  paths: PathChoice[];
  /** The path that is drawn. */
  path: string;
  /** The types that occur on this map. */
  types: MapGap['type'][];
  /** Whether two scores can be compared on it, so that there is a strip of them to show or hide. */
  hasScores: boolean;
}

interface PillProps {
  label: string;
  value: string;
  choices: [value: string, text: string][];
  choose(value: string): void;
  isStrong?: boolean;
  icon?: JSX.Element;
}

/** A choice as a pill, with what is chosen in it. */
const Pill = ({ label, value, choices, choose, isStrong = false, icon }: PillProps): JSX.Element => (
  <label class={`pill${isStrong ? ' pill-strong' : ''}${!isStrong && value !== choices[0]![0] ? ' pill-set' : ''}`}>
    {icon}<span>{label}</span>
    <select value={value} onChange={(event) => choose(event.currentTarget.value)}>{choices.map(([each, text]) => <option key={each} value={each} selected={each === value}>{text}</option>)}</select>
    <Icon name="down" size={13} />
  </label>
);

/** What the map is narrowed to, and whose path it draws; all of it in the address. */
export function FilterRow({ address, go, paths, path, types, hasScores }: FilterRowProps): JSX.Element {
  const say = useSay();
  const all = say('全部', 'all');
  // Of all at once it is said where they are one of a kind.
  const origins = [...new Set(paths.filter(({ slug }) => path === 'all' || slug === path).map(({ provenance }) => provenance))];
  const whence = origins.length === 1 ? origins[0]! : null;
  const words: Record<string, string> = { all, on: say('線上', 'online'), off: say('線下', 'offline'), yes: say('已量測', 'measured'), no: say('未量測', 'not measured') };
  const choicesOf = (values: readonly string[]): [string, string][] => values.map((value) => [value, words[value] ?? provenanceTag(value.toUpperCase() as Provenance, say.lang)]);
  const persons: [string, string][] = [...paths.map(({ slug, name }): [string, string] => [slug, say.of(name)]), ['all', say('所有路徑', 'every path')]];
  return (
    <div class="filters" role="group" aria-label={say('路徑與篩選', 'Path and filters')}>
      {paths.length === 0 ? null : <Pill isStrong icon={<Icon name="people" size={15} />} label={whence === null ? say('路徑：', 'Path: ') : say(`路徑（${provenanceTag(whence, 'zh')}）：`, `Path (${provenanceTag(whence, 'en')}): `)} value={path} choices={persons} choose={(value) => go({ path: value })} />}
      <Pill label={say('通路：', 'Channel: ')} value={address.channel} choices={choicesOf(sides)} choose={(value) => go({ channel: value as MapAddress['channel'] })} />
      <Pill label={say('量測：', 'Measured: ')} value={address.measured} choices={choicesOf(measuredChoices)} choose={(value) => go({ measured: value as MapAddress['measured'] })} />
      <Pill label={say('出處：', 'Source: ')} value={address.prov} choices={choicesOf(provenanceChoices)} choose={(value) => go({ prov: value as MapAddress['prov'] })} />
      <ChoiceMenu label={say('缺口', 'Gaps')} legend={say('缺口類型', 'Types of gaps')} choices={types.map((type) => [type, say(...gapTypeWords[type])])} chosen={address.gap} choose={(gap) => go({ gap })} none={say('這張圖沒有缺口', 'No gaps on this map')} />
      {hasScores ? <label class="pill check"><input type="checkbox" checked={address.strip} onChange={(event) => go({ strip: event.currentTarget.checked })} />{say('分數帶', 'Scores')}</label> : null}
      {isNarrowed(address) ? (
        <>
          <label class="pill check"><input type="checkbox" checked={address.hide} onChange={(event) => go({ hide: event.currentTarget.checked })} />{say('隱藏其餘', 'Hide the others')}</label>
          <button type="button" class="plain" onClick={() => go({ channel: 'all', measured: 'all', prov: 'all', gap: [], hide: false })}>{say('清除篩選', 'Clear filters')}</button>
        </>
      ) : null}
    </div>
  );
}
