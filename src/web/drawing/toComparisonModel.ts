import type { ComparedPath, ComparedSide, ComparisonModel, ComparisonPlace } from './comparisonModel';
import type { AnsweredPlace, ComparisonAnswer } from './comparisonQuery';
import { toCard } from './toMapModel';

type Answered = ComparisonAnswer['compareJourneys'];

function pathOf({ journey: { paths } }: Answered['left']): ComparedPath | null {
  const path = paths.find(({ persona }) => persona.standing !== 'RETIRED');
  return path ? { persona: path.persona, stops: path.continuity.stops.map(({ step, touchpoint }) => ({ step: step.key, touchpoint: touchpoint?.key ?? null })) } : null;
}

function sideOf(side: Answered['left']): ComparedSide {
  const { asOf, label, journey: { slug, name, frozenAs, subsidiary, standing, retiredOn, validFrom } } = side;
  return { slug, name, subsidiary, asOf, frozenAs, life: { standing, retiredOn, validFrom }, label, path: pathOf(side) };
}

/** The touchpoints of a side that stand at several steps of its journey. */
const repeatedIn = ({ journey: { counts } }: Answered['left']): ReadonlySet<string> => new Set(counts.repeated.map(({ key }) => key));

function placeOf(place: AnsweredPlace | null, repeated: ReadonlySet<string>): ComparisonPlace | null {
  if (!place) return null;
  const { stage, step, touchpoint, measured } = place;
  return {
    stage, step: step?.key ?? null, skippable: step?.skippable ?? false, repeatable: step?.repeatable ?? false,
    // Measured on the day of the comparison, which need not be today.
    card: step && touchpoint ? toCard(step, { ...touchpoint, measured }, repeated) : null,
  };
}

/** The answer to `comparisonQuery` as a comparison to draw. */
export function toComparisonModel({ compareJourneys: { left, right, columns, stages, counts, same, stagesCompared, stagesShared } }: ComparisonAnswer): ComparisonModel {
  const [leftRepeated, rightRepeated] = [repeatedIn(left), repeatedIn(right)];
  return {
    sides: { left: sideOf(left), right: sideOf(right) }, counts, same, stagesCompared, stagesShared,
    stages: stages.map((row) => ({ verdict: row.verdict, sentence: row.sentence, left: row.left?.key ?? null, right: row.right?.key ?? null })),
    columns: columns.map((column, place) => ({
      key: String(place), verdict: column.verdict, sentence: column.sentence, archetypes: column.archetypes.map(({ name }) => name),
      stages: { left: column.leftStage, right: column.rightStage },
      places: { left: placeOf(column.left, leftRepeated), right: placeOf(column.right, rightRepeated) },
    })),
  };
}
