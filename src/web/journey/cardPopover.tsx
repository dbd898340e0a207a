import type { JSX } from 'preact';
import type { Figure, MapCard, MapGap } from '../drawing/mapModel';
import { dayBefore } from '../point/dayBefore';
import { departmentPath } from '../shell/address';
import { Part } from '../shell/part';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { figureWords } from './figureWords';
import { GapItems } from './gapItems';
import { PointLinks } from './pointLinks';
import { Popover, type PopoverFrame } from './popover';

/** A figure with its provenance, its days, and what the source says. */
function FigureSaid({ figure }: { figure: Figure }): JSX.Element {
  const say = useSay();
  const said = 'statement' in figure ? figure : null;
  return (
    <>
      {figureWords(say, figure)} {said ? <Tag of={said.provenance} /> : null}
      {said?.periodFrom ? <span class="line quiet">{said.periodFrom}{said.periodTo ? say(` 到 ${dayBefore(said.periodTo)}`, ` to ${dayBefore(said.periodTo)}`) : ''}</span> : null}
      {said?.statement ? <span class="line">{say.of(said.statement)}</span> : null}
      {said?.source ? <cite class="line">{said.source}</cite> : null}
    </>
  );
}

/** What a card has no room for: its channels by name, and what its figure rests on. */
export function CardPopover({ card, gaps, along, frame }: { card: MapCard; gaps: MapGap[]; along: string; frame: PopoverFrame }): JSX.Element {
  const say = useSay();
  const { figure, beside } = card;
  return (
    <Popover frame={frame} about={card.key} title={say.of(card.name)} provenance={card.provenance}>
      <dl>
        <Part name={say('代碼', 'Code')}>{card.code}</Part>
        <Part name={say('通路', 'Channels')}>{card.channels.map(({ slug, name, group, retired }) => <span key={slug} class="line">{say.of(name)}{group === 'ONLINE' ? say('（線上）', ' (online)') : say('（線下）', ' (offline)')}{retired ? say('（已停用）', ' (retired)') : ''}</span>)}</Part>
        <Part name={say('負責單位', 'Owner')}>{card.owner ? <a href={`${departmentPath(card.owner.slug)}${along}`}>{say.of(card.owner.name)}{card.owner.retired ? say('（已裁撤）', ' (retired)') : ''}</a> : say('無負責單位', 'none')}</Part>
        <Part name={figure.form === 'NOT_STANDING' ? say('狀態', 'Status') : say('數據', 'Figure')}><FigureSaid figure={figure} /></Part>
        {beside ? <Part name={say('並列，不合計', 'Beside it, not joined')}><FigureSaid figure={beside} /></Part> : null}
        <PointLinks points={card.points} along={along} />
        {gaps.length === 0 ? null : <Part name={say('缺口', 'Gaps')}><GapItems gaps={gaps} /></Part>}
      </dl>
    </Popover>
  );
}
