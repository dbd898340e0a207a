import type { AnsweredPath, AnsweredStage, AnsweredTouchpoint } from './mapAnswer';
import type { MapBond, MapChange, MapPath, MapStop } from './mapModel';

/** What keeps two touchpoints together: an owner they share, or a hand-over on record from the one to the other. */
function bondOf(one: AnsweredTouchpoint, other: AnsweredTouchpoint): MapBond | null {
  if (one.owner && one.owner.department.slug === other.owner?.department.slug) return { kind: 'OWNER', name: one.owner.department.name };
  return one.handsOverTo.some(({ touchpoint }) => touchpoint.slug === other.slug) ? { kind: 'HAND_OVER', name: null } : null;
}

/** A path over the steps on it (a leg at a touchpoint, or on a channel, that does not stand on the day is not taken): where it stops, on which side, and where it changes sides. */
export function toPath({ slug, provenance, persona, taken }: AnsweredPath, stages: AnsweredStage[]): MapPath {
  const steps = stages.filter(({ anyTime }) => !anyTime).flatMap((stage) => stage.steps);
  const found = steps.map((step, position) => {
    const leg = taken.find((one) => one.position === position);
    const touchpoint = leg && step.touchpoints.find((one) => one.touchpoint.slug === leg.touchpoint.slug)?.touchpoint;
    const isTaken = touchpoint?.standing === 'STANDING' && touchpoint.channels.find(({ channel }) => channel.slug === leg!.channel.slug)?.channel.standing !== 'RETIRED';
    return leg && touchpoint && isTaken ? { touchpoint, channel: leg.channel.slug, group: touchpoint.channels.find(({ channel }) => channel.slug === leg.channel.slug)?.reportingGroup ?? touchpoint.lane ?? 'OFFLINE' } : null;
  });
  const used = found.flatMap((stop, position) => (stop ? [{ ...stop, position }] : []));
  const changes = used.slice(1).flatMap((stop, index): MapChange[] => {
    const former = used[index]!;
    return former.group === stop.group ? [] : [{ from: former.position, to: stop.position, bond: bondOf(former.touchpoint, stop.touchpoint) }];
  });
  return {
    slug, provenance, persona, changes, transitions: Math.max(0, used.length - 1),
    stops: found.map((stop): MapStop | null => stop && { touchpoint: stop.touchpoint.slug, channel: stop.channel, group: stop.group }),
  };
}
