import type { AnsweredPath, AnsweredStage } from './mapAnswer';
import type { MapPath, MapStop } from './mapModel';

/** A path over the steps on it: where it stops, on which side, and where it changes sides. */
export function toPath({ key, slug, provenance, persona: { standing, ...persona }, continuity: { stops, crossings, ...continuity } }: AnsweredPath, stages: AnsweredStage[]): MapPath {
  const steps = stages.filter(({ anyTime }) => !anyTime).flatMap((stage) => stage.steps.map((step) => step.key));
  return {
    key, slug, provenance, persona, stands: standing === 'STANDING', continuity,
    stops: steps.map((step): MapStop | null => {
      const stop = stops.find((each) => each.step.key === step);
      return stop ? { number: stop.number, touchpoint: stop.touchpoint.key, channel: stop.channel.slug, group: stop.side } : null;
    }),
    changes: crossings.map(({ from, to, carriedBy, owner }) => ({ from: steps.indexOf(from.step.key), to: steps.indexOf(to.step.key), bond: carriedBy && { kind: carriedBy, name: owner?.name ?? null } })),
  };
}
