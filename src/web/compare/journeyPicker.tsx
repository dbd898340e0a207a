import type { JSX } from 'preact';
import type { Side } from '../drawing/comparisonModel';
import { Icon } from '../shell/icon';
import { useSay } from '../shell/tongue';
import { bySubsidiary, type JourneyChoice } from './journeysToChoose';

interface JourneyPickerProps {
  side: Side;
  journeys: readonly JourneyChoice[];
  chosen: string | null;
  asOf: string | null;
  choose(change: { slug?: string | null; asOf?: string | null }): void;
}

/** Disc and square: what tells the two journeys apart in the drawing, too. */
export const SideSign = ({ side }: { side: Side }): JSX.Element => (
  <svg class="side-sign" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">{side === 'left' ? <circle cx="7" cy="7" r="6" /> : <rect x="2" y="2" width="10" height="10" rx="1.5" />}</svg>
);

/** One of the two journeys, and whether it is the draft or what was published on a day. */
export function JourneyPicker({ side, journeys, chosen, asOf, choose }: JourneyPickerProps): JSX.Element {
  const say = useSay();
  const name = side === 'left' ? 'A' : 'B';
  const known = journeys.some(({ slug }) => slug === chosen);
  return (
    <fieldset class="picker">
      <legend class="hidden">{say(`旅程 ${name}`, `Journey ${name}`)}</legend>
      <label class="pill pill-journey">
        <SideSign side={side} /><b>{name}</b>
        <select aria-label={say(`旅程 ${name}`, `Journey ${name}`)} value={known ? chosen! : ''} onChange={(event) => choose({ slug: event.currentTarget.value || null, asOf: null })}>
          <option value="">{chosen !== null && !known ? chosen : say('選擇旅程…', 'Choose a journey…')}</option>
          {bySubsidiary(journeys).map(({ subsidiary, journeys: own }) => (
            <optgroup key={subsidiary.key} label={say.of(subsidiary.name)}>{own.map(({ slug, name: title, standing }) => <option key={slug} value={slug}>{say.of(subsidiary.name)}{say('・', ', ')}{say.of(title)}{standing === 'RETIRED' ? say('（已停用）', ' (retired)') : ''}</option>)}</optgroup>
          ))}
        </select>
        <Icon name="down" size={14} />
      </label>
      <label class="pill">
        {say('截至', 'as of')}
        <input type="date" aria-label={say(`旅程 ${name} 截至哪一天；空白為草稿`, `Day for journey ${name}; empty for the draft`)} value={asOf ?? ''} onChange={(event) => choose({ asOf: event.currentTarget.value || null })} />
        {asOf === null ? <span class="quiet">{say('草稿', 'draft')}</span> : null}
      </label>
      {asOf === null ? null : <button type="button" class="plain" onClick={() => choose({ asOf: null })}>{say('改用草稿', 'Use the draft')}</button>}
    </fieldset>
  );
}
