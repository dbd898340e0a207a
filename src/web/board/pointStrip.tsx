import type { JSX } from 'preact';
import type { ScoredPoint } from './scoresQuery';

const width = 300;
const height = 34;
const margin = 8;
const axis = height - 12;

/** From −100 to 100. */
const placeOf = (value: number): number => margin + ((value + 100) / 200) * (width - 2 * margin);

/** A circle online, a square offline, as on the maps; broken where the score is invented, hollow where its base is low. */
function Mark({ point: { reportingGroup, score } }: { point: ScoredPoint }): JSX.Element {
  const x = placeOf(score.value!);
  const name = [score.lowBase ? 'low' : '', score.provenance === 'ILLUSTRATIVE' ? 'invented' : ''].join(' ').trim();
  return reportingGroup === 'OFFLINE' ? <rect class={name} x={x - 4} y={axis - 12} width="8" height="8" /> : <circle class={name} cx={x} cy={axis - 8} r="4.2" />;
}

/** The scores of the points of a subsidiary on one scale. The list below it says the same. */
export const PointStrip = ({ points }: { points: ScoredPoint[] }): JSX.Element => (
  <svg class="point-strip" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
    <path d={`M${margin} ${axis}H${width - margin}`} />
    {[-100, -50, 0, 50, 100].map((tick) => <g key={tick}><path d={`M${placeOf(tick)} ${axis - 3}v6`} /><text x={placeOf(tick)} y={height - 1}>{tick < 0 ? `−${-tick}` : tick}</text></g>)}
    {points.map((point) => <Mark key={point.key} point={point} />)}
  </svg>
);
