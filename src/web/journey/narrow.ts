import type { MapCard, MapGap, MapModel, MapStep } from '../drawing/mapModel';
import { isNarrowed, type MapFilter } from './mapAddress';
import { cardsOf, cardsWithGap } from './shownGap';

/** What is left of a map by its filters. */
export interface Narrowed {
  /** Keys of the cards that do not fit. */
  dimmed: ReadonlySet<string>;
  gaps: MapGap[];
}

/** Which cards and gaps fit all that was chosen. A gap fits by its type; a card, where types were chosen, by having such a gap. */
export function narrow(model: MapModel, filter: MapFilter): Narrowed {
  const cards = cardsOf(model);
  const gaps = model.gaps.filter(({ type }) => filter.gap.length === 0 || filter.gap.includes(type));
  const marked = new Set(gaps.flatMap((gap) => cardsWithGap(model, gap).map(({ key }) => key)));
  const fits = (card: MapCard): boolean =>
    (filter.channel === 'all' || card.channels.some(({ group }) => group === (filter.channel === 'on' ? 'ONLINE' : 'OFFLINE')))
    && (filter.measured === 'all' || card.measured === (filter.measured === 'yes'))
    && (filter.prov === 'all' || card.provenance === filter.prov.toUpperCase())
    && (filter.gap.length === 0 || marked.has(card.key));
  const dimmed = new Set(isNarrowed(filter) ? cards.filter((card) => !fits(card)).map(({ key }) => key) : []);
  return { dimmed, gaps };
}

function withoutHidden(step: MapStep, dimmed: ReadonlySet<string>): MapStep {
  const cards = step.cards.filter(({ key }) => !dimmed.has(key));
  return { ...step, cards, hidden: cards.length < step.cards.length };
}

/** The map without the cards that do not fit. A step that loses all of them stays, or the path would lose its places; and says that it lost them, or it would pass for empty. */
export const withoutDimmed = (model: MapModel, { dimmed }: Narrowed): MapModel =>
  ({ ...model, stages: model.stages.map((stage) => ({ ...stage, steps: stage.steps.map((step) => withoutHidden(step, dimmed)) })) });
