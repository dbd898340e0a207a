import type { ComparedSide, ComparisonModel, ComparisonPlace, Side } from './comparisonModel';
import type { AnsweredPlace, ComparisonAnswer } from './comparisonQuery';
import { toCard } from './toMapModel';

type Answered = ComparisonAnswer['compareJourneys'];

const sideOf = ({ asOf, label, journey: { slug, name, frozenAs, subsidiary } }: Answered['left']): ComparedSide => ({ slug, name, subsidiary, asOf, frozenAs, label });

/** How often each touchpoint of a side stands in its journey. */
function usesOf(columns: Answered['columns'], side: Side): Map<string, number> {
  const uses = new Map<string, number>();
  for (const column of columns) {
    const slug = column[side]?.touchpoint?.slug;
    if (slug !== undefined) uses.set(slug, (uses.get(slug) ?? 0) + 1);
  }
  return uses;
}

function placeOf(place: AnsweredPlace | null, uses: Map<string, number>): ComparisonPlace | null {
  if (!place) return null;
  const { stage, step, touchpoint, measured } = place;
  return {
    stage, skippable: step?.skippable ?? false, repeatable: step?.repeatable ?? false,
    // Measured on the day of the comparison, which need not be today.
    card: step && touchpoint ? toCard(step, { ...touchpoint, measured }, uses) : null,
  };
}

/** The answer to `comparisonQuery` as a comparison to draw. */
export function toComparisonModel({ compareJourneys: { left, right, columns, stages } }: ComparisonAnswer): ComparisonModel {
  const [leftUses, rightUses] = [usesOf(columns, 'left'), usesOf(columns, 'right')];
  return {
    sides: { left: sideOf(left), right: sideOf(right) },
    stages: stages.map((row) => ({ verdict: row.verdict, sentence: row.sentence, left: row.left?.slug ?? null, right: row.right?.slug ?? null })),
    columns: columns.map((column, place) => ({
      key: String(place), verdict: column.verdict, sentence: column.sentence, archetypes: column.archetypes.map(({ name }) => name),
      stages: { left: column.leftStage, right: column.rightStage },
      places: { left: placeOf(column.left, leftUses), right: placeOf(column.right, rightUses) },
    })),
  };
}
