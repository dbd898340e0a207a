import { Card } from './Card';
import { Icon } from './Icon';
import type { EmptySlot, LaneBox, Layout } from './layout';
import type { Tongue } from './mapModel';
import { Changes, PathLines, Stations, Stems } from './PathLayer';
import { ScoreStrip } from './ScoreStrip';
import { StageHead, stageName } from './StageHead';
import type { Theme } from './tokens';
import { word } from './words';

/** What a person does with the drawing. All of it comes in; events are read outside by `data-card`, `data-gap` and `data-break`. */
export interface DrawingState {
  /** The key of the card that is selected. */
  selectedCard: string | null;
  /** Whether somebody may act on it; in a file nobody can. */
  interactive: boolean;
  /** The id of the gap that is selected. */
  selectedGap: string | null;
  /** The key of the one card that the tab key reaches; by itself the first one. */
  focusedCard: string | null;
  /** Whether a card passes the filters. */
  shows(key: string): boolean;
  /** Where a card leads; null in a drawing that leads nowhere. */
  hrefOf(touchpoint: string): string | null;
}

/** A drawing that nobody acts on. */
export const still: DrawingState = { interactive: false, selectedCard: null, selectedGap: null, focusedCard: null, shows: () => true, hrefOf: () => null };

/** The ground of a lane, and its name. */
export function LaneGround({ box, theme, tongue }: { box: LaneBox; theme: Theme; tongue: Tongue }) {
  const isOnline = box.lane === 'ONLINE';
  const name = word(isOnline ? 'online' : 'offline', tongue);
  const note = word(isOnline ? 'onlineNote' : 'offlineNote', tongue);
  const top = box.y + 12;
  const isLow = box.height < 130;
  return (
    <g>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="8" fill={isOnline ? theme.laneOn : theme.laneOff} />
      <Icon name={isOnline ? 'globe' : 'store'} x={14} y={top} size={18} colour={theme.ink2} />
      {tongue === 'zh'
        // Characters stacked by hand: not every renderer writes downwards.
        ? [...name].map((character, index) => <text key={index} x="23" y={top + 38 + index * 18} font-size="15" font-weight="600" fill={theme.ink} text-anchor="middle">{character}</text>)
        : <text transform={`translate(28 ${top + 30 + (isLow ? 46 : 54)}) rotate(-90)`} font-size={isLow ? 12 : 14} font-weight="600" fill={theme.ink}>{name}</text>}
      {isLow ? null : tongue === 'zh'
        ? [...note].map((character, index) => <text key={index} x="23" y={top + 84 + index * 14} font-size="11" fill={theme.ink3} text-anchor="middle">{character}</text>)
        : <text transform={`translate(42 ${top + 84}) rotate(-90)`} font-size="10.5" fill={theme.ink3}>{note}</text>}
    </g>
  );
}

/** Where a step, or a stage, has no touchpoint yet. */
export function EmptyOutline({ slot, theme }: { slot: EmptySlot; theme: Theme }) {
  const middle = slot.x + slot.width / 2;
  const top = slot.y + slot.height / 2 - 8 - slot.lines.length * 8;
  return (
    <g data-empty={slot.key}>
      <rect x={slot.x} y={slot.y} width={slot.width} height={slot.height} rx="6" fill="none" stroke={theme.edge} stroke-width="1.4" stroke-dasharray="0.1 4" stroke-linecap="round" />
      <Icon name="unknown" x={middle - 9} y={top - 10} size={18} colour={theme.ink3} />
      {slot.lines.map((text, index) => <text key={index} x={middle} y={top + 28 + index * 17} font-size="12" fill={theme.ink2} text-anchor="middle">{text}</text>)}
    </g>
  );
}

/** Lines between stages; before those at any time, a dotted double rule. */
function Borders({ layout, theme }: { layout: Layout; theme: Theme }) {
  const bottom = layout.height - (layout.strip ? 4 : 0);
  return (
    <g aria-hidden="true">
      {layout.stages.slice(1).map(({ stage, x }, index) => (stage.anyTime && !layout.stages[index]!.stage.anyTime
        ? <path key={stage.slug} d={`M${x - 1.5} 58V${bottom}M${x + 1.5} 58V${bottom}`} fill="none" stroke={theme.edge} stroke-width="1" stroke-dasharray="1.5 4" />
        : <line key={stage.slug} x1={x} x2={x} y1="58" y2={bottom} stroke={theme.hair} stroke-width="1" />))}
    </g>
  );
}

interface MapLayersProps {
  layout: Layout;
  theme: Theme;
  state: DrawingState;
}

/** The map itself, at the origin of whatever holds it: heads, lanes, cards in reading order, the path, marks, and the strip of scores. */
export function MapLayers({ layout, theme, state }: MapLayersProps) {
  const { tongue, cards, stages, sizes } = layout;
  const open = cards.filter(({ card }) => state.shows(card.key));
  const focus = open.find(({ key }) => key === state.focusedCard) ?? open[0];
  return (
    <g>
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="5" stroke={theme.edge} stroke-width="1.5" /></pattern>
      </defs>
      {layout.lanes.map((box) => <LaneGround key={box.lane} box={box} theme={theme} tongue={tongue} />)}
      <Borders layout={layout} theme={theme} />
      <Stems layout={layout} theme={theme} />
      <PathLines layout={layout} theme={theme} />
      <Stations layout={layout} theme={theme} />
      {layout.empty.map((slot) => <EmptyOutline key={slot.key} slot={slot} theme={theme} />)}
      {stages.map((box) => (
        <g key={box.stage.slug} role="group" aria-label={stageName(box, tongue)} data-stage={box.stage.slug}>
          <StageHead box={box} theme={theme} tongue={tongue} selectedGap={state.selectedGap} interactive={state.interactive} />
          {cards.filter(({ stage }) => stage === box.stage).map((card) => (
            <Card key={card.key} box={card} sizes={sizes} theme={theme} tongue={tongue} selected={card.card.key === state.selectedCard} selectedGap={state.selectedGap} interactive={state.interactive}
              filteredOut={!state.shows(card.card.key)} tabIndex={card === focus ? 0 : -1} href={state.hrefOf(card.card.slug)} />
          ))}
        </g>
      ))}
      <Changes layout={layout} theme={theme} selectedGap={state.selectedGap} interactive={state.interactive} />
      {layout.strip ? <ScoreStrip strip={layout.strip} theme={theme} tongue={tongue} /> : null}
    </g>
  );
}

/** A role of the graphics module of WAI-ARIA, which the types of Preact do not list. */
export const graphicsDocument = { role: 'graphics-document' as 'document' };

interface MapDrawingProps extends MapLayersProps {
  /** What the drawing is of: subsidiary, journey, version. */
  label: string;
}

/** The drawing for a page, which has its own title, list and legend around it. */
export const MapDrawing = ({ layout, theme, state, label }: MapDrawingProps) => (
  <svg class="map-drawing" xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${layout.width} ${layout.height}`} width={layout.width} height={layout.height}
    {...graphicsDocument} aria-roledescription={word('map', layout.tongue)} aria-label={label} lang={layout.tongue === 'zh' ? 'zh-Hant-TW' : 'en'}>
    <MapLayers layout={layout} theme={theme} state={state} />
  </svg>
);
