import { isThere } from '../registry/lasting';
import type { CountedMap, CountedPath, CountedStage } from './countedMap';
import { continuityOf, crossingsOf, type CarryingStop } from './crossings';
import type { PathContinuity, PathCrossing, PathStop } from './pathContinuity';
import { keyOfMet, type Met } from './stagesToAlign';

interface MetStop extends CarryingStop {
  shown: PathStop;
  department: Met | null;
}

/**
 * A leg at a touchpoint or on a channel that does not stand on the day, or no longer fits its step, is not taken; none of a persona who does not
 * stand then. A department that does not stand carries nothing across.
 */
function stopsOf({ taken, persona }: CountedPath, stages: readonly CountedStage[], day: string): MetStop[] {
  if (persona && !isThere(day, persona)) return [];
  const onPath = stages.filter(({ anyTime }) => !anyTime);
  const steps = onPath.flatMap((stage, place) => stage.steps.map((step) => ({ step, episode: onPath.slice(0, place).filter(({ endsEpisode }) => endsEpisode).length })));
  return [...taken].sort((one, other) => one.position - other.position).flatMap(({ position, touchpoint: used, channel }): MetStop[] => {
    const { step, episode } = steps[position] ?? { step: null, episode: 0 };
    const touchpoint = step?.touchpoints.find((each) => keyOfMet(each.touchpoint) === keyOfMet(used))?.touchpoint;
    const delivery = channel && touchpoint?.channels.find((each) => keyOfMet(each.channel) === keyOfMet(channel));
    if (!touchpoint || !delivery || !isThere(day, touchpoint) || !isThere(day, delivery.channel)) return [];
    const owner = touchpoint.owner?.department ?? null;
    const department = owner && isThere(day, owner) ? owner : null;
    return [{
      touchpoint: keyOfMet(touchpoint), episode, side: delivery.reportingGroup, owner: department && keyOfMet(department), handsOverTo: touchpoint.handsOverTo.map((next) => keyOfMet(next.touchpoint)), department,
      shown: { step, number: position + 1, touchpoint, channel, side: delivery.reportingGroup } as unknown as PathStop,
    }];
  });
}

/** How a path runs through its map on a day: where it stops, where it changes sides, and what carries the case across. */
export function walkPath(path: CountedPath, { stages }: Pick<CountedMap, 'stages'>, day: string): PathContinuity {
  const stops = stopsOf(path, stages, day);
  return {
    ...continuityOf(stops), stops: stops.map(({ shown }) => shown),
    crossings: crossingsOf(stops).map(({ from, to, carriedBy }) => ({ from: from.shown, to: to.shown, carriedBy, owner: carriedBy === 'OWNER' ? from.department as unknown as PathCrossing['owner'] : null })),
  };
}
