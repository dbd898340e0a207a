import type { MapModel, MapPath, MapProvenance } from './mapModel';

/** A journey in numbers, for the head of its map. A touchpoint that stands at several steps counts once, one that does not stand on the day not at all. */
export interface MapFacts {
  touchpoints: number;
  byProvenance: Partial<Record<MapProvenance, number>>;
  measured: number;
  /** Of the drawn path; null where none is. Continuity is steps without a break over all steps from one touchpoint to the next. */
  path: { changes: number; breaks: number; unbroken: number; transitions: number } | null;
}

export function mapFacts(model: MapModel, path: MapPath | null): MapFacts {
  const cards = [...new Map(model.stages.flatMap(({ steps }) => steps.flatMap((step) => step.cards)).filter(({ figure }) => figure.form !== 'NOT_STANDING').map((card) => [card.slug, card])).values()];
  const byProvenance: MapFacts['byProvenance'] = {};
  for (const { provenance } of cards) byProvenance[provenance] = (byProvenance[provenance] ?? 0) + 1;
  const breaks = path?.changes.filter(({ bond }) => bond === null).length ?? 0;
  return {
    touchpoints: cards.length, byProvenance, measured: cards.filter(({ measured }) => measured).length,
    path: path && { changes: path.changes.length, breaks, unbroken: path.transitions - breaks, transitions: path.transitions },
  };
}
