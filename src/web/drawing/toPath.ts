import type { AnsweredPath, AnsweredStage } from './mapAnswer';
import type { MapPath, MapStop } from './mapModel';

/** A path over the steps on it: where it stops, on which side, and where it changes sides. */
export function toPath({ slug, provenance, persona: { standing, ...persona }, continuity: { stops, crossings, ...continuity } }: AnsweredPath, stages: AnsweredStage[]): MapPath {
  const steps = stages.filter(({ anyTime }) => !anyTime).flatMap((stage) => stage.steps.map((step) => step.slug));
  return {
    slug, provenance, persona, stands: standing === 'STANDING', continuity,
    stops: steps.map((step): MapStop | null => {
      const stop = stops.find((each) => each.step.slug === step);
      return stop ? { number: stop.number, touchpoint: stop.touchpoint.slug, channel: stop.channel.slug, group: stop.side } : null;
    }),
    changes: crossings.map(({ from, to, carriedBy, owner }) => ({ from: steps.indexOf(from.step.slug), to: steps.indexOf(to.step.slug), bond: carriedBy && { kind: carriedBy, name: owner?.name ?? null } })),
  };
}
