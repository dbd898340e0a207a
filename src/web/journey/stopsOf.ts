import type { Layout } from '../drawing/layout';
import type { Stop } from './nextStop';

/** A little after the first step of its stage: a map is entered by its first card. */
const atHead = 0.25;

/**
 * What of a drawn map the keyboard stands on, in reading order: the cards that are not filtered out, the breaks between them, and the gaps of stages.
 * @param selectedGap its mark stands in place of the gravest one of its stage
 */
export function stopsOf(layout: Layout, dimmed: ReadonlySet<string>, selectedGap: string | null): Stop[] {
  const stages = layout.stages.map(({ stage }) => stage.key);
  const columnOf = (step: string): number => layout.columns.findIndex((column) => column.step?.key === step);
  const cards = layout.cards.filter(({ card }) => !dimmed.has(card.key)).map((box): Stop => ({
    id: box.card.key, x: box.x + box.width / 2, y: box.y + box.height / 2, side: box.lane,
    stage: stages.indexOf(box.stage.key), step: columnOf(box.step.key), onPath: box.onPath !== null, gap: box.gaps[0]?.number ?? null,
  }));
  const breaks = layout.changes.flatMap((change): Stop[] => {
    const [gap] = change.gaps;
    if (!gap) return [];
    const step = columnOf(change.fromStep.key);
    const stage = layout.columns[step]!.stage.key;
    return [{ id: gap.id, x: change.x, y: change.y, side: change.y < layout.lanes[1]!.y ? 'ONLINE' : 'OFFLINE', stage: stages.indexOf(stage), step: step + 0.5, onPath: true, gap: gap.number }];
  });
  const heads = layout.stages.flatMap(({ stage, gaps, x, width }): Stop[] => {
    const gap = gaps.find(({ id }) => id === selectedGap) ?? gaps[0];
    if (!gap) return [];
    const first = layout.columns.findIndex((column) => column.stage.key === stage.key);
    return [{ id: gap.id, x: x + width, y: 0, side: 'STAGE', stage: stages.indexOf(stage.key), step: first + atHead, onPath: false, gap: gap.number }];
  });
  return [...cards, ...breaks, ...heads].sort((one, other) => one.step - other.step || Number(other.onPath) - Number(one.onPath) || one.y - other.y);
}
