import { Card } from './Card';
import { ComparedPath } from './ComparedPath';
import { comparisonName, ComparedStageHead, SideName, StageBorders } from './ComparisonHeads';
import type { ColumnBox, ComparedCell, ComparisonLayout } from './comparisonLayout';
import type { ComparisonModel, Side } from './comparisonModel';
import { comparisonWord, verdictWord } from './comparisonWords';
import type { CardBox } from './layout';
import { markRoom, sentenceLeading, sentenceSize } from './layoutComparison';
import type { MapCard, Tongue } from './mapModel';
import { EmptyOutline, graphicsDocument, LaneGround } from './MapDrawing';
import { SideMark } from './SideMark';
import { fontStack, type Theme } from './tokens';
import { VerdictMark } from './VerdictMark';
import { word } from './words';

interface ComparisonDrawingProps {
  model: ComparisonModel;
  layout: ComparisonLayout;
  theme: Theme;
  /** The one card that the Tab key reaches: its column's key and its side; null where it is drawn for nobody's keyboard. */
  reachable: { column: string; side: Side } | null;
  /** Around it, where it stands alone; on a page there is room already. */
  margin?: number;
  /** Where a card leads; null in a drawing that leads nowhere. */
  hrefOf(side: Side, card: MapCard): string | null;
}

function Cell({ cell, box, side, theme, tongue, sizes, reachable, hrefOf }: { cell: ComparedCell; box: ColumnBox; side: Side; tongue: Tongue; sizes: ComparisonLayout['sizes'] } & Pick<ComparisonDrawingProps, 'theme' | 'reachable' | 'hrefOf'>) {
  switch (cell.kind) {
    case 'HIDDEN': return null;
    case 'EMPTY': return <EmptyOutline slot={cell.slot} theme={theme} />;
    case 'LACKING': return (
      <g>
        {cell.lines.map((text, index) => <text key={index} x={cell.x} y={cell.y - 4 + index * 16} font-size="12" fill={theme.ink3} text-anchor="middle">{text}</text>)}
        <line x1={cell.x - 10} x2={cell.x + 10} y1={cell.y + cell.lines.length * 16 - 8} y2={cell.y + cell.lines.length * 16 - 8} stroke={theme.edge} stroke-width="1" />
      </g>
    );
    case 'CARD': {
      const isReachable = reachable?.column === box.column.key && reachable.side === side;
      return (
        <g data-column={box.column.key} data-side={side}>
          <Card box={cell.card as CardBox} sizes={sizes} theme={theme} tongue={tongue} selected={false} selectedGap={null} filteredOut={false} interactive={reachable !== null} tabIndex={isReachable ? 0 : -1} href={hrefOf(side, cell.card.card)} />
          {cell.note ? <text x={cell.card.x + 2} y={cell.card.y + cell.card.height + 16} font-size="11" fill={theme.ink2}>{`⇅ ${comparisonWord('standsIn', tongue)} ${tongue === 'zh' ? `「${cell.note}」` : `"${cell.note}"`}`}</text> : null}
        </g>
      );
    }
  }
}

/** What is spoken before the cards of a column. */
function columnName({ column }: ColumnBox, tongue: Tongue): string {
  const archetypes = column.archetypes.map((name) => name[tongue]).join(tongue === 'zh' ? '、' : ', ');
  const stage = (column.stages.left ?? column.stages.right)!.name[tongue];
  return tongue === 'zh' ? `${archetypes || stage}：${column.sentence.zh}` : `${archetypes || stage}: ${column.sentence.en}`;
}

function Difference({ box, layout, theme }: { box: ColumnBox; layout: ComparisonLayout; theme: Theme }) {
  const { differences, tongue } = layout;
  const { verdict } = box.column;
  const x = box.isNarrow ? box.center : box.x + 18;
  const isSame = verdict === 'SAME';
  return (
    <g aria-hidden="true">
      <VerdictMark verdict={verdict} x={x} y={differences.y + 18} theme={theme} />
      {box.isNarrow ? null : <text x={box.x + 35} y={differences.y + 22.5} font-size="12" font-weight={isSame ? undefined : 600} fill={isSame ? theme.ink3 : theme.ink}>{verdictWord(verdict, tongue)}</text>}
      {box.sentenceLines.map((text, index) => <text key={index} x={box.x + 7} y={differences.y + markRoom + 11 + index * sentenceLeading} font-size={sentenceSize(tongue)} fill={isSame ? theme.ink3 : theme.ink2}>{text}</text>)}
    </g>
  );
}

/** The head of a narrow column, along it. Chinese characters are stacked by hand: not every renderer writes downwards. */
function UprightTitle({ text, x, y, theme, tongue }: { text: string; x: number; y: number; theme: Theme; tongue: Tongue }) {
  if (tongue === 'en') return <text transform={`translate(${x + 4} ${y}) rotate(-90)`} text-anchor="end" font-size="11.5" fill={theme.ink3} aria-hidden="true">{text}</text>;
  return <g aria-hidden="true">{[...text].map((character, index) => <text key={index} x={x} y={y + 11 + index * 14} font-size="12" fill={theme.ink3} text-anchor="middle">{character}</text>)}</g>;
}

/** One archetype: its name, the two cards, and what differs. */
function Column({ box, layout, ...rest }: { box: ColumnBox; layout: ComparisonLayout } & Pick<ComparisonDrawingProps, 'theme' | 'reachable' | 'hrefOf'>) {
  const { tongue, sizes, titleY } = layout;
  const cell = (side: Side) => <Cell cell={box.cells[side]} box={box} side={side} tongue={tongue} sizes={sizes} {...rest} />;
  return (
    <g role="group" aria-label={columnName(box, tongue)}>
      {box.titleLines.map((text, index) => <text key={index} x={box.x + 8} y={titleY + index * 15} font-size="12" font-weight="600" fill={rest.theme.ink2} aria-hidden="true">{text}</text>)}
      {box.narrowTitle ? <UprightTitle text={box.narrowTitle} x={box.center} y={layout.sides.left.lanes[0]!.y + 12} theme={rest.theme} tongue={tongue} /> : null}
      {cell('left')}
      <Difference box={box} layout={layout} theme={rest.theme} />
      {cell('right')}
    </g>
  );
}

function Legend({ layout: { legendY, tongue }, theme }: { layout: ComparisonLayout; theme: Theme }) {
  const verdicts = ['SAME', 'CHANGED', 'ONLY_LEFT', 'ONLY_RIGHT', 'REORDERED'] as const;
  const step = tongue === 'zh' ? 86 : 96;
  return (
    <g>
      {verdicts.map((verdict, index) => (
        <g key={verdict}>
          <VerdictMark verdict={verdict} x={20 + index * step} y={legendY - 4} theme={theme} />
          <text x={36 + index * step} y={legendY} font-size="12" fill={theme.ink2}>{verdictWord(verdict, tongue)}</text>
        </g>
      ))}
      <SideMark side="left" x={verdicts.length * step + 20} y={legendY - 4} theme={theme} size={5} />
      <text x={verdicts.length * step + 30} y={legendY} font-size="12" fill={theme.ink2}>A</text>
      <SideMark side="right" x={verdicts.length * step + 54} y={legendY - 4} theme={theme} size={5} />
      <text x={verdicts.length * step + 64} y={legendY} font-size="12" fill={theme.ink2}>B</text>
      <text x="10" y={legendY + 24} font-size="11" fill={theme.ink3}>{word('caution', tongue)}</text>
    </g>
  );
}

/** Two journeys held against each other: A above, B below, one column for each archetype, and between them what differs. */
export function ComparisonDrawing({ model, layout, theme, reachable, margin = 0, hrefOf }: ComparisonDrawingProps) {
  const { width, height, tongue, sides, differences } = layout;
  const both = [sides.left, sides.right];
  return (
    <svg class="map-drawing" xmlns="http://www.w3.org/2000/svg" width={width + 2 * margin} height={height + 2 * margin} viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`} font-family={fontStack} lang={tongue === 'zh' ? 'zh-Hant-TW' : 'en'}
      {...graphicsDocument} aria-roledescription={comparisonWord('comparison', tongue)} aria-label={comparisonName(model, tongue)}>
      <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="5" stroke={theme.edge} stroke-width="1.5" /></pattern></defs>
      <rect x={-margin} y={-margin} width={width + 2 * margin} height={height + 2 * margin} fill={theme.bg} />
      {both.flatMap(({ lanes }) => lanes).map((lane) => <LaneGround key={`${lane.lane} ${lane.y}`} box={lane} theme={theme} tongue={tongue} />)}
      <StageBorders layout={layout} theme={theme} />
      {both.map((box) => <SideName key={box.side} box={box} side={model.sides[box.side]} theme={theme} tongue={tongue} />)}
      {both.map((box) => <ComparedPath key={box.side} box={box} theme={theme} />)}
      {layout.stages.map((span) => <ComparedStageHead key={span.x} span={span} theme={theme} tongue={tongue} />)}
      <rect {...differences} rx="8" fill={theme.surface} />
      <text x="25" y={differences.y + 22.5} font-size={tongue === 'zh' ? 13 : 10} font-weight="600" fill={theme.ink} text-anchor="middle">{comparisonWord('difference', tongue)}</text>
      {layout.columns.map((box) => <Column key={box.column.key} box={box} layout={layout} theme={theme} reachable={reachable} hrefOf={hrefOf} />)}
      <Legend layout={layout} theme={theme} />
    </svg>
  );
}
