import type { CardBox, ChangeMark, StageBox } from './layout';
import type { GapType, MapGap, MapGapPlace, MapModel } from './mapModel';

export const markedGaps = (model: MapModel, types: readonly GapType[]): MapGap[] =>
  model.gaps.filter(({ type, standing }) => standing !== 'DISMISSED' && types.includes(type)).sort((one, other) => one.number! - other.number!);

const sits = (gap: MapGap, holds: (place: MapGapPlace) => boolean): boolean => gap.places.some(holds);

const withGaps = <T extends { gaps: MapGap[] }>(boxes: T[], gaps: MapGap[], holds: (box: T, place: MapGapPlace) => boolean): T[] =>
  boxes.map((box) => ({ ...box, gaps: gaps.filter((gap) => sits(gap, (place) => holds(box, place))) }));

interface Marked {
  cards: CardBox[];
  stages: StageBox[];
  changes: ChangeMark[];
  journeyGaps: MapGap[];
}

/**
 * Puts every gap where it shows: in the cut of the line, on its card, at the head of its stage; and what is about none of them behind the title.
 * A break of another path than the drawn one shows on no mark, and is told by the list.
 */
export function placeGaps(gaps: MapGap[], cards: CardBox[], stages: StageBox[], changes: ChangeMark[]): Marked {
  return {
    changes: withGaps(changes, gaps, ({ fromStep, toStep }, { between }) => between !== null && between.from === fromStep.key && between.to === toStep.key),
    cards: withGaps(cards, gaps, ({ card, step, isTwin }, place) => !isTwin && place.between === null && place.touchpoint === card.touchpoint && (place.step === null || place.step === step.key)),
    stages: withGaps(stages, gaps, ({ stage }, place) => place.between === null && place.touchpoint === null && (place.stage === stage.key || (place.stage === null && stage.steps.some(({ key }) => key === place.step)))),
    journeyGaps: gaps.filter((gap) => gap.places.length === 0 || sits(gap, ({ stage, step, touchpoint, between }) => stage === null && step === null && touchpoint === null && between === null)),
  };
}
