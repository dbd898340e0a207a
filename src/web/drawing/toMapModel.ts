import type { AnsweredGap, AnsweredJourney, AnsweredStep, AnsweredTouchpoint } from './mapAnswer';
import type { MapCard, MapGap, MapModel } from './mapModel';
import { toFigures } from './toFigure';
import { toPath } from './toPath';

/**
 * A touchpoint at a step as a card.
 * @param uses how often each touchpoint stands in the journey
 */
export function toCard(step: Pick<AnsweredStep, 'slug'>, touchpoint: AnsweredTouchpoint, uses: Map<string, number>): MapCard {
  const { id, slug, code, name, provenance, measured, lane, owner, channels } = touchpoint;
  return {
    key: `${step.slug}#${slug}`, id, slug, code, name, provenance, measured,
    // Without channels nobody reaches it online.
    lane: lane ?? 'OFFLINE',
    channels: channels.map(({ channel, reportingGroup, provenance: whence }) => ({ slug: channel.slug, name: channel.name, modality: channel.modality, group: reportingGroup, provenance: whence, retired: channel.standing === 'RETIRED' })),
    owner: owner && { slug: owner.department.slug, name: owner.department.name, provenance: owner.provenance, retired: owner.department.standing === 'RETIRED' },
    ...toFigures(touchpoint),
    reused: uses.get(slug)! > 1,
    points: touchpoint.measurementPoints.map((point) => point.slug),
  };
}

/** The gaps numbered by rank; what was dismissed comes behind all others, so that the numbers of the rest have no holes. */
function toGaps(gaps: AnsweredGap[], journey: string): MapGap[] {
  const ranked = [...gaps.filter(({ standing }) => standing !== 'DISMISSED'), ...gaps.filter(({ standing }) => standing === 'DISMISSED')];
  return ranked.map((gap, index) => ({
    ...gap,
    number: index + 1,
    places: gap.places.filter((place) => place.journey.slug === journey).map(({ stage, step, touchpoint, between }) => ({
      stage: stage?.slug ?? null, step: step?.slug ?? null, touchpoint: touchpoint?.slug ?? null, path: between?.path.slug ?? null,
      between: between && { from: between.from.step.slug, to: between.to.step.slug },
    })),
  }));
}

/** The answer to `mapQuery` as a map to draw, with its gaps in their rank. */
export function toMapModel({ id, slug, name, provenance, frozenAs, versions, subsidiary, stages, paths }: AnsweredJourney, gaps: AnsweredGap[]): MapModel {
  const uses = new Map<string, number>();
  for (const { touchpoint } of stages.flatMap(({ steps }) => steps.flatMap((step) => step.touchpoints))) uses.set(touchpoint.slug, (uses.get(touchpoint.slug) ?? 0) + 1);
  const version = versions.find(({ number }) => number === frozenAs) ?? versions[0];
  return {
    id, slug, name, provenance, subsidiary, frozenAs, effectiveOn: version?.effectiveOn ?? null, gaps: toGaps(gaps, slug),
    stages: stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map(({ touchpoints, ...step }) => ({ ...step, cards: touchpoints.map(({ touchpoint }) => toCard(step, touchpoint, uses)) })),
    })),
    paths: paths.map((path) => toPath(path, stages)),
  };
}
