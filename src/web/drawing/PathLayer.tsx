import { GapMark } from './GapMark';
import { Icon } from './Icon';
import type { ChangeMark, Layout, Station } from './layout';
import type { Tongue } from './mapModel';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';
import { word } from './words';

/** The dotted line from rail to rail where a step may be done on either side, and the stems to the cards. */
export function Stems({ layout, theme }: { layout: Layout; theme: Theme }) {
  return (
    <g aria-hidden="true" fill="none">
      {layout.choices.map(({ x, y1, y2 }) => <line key={x} x1={x} x2={x} y1={y1} y2={y2} stroke={theme.edge} stroke-width="1.5" stroke-dasharray="1.5 4" />)}
      {layout.stems.map(({ d, kind }, index) => (kind === 'LINK'
        // A double line, as a link in the legend: the same touchpoint, not another way.
        ? <g key={index}><path d={d} stroke={theme.ink2} stroke-width="3.6" /><path d={d} stroke={theme.bg} stroke-width="1.4" /></g>
        : <path key={index} d={d} stroke={kind === 'PATH' ? theme.path : theme.edge} stroke-width={kind === 'PATH' ? 2 : 1.5} />))}
    </g>
  );
}

/** The line of a customer: with a halo that keeps it clear of what it passes; thin where all paths are drawn at once. */
export function PathLines({ layout, theme }: { layout: Layout; theme: Theme }) {
  const width = layout.path ? 4.5 : 1.5;
  const pieces = layout.paths.flatMap((drawn) => drawn.pieces);
  return (
    <g aria-hidden="true" fill="none" stroke-linejoin="round" class="path">
      {pieces.map(({ d }, index) => <path key={index} d={d} stroke={theme.bg} stroke-opacity="0.85" stroke-width={width + 4} />)}
      {pieces.map(({ d, dotted }, index) => <path key={index} d={d} stroke={theme.path} stroke-width={width} stroke-linecap={dotted ? 'round' : 'butt'} stroke-dasharray={dotted ? `0.1 ${width * 1.8}` : undefined} />)}
      {layout.changes.flatMap(({ bars }) => bars).map(({ x1, y1, x2, y2 }) => <line key={`${x1} ${y1}`} x1={x1} y1={y1} x2={x2} y2={y2} stroke={theme.path} stroke-width="3" stroke-linecap="round" />)}
    </g>
  );
}

function StationShape({ station: { kind, x, y, skippable, isEnd }, theme }: { station: Station; theme: Theme }) {
  switch (kind) {
    case 'STOP': return (
      <g>
        <circle cx={x} cy={y} r="8" fill={theme.surface} stroke={theme.path} stroke-width="4" stroke-dasharray={skippable ? '3.2 3' : undefined} />
        {isEnd ? <circle cx={x} cy={y} r="3.6" fill={theme.path} /> : null}
      </g>
    );
    case 'ALTERNATIVE': return <circle cx={x} cy={y} r="5.5" fill={theme.bg} stroke={theme.edge} stroke-width="2" stroke-dasharray={skippable ? '2.4 2' : undefined} />;
    case 'PASSED': return <circle cx={x} cy={y} r="4.5" fill={theme.bg} stroke={theme.edge} stroke-width="1.8" stroke-dasharray={skippable ? '2.4 2' : undefined} />;
    case 'EMPTY': return <circle cx={x} cy={y} r="7" fill={theme.bg} stroke={theme.path} stroke-width="1.8" stroke-dasharray="0.1 3.6" stroke-linecap="round" />;
  }
}

interface StationWordsProps {
  station: Station;
  theme: Theme;
  tongue: Tongue;
  /** Whether a column is so narrow that the words of neighbours come close. */
  isNarrow: boolean;
  /** Whether the path starts here: the person stands where the word would. */
  isStart: boolean;
}

/** Words beside a stem: 可略 to its left, the turn arrow and 可重複 to its right, on the side of the cards. */
function StationWords({ station: { x, rail: y, lane, skippable, repeatable }, theme, tongue, isNarrow, isStart }: StationWordsProps) {
  const size = tongue === 'zh' ? 11 : isNarrow ? 9 : 10;
  const baseline = lane === 'ONLINE' ? y - 9 : y + 17;
  const optional = word('optional', tongue);
  const right = x + (isStart && skippable ? 16 + textWidth(optional, size) : isNarrow ? 9 : 11);
  return (
    <g>
      {skippable ? <text x={isStart ? x + 12 : x - 12} y={baseline} font-size={size} fill={theme.ink2} text-anchor={isStart ? 'start' : 'end'}>{optional}</text> : null}
      {repeatable ? <Icon name="turn" x={right} y={baseline - 10} size={12} colour={theme.path} weight={2.4} /> : null}
      {repeatable ? <text x={right + (isNarrow ? 13 : 15)} y={baseline} font-size={size} fill={theme.ink2}>{word('repeats', tongue)}</text> : null}
    </g>
  );
}

/** Whether a step may be left out or repeated is said once, where the path stops or would stop. */
const saysIt = (stations: Station[], station: Station): boolean => {
  const mates = stations.filter(({ x }) => x === station.x);
  return (mates.find(({ kind }) => kind === 'STOP') ?? mates[0]) === station;
};

export function Stations({ layout, theme }: { layout: Layout; theme: Theme }) {
  const { stations, choices, tongue, paths, path, sizes } = layout;
  const start = path ? paths[0]?.start ?? null : null;
  const or = word('or', tongue);
  return (
    <g aria-hidden="true">
      {choices.filter(({ x }) => stations.filter((station) => station.x === x).length > 1).map(({ x, y1, y2 }) => (
        <g key={x}>
          <rect x={x - textWidth(or, 11) / 2 - 5} y={(y1 + y2) / 2 - 9} width={textWidth(or, 11) + 10} height="18" rx="9" fill={theme.bg} />
          <text x={x} y={(y1 + y2) / 2 + 4} font-size="11" fill={theme.ink2} text-anchor="middle">{or}</text>
        </g>
      ))}
      {stations.map((station) => (
        <g key={station.key}>
          <StationShape station={station} theme={theme} />
          {saysIt(stations, station) ? <StationWords station={station} theme={theme} tongue={tongue} isNarrow={!sizes.isWide} isStart={start !== null && start.y === station.y && station.x - start.x > 0 && station.x - start.x < 40} /> : null}
        </g>
      ))}
      {start ? (
        <g>
          <line x1={start.x} x2={start.x + 24} y1={start.y} y2={start.y} stroke={theme.path} stroke-width="4.5" stroke-dasharray={stations.some(({ kind, x, y }) => kind === 'EMPTY' && y === start.y && x - start.x < 40) ? '0.1 8.1' : undefined} stroke-linecap="round" />
          <circle cx={start.x} cy={start.y} r="10" fill={theme.path} />
          <Icon name="person" x={start.x - 6} y={start.y - 6.5} size={12} colour={theme.bg} weight={2.4} />
        </g>
      ) : null}
    </g>
  );
}

function Change({ mark, theme, tongue, selectedGap, interactive }: { mark: ChangeMark; theme: Theme; tongue: Tongue; selectedGap: string | null; interactive: boolean }) {
  const { x, y, pill, gaps } = mark;
  const gap = gaps.find(({ id }) => id === selectedGap) ?? gaps[0];
  if (pill) {
    return (
      <g>
        <title>{pill.full}</title>
        <rect x={x - pill.width / 2} y={y - 9} width={pill.width} height="18" rx="9" fill={theme.bg} stroke={theme.path} stroke-width="1" />
        <Icon name="link" x={x - pill.width / 2 + 6} y={y - 5.5} size={11} colour={theme.path} />
        <text x={x - pill.width / 2 + 20} y={y + 3.8} font-size="10.5" fill={theme.ink}>{pill.text}</text>
      </g>
    );
  }
  return gap ? <GapMark x={x} y={y} gap={gap} theme={theme} tongue={tongue} selected={gap.id === selectedGap} interactive={interactive} /> : <title>{word('channelBreak', tongue)}</title>;
}

/** Where the drawn path changes sides: a pill that names what keeps it together, or the cut with its gap. */
export const Changes = ({ layout, theme, selectedGap, interactive }: { layout: Layout; theme: Theme; selectedGap: string | null; interactive: boolean }) => (
  <g>
    {layout.changes.map((mark) => (
      <g key={`${mark.change.from}-${mark.change.to}`} data-break={mark.pill ? undefined : `${mark.fromStep.slug}>${mark.toStep.slug}`}>
        <Change mark={mark} theme={theme} tongue={layout.tongue} selectedGap={selectedGap} interactive={interactive} />
      </g>
    ))}
  </g>
);
