import { cardName, channelsIn } from './cardName';
import { FigureRow } from './FigureRow';
import { GapMark, MoreMark } from './GapMark';
import { heldWidth } from './heldWidth';
import { Icon } from './Icon';
import { iconOf } from './icons';
import type { CardBox, Sizes } from './layout';
import { nameFoot, ownerFoot } from './layoutSizes';
import type { MapCard, MapProvenance, Tongue } from './mapModel';
import { ProvenanceTag, tagWidth } from './ProvenanceTag';
import type { Theme } from './tokens';

/** Where a thing comes from, as the line around it. */
export function borderOf(provenance: MapProvenance, theme: Theme): { stroke: string; 'stroke-width': number; 'stroke-dasharray'?: string } {
  switch (provenance) {
    case 'REPORTED': return { stroke: theme.ink, 'stroke-width': 1.75 };
    case 'PUBLISHED': return { stroke: theme.ink, 'stroke-width': 1.1 };
    case 'DERIVED': return { stroke: theme.ink, 'stroke-width': 1.1, 'stroke-dasharray': '1.5 2.5' };
    case 'ILLUSTRATIVE': return { stroke: theme.edge, 'stroke-width': 1.1, 'stroke-dasharray': '4 3' };
    case 'OPERATED': return { stroke: theme.edge, 'stroke-width': 1.1 };
  }
}

const mostIcons = 3;

/** The channels as icons, as many as stand before `end`; that there are more as dots, which the card's name spells out. */
function Channels({ box, x, y, end, theme }: { box: CardBox; x: number; y: number; end: number; theme: Theme }) {
  const { reused } = box.card;
  const channels = channelsIn(box).filter(({ retired }) => !retired);
  const step = 17;
  const room = Math.max(1, Math.min(mostIcons, Math.floor((end - x - (reused ? 14 : 0)) / step)));
  const shown = channels.slice(0, channels.length > room ? Math.max(1, room - 1) : room);
  return (
    <g aria-hidden="true">
      {shown.map(({ slug, modality }, index) => <Icon key={slug} name={iconOf(modality)} x={x + index * step} y={y} size={14} colour={theme.ink2} />)}
      {channels.length > shown.length ? <text x={x + shown.length * step} y={y + 11} font-size="10" fill={theme.ink2}>…</text> : null}
      {reused ? <Icon name="link" x={x + shown.length * step + (channels.length > shown.length ? 16 : 0)} y={y + 1} size={12} colour={theme.ink3} /> : null}
    </g>
  );
}

interface CardProps {
  box: CardBox;
  sizes: Sizes;
  theme: Theme;
  tongue: Tongue;
  selected: boolean;
  selectedGap: string | null;
  interactive: boolean;
  filteredOut: boolean;
  tabIndex: number;
  /** Where it leads; null in a drawing that leads nowhere. */
  href: string | null;
}

/** The name of what ended is struck through, as that of an owner that ended is. */
const isRetired = ({ figure }: MapCard): boolean => figure.form === 'NOT_STANDING' && figure.standing === 'RETIRED';

/** What is written on a card: channels and tag, name, owner, and the figure below a rule. Beside the link and not in it: its name says all this, in sentences. */
function Writing({ box, sizes, theme, tongue }: Pick<CardProps, 'box' | 'sizes' | 'theme' | 'tongue'>) {
  const { x, y, width, height, card, gaps } = box;
  const left = x + sizes.padding;
  const right = x + width - sizes.padding;
  const tagEnd = gaps.length > 0 ? right - 9 : right;
  const nameY = y + nameFoot(sizes);
  const ownerY = y + ownerFoot(sizes);
  const isGone = card.figure.form === 'NOT_STANDING';
  return (
    <g aria-hidden="true" pointer-events="none">
      <Channels box={box} x={left} y={y + 8} end={tagEnd - tagWidth(card.provenance, tongue, !sizes.isWide) - 2} theme={theme} />
      <ProvenanceTag x={tagEnd} y={y + 18.5} provenance={card.provenance} theme={theme} tongue={tongue} short={!sizes.isWide} />
      {box.nameLines.map((text, index) => <text key={index} x={left} y={nameY + index * sizes.nameLeading} font-size={sizes.nameSize} font-weight="600" fill={isGone ? theme.ink3 : theme.ink} text-decoration={isRetired(card) ? 'line-through' : undefined} {...heldWidth(text, sizes.nameSize, 600, right - left)}>{text}</text>)}
      {box.ownerLines.map((text, index) => (
        <text key={index} x={left} y={ownerY - (box.ownerLines.length - 1 - index) * 12.5} font-size={sizes.ownerSize} fill={card.owner ? theme.ink3 : theme.ink2}
          font-weight={card.owner ? undefined : 600} text-decoration={card.owner?.retired ? 'line-through' : undefined} {...heldWidth(text, sizes.ownerSize, card.owner ? 400 : 600, right - left)}>{text}</text>
      ))}
      <line x1={left} x2={right} y1={y + height - 44} y2={y + height - 44} stroke={theme.hair} stroke-width="1" />
      <FigureRow box={box} sizes={sizes} theme={theme} tongue={tongue} />
    </g>
  );
}

/** The gravest gap on the corner, or the selected one; that there are more stands beside it. */
function CornerMark({ box: { x, y, width, gaps }, theme, tongue, selectedGap, interactive }: Pick<CardProps, 'box' | 'theme' | 'tongue' | 'selectedGap' | 'interactive'>) {
  const selected = gaps.find(({ id }) => id === selectedGap);
  const gap = selected ?? gaps[0];
  if (!gap) return null;
  return (
    <>
      {gaps.length > 1 ? <MoreMark x={x + width - 28} y={y - 1} theme={theme} /> : null}
      <GapMark x={x + width - 5} y={y + 5} gap={gap} theme={theme} tongue={tongue} selected={selected !== undefined} interactive={interactive} />
    </>
  );
}

const classOf = (selected: boolean, filteredOut: boolean): string => ['card', selected ? 'is-selected' : '', filteredOut ? 'is-filtered-out' : ''].filter(Boolean).join(' ');

/** A touchpoint at a step: its border says where it comes from, its paper that it is measured. */
export function Card({ box, sizes, theme, tongue, selected, selectedGap, interactive, filteredOut, tabIndex, href }: CardProps) {
  const { x, y, width, height, card } = box;
  const lane = box.lane === 'ONLINE' ? theme.laneOn : theme.laneOff;
  const paper = card.figure.form === 'NOT_MEASURED' || card.figure.form === 'NOT_STANDING' ? lane : theme.surface;
  const Frame = href === null ? 'g' : 'a';
  const acting = href === null ? { role: 'img' as const } : { href, tabindex: filteredOut ? -1 : tabIndex };
  return (
    <g class={classOf(selected, filteredOut)} opacity={filteredOut ? 0.38 : undefined} aria-hidden={filteredOut ? 'true' : undefined}>
      <Frame {...acting} data-card={card.key} data-stop={box.key} data-touchpoint={card.slug} aria-label={cardName(box, tongue)} aria-current={selected ? 'true' : undefined}>
        <rect class="focus-ring" x={x - 4} y={y - 4} width={width + 8} height={height + 8} rx="9" fill="none" stroke={selected ? theme.accent : 'none'} stroke-width="2" />
        <rect class="paper" x={x} y={y} width={width} height={height} rx="6" fill={selected ? theme.sel : paper} {...borderOf(card.provenance, theme)} />
      </Frame>
      <Writing box={box} sizes={sizes} theme={theme} tongue={tongue} />
      <CornerMark box={box} theme={theme} tongue={tongue} selectedGap={selectedGap} interactive={interactive} />
    </g>
  );
}
