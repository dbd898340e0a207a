import type { AnsweredGap, AnsweredGapCounts, AnsweredJourney, AnsweredStep, AnsweredTouchpoint } from './mapAnswer';
import type { MapCard, MapGap, MapModel } from './mapModel';
import { toFigures } from './toFigure';
import { toPath } from './toPath';

/**
 * A touchpoint at a step as a card.
 * @param repeated the keys of the touchpoints that stand at several steps of the journey
 */
export function toCard(step: Pick<AnsweredStep, 'slug'>, touchpoint: AnsweredTouchpoint & { measured: boolean }, repeated: ReadonlySet<string>): MapCard {
  const { id, key, slug, code, name, provenance, measured, lanes, owner, channels } = touchpoint;
  return {
    key: `${step.slug}#${slug}`, id, touchpoint: key, slug, code, name, provenance, measured,
    // Without channels nobody reaches it online.
    lanes: lanes.length === 0 ? ['OFFLINE'] : lanes, side: lanes[0] ?? null,
    channels: channels.map(({ channel, reportingGroup, provenance: whence }) => ({ slug: channel.slug, name: channel.name, modality: channel.modality, group: reportingGroup, provenance: whence, retired: channel.standing === 'RETIRED' })),
    owner: owner && { slug: owner.department.slug, name: owner.department.name, provenance: owner.provenance, retired: owner.department.standing === 'RETIRED' },
    ...toFigures(touchpoint),
    reused: repeated.has(key),
    points: touchpoint.measurementPoints.map(({ slug: point, name: called }) => ({ slug: point, name: called })),
  };
}

/** The gaps in the order of their numbers; what was dismissed has none and comes behind all others. */
function toGaps(gaps: AnsweredGap[], journey: string): MapGap[] {
  const ranked = [...gaps.filter(({ standing }) => standing !== 'DISMISSED'), ...gaps.filter(({ standing }) => standing === 'DISMISSED')];
  return ranked.map(({ numberOn, ...gap }) => ({
    ...gap,
    number: numberOn,
    places: gap.places.filter((place) => place.journey.key === journey).map(({ stage, step, touchpoint, between }) => ({
      stage: stage?.key ?? null, step: step?.key ?? null, touchpoint: touchpoint?.key ?? null, path: between?.path.key ?? null,
      between: between && { from: between.from.step.key, to: between.to.step.key },
    })),
  }));
}

/** The answer to `mapQuery` as a map to draw, with its gaps in their rank. */
export function toMapModel({ id, key, slug, name, provenance, frozenAs, versions, subsidiary, stages, paths, counts: { repeated, ...counts }, standing, retiredOn, validFrom }: AnsweredJourney, gaps: AnsweredGap[], gapCounts: AnsweredGapCounts): MapModel {
  const several = new Set(repeated.map((touchpoint) => touchpoint.key));
  const version = versions.find(({ number }) => number === frozenAs) ?? versions[0];
  return {
    id, slug, name, provenance, subsidiary, frozenAs, effectiveOn: version?.effectiveOn ?? null, life: { standing, retiredOn, validFrom }, counts, gaps: toGaps(gaps, key),
    gapCounts: { total: gapCounts.gapTotal[0]!.count, dismissed: gapCounts.dismissedGaps[0]!.count, bySeverity: gapCounts.gapSeverities },
    stages: stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map(({ touchpoints, ...step }) => ({ ...step, cards: touchpoints.map(({ touchpoint }) => toCard(step, { ...touchpoint, measured: touchpoint.measured! }, several)) })),
    })),
    paths: paths.map((path) => toPath(path, stages)),
  };
}
