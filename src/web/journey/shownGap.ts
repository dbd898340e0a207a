import type { InBothTongues, MapCard, MapGap, MapModel, MapStage, MapStep } from '../drawing/mapModel';

export const stepsOf = (model: MapModel): MapStep[] => model.stages.flatMap(({ steps }) => steps);

export const cardsOf = (model: MapModel): MapCard[] => stepsOf(model).flatMap(({ cards }) => cards);

const stageOf = (model: MapModel, step: string): MapStage | undefined => model.stages.find(({ steps }) => steps.some(({ key }) => key === step));

const joined = (one: InBothTongues | undefined, other: InBothTongues | undefined, between: InBothTongues): InBothTongues | null => {
  const both = [one, other].filter((each) => each !== undefined);
  return both.length === 0 ? null : { zh: both.map(({ zh }) => zh).join(between.zh), en: both.map(({ en }) => en).join(between.en) };
};

const wholeJourney: InBothTongues = { zh: '整段旅程', en: 'the whole journey' };

/** Where on the map a gap is, in words. */
export function placeWords(model: MapModel, { places: [place] }: MapGap): InBothTongues {
  if (!place) return wholeJourney;
  if (place.between) return joined(stageOf(model, place.between.from)?.name, stageOf(model, place.between.to)?.name, { zh: ' → ', en: ' → ' }) ?? wholeJourney;
  const stage = model.stages.find(({ key }) => key === place.stage) ?? (place.step === null ? undefined : stageOf(model, place.step));
  const card = cardsOf(model).find(({ touchpoint }) => touchpoint === place.touchpoint);
  return joined(stage?.name, card?.name, { zh: '・', en: ', ' }) ?? wholeJourney;
}

/** Whether the title of a gap names the touchpoint at which it is, so that where paper is short nothing else need say it. */
export function isNamedInTitle(model: MapModel, { places: [place], title }: MapGap): boolean {
  const card = place?.between ? undefined : cardsOf(model).find(({ touchpoint }) => touchpoint === place?.touchpoint);
  return card !== undefined && title.zh.includes(card.name.zh) && title.en.includes(card.name.en);
}

/** The card that a path uses at a step. */
function cardOnPath(model: MapModel, path: string | null, step: MapStep): MapCard | undefined {
  const onPath = model.stages.filter(({ anyTime }) => !anyTime).flatMap(({ steps }) => steps);
  const stop = model.paths.find(({ key }) => key === path)?.stops[onPath.indexOf(step)];
  return step.cards.find(({ touchpoint }) => touchpoint === stop?.touchpoint);
}

/** The cards on which a gap shows: those of its touchpoint. */
export const cardsMarked = (model: MapModel, { places }: MapGap): MapCard[] => stepsOf(model).flatMap((step) => step.cards.filter((card) => places.some((place) =>
  place.between === null && place.touchpoint === card.touchpoint && (place.step === null || place.step === step.key))));

/** The cards that a gap is about: those on which it shows, and of a break both ends. */
export function cardsWithGap(model: MapModel, gap: MapGap): MapCard[] {
  const ends = gap.places.flatMap(({ between, path }) => (between === null ? [] : stepsOf(model)
    .filter(({ key }) => key === between.from || key === between.to)
    .flatMap((step) => cardOnPath(model, path, step) ?? [])));
  return [...cardsMarked(model, gap), ...ends];
}
