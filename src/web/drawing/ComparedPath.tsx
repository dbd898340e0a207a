import type { ComparedStation, SideBox } from './comparisonLayout';
import { crossing } from './cubic';
import type { Theme } from './tokens';

const lineBetween = (from: ComparedStation, to: ComparedStation): string => {
  if (from.y === to.y) return `M${from.x} ${from.y}H${to.x}`;
  const { first, second } = crossing(from, to);
  return `M${from.x} ${from.y}C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`;
};

/** The way of one persona through a side, step by step: solid where touchpoints are used at both ends, dotted where none is; each crossing between the lanes is a change of channel. */
export function ComparedPath({ box: { stations }, theme }: { box: SideBox; theme: Theme }) {
  const legs = stations.slice(1).map((to, place) => ({ from: stations[place]!, to }));
  return (
    <g aria-hidden="true" fill="none">
      {legs.map(({ from, to }) => <path key={`halo ${to.key}`} d={lineBetween(from, to)} stroke={theme.bg} stroke-width="8" />)}
      {legs.map(({ from, to }) => <path key={to.key} d={lineBetween(from, to)} stroke={theme.path} stroke-width="3.5" stroke-linecap="round" stroke-dasharray={from.isUsed && to.isUsed ? undefined : '0.5 9'} />)}
      {stations.map(({ key, x, y, isUsed }) => <circle key={key} cx={x} cy={y} r={isUsed ? 6.5 : 5} fill={theme.surface} stroke={theme.path} stroke-width={isUsed ? 3.5 : 1.5} stroke-dasharray={isUsed ? undefined : '2 2.5'} />)}
    </g>
  );
}
