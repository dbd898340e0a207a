import type { InBothTongues, MapGap } from '../drawing/mapModel';

/** The gaps that show on a journey, ranked. */
export const gapsQuery = `query GapsOfJourney($journey: ID!, $asOf: Date) {
  gaps(filter: { journey: $journey }, asOf: $asOf, first: 100) {
    nodes {
      id type form severity standing assignee provenance since
      severityReason { zh en }
      title { zh en }
      explanation { zh en }
      remedy { zh en }
      places { journey { slug } stage { slug } step { slug } touchpoint { slug } between { path { slug } from { step { slug } } to { step { slug } } } }
    }
  }
}`;

type Named = { slug: string } | null;

interface AnsweredPlace {
  journey: { slug: string };
  stage: Named;
  step: Named;
  touchpoint: Named;
  between: { path: { slug: string }; from: { step: { slug: string } }; to: { step: { slug: string } } } | null;
}

export interface AnsweredGaps {
  gaps: { nodes: (Omit<MapGap, 'number' | 'places'> & { severityReason: InBothTongues; places: AnsweredPlace[] })[] };
}

/** The gaps numbered by their rank, each with its places on this journey's map. */
export const toMapGaps = ({ gaps }: AnsweredGaps, journey: string): MapGap[] => gaps.nodes.map((gap, rank) => ({
  ...gap,
  number: rank + 1,
  places: gap.places.filter((place) => place.journey.slug === journey).map(({ stage, step, touchpoint, between }) => ({
    stage: stage?.slug ?? null, step: step?.slug ?? null, touchpoint: touchpoint?.slug ?? null,
    path: between?.path.slug ?? null, between: between && { from: between.from.step.slug, to: between.to.step.slug },
  })),
}));
