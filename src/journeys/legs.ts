import { withValue, type Problem } from '../kernel/failure';
import type { Names } from '../kernel/names';
import type { ProblemTogether, Proposal } from '../registry/noun';

/** What stands for a step at which the persona uses no touchpoint. */
export const noLeg = '-';

const parted = (leg: string): { touchpoint: string; channel: string } | null => {
  const at = leg.lastIndexOf('@');
  return at > 0 && at < leg.length - 1 ? { touchpoint: leg.slice(0, at), channel: leg.slice(at + 1) } : null;
};

/** The touchpoints used on a path as its link statement takes them. A leg that is malformed, or a list that is none, names nothing; `checkPath` refuses it. */
export const legsOf = (legs: readonly string[] | null, names: Names): { key: string; attributes: { position: number; channel: string } }[] => (legs ?? []).flatMap((leg, position) => {
  const parts = leg === noLeg ? null : parted(leg);
  return parts ? [{ key: names.keyOf('Touchpoint', parts.touchpoint), attributes: { position, channel: names.keyOf('Channel', parts.channel) } }] : [];
});

/** Legs with the slugs that their touchpoints and channels have now. */
export const legsCalled = (legs: readonly string[], names: Names): string[] => legs.map((leg) => {
  const parts = typeof leg === 'string' && leg !== noLeg ? parted(leg) : null;
  return parts ? `${names.slugOf(names.keyOf('Touchpoint', parts.touchpoint))}@${names.slugOf(names.keyOf('Channel', parts.channel))}` : leg;
});

export const checkPath = ({ record: { attributes } }: Proposal): Problem[] =>
  (Array.isArray(attributes.legs) ? (attributes.legs as string[]) : [])
    .flatMap((leg, index) => (leg === noLeg || parted(leg) ? [] : [withValue({ field: 'legs', entry: index, message: `entry ${index + 1} is not a leg`, allowed: '`touchpoint@channel`, or `-` for none' }, leg)]));

export interface StepOnPath {
  key: string;
  /** At each alternative: the key of the touchpoint and those of its channels. */
  alternatives: { touchpoint: string; channels: string[] }[];
}

/** Where a path does not fit its journey: the number of steps, a touchpoint that is not at the step, a channel the touchpoint is not delivered on. */
export function misfitsOf(slug: string, legs: string[], steps: StepOnPath[], names: Names): ProblemTogether[] {
  const path = names.keyOf('Path', slug);
  if (legs.length !== steps.length) return [{ field: 'legs', message: `path ${slug} has ${legs.length} entries`, allowed: `${steps.length}, one for each step on the path`, about: [path, ...steps.map(({ key }) => key)] }];
  return legsOf(legs, names).flatMap(({ key, attributes: { position, channel } }) => {
    const step = steps[position]!;
    const misfit = (message: string, allowed: string): ProblemTogether[] => [{
      ...withValue({ field: 'legs', entry: position, message: `path ${slug}, entry ${position + 1}: ${message}`, allowed }, legs[position]), about: [path, step.key, key],
    }];
    const alternative = step.alternatives.find(({ touchpoint }) => touchpoint === key);
    if (!alternative) return misfit('this touchpoint is not at the step', 'one of the step\'s touchpoints, or -');
    if (!alternative.channels.includes(channel)) return misfit('the touchpoint is not delivered on this channel', 'one of the touchpoint\'s channels');
    return [];
  });
}

/** The legs of a path after its steps were added, removed or put in another order: each step keeps its own, a new step has none. */
export function realigned(legs: string[], before: string[], after: string[]): string[] {
  const legOf = new Map(before.map((step, index) => [step, legs[index] ?? noLeg]));
  return after.map((step) => legOf.get(step) ?? noLeg);
}
