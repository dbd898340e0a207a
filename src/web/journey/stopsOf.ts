import type { Layout } from '../drawing/layout';
import type { Stop } from './nextStop';

/** What of a drawn map the keyboard stands on, in reading order: the cards that are not filtered out, and the breaks between them. */
export function stopsOf(layout: Layout, dimmed: ReadonlySet<string>): Stop[] {
  const stages = layout.stages.map(({ stage }) => stage.key);
  const columnOf = (step: string): number => layout.columns.findIndex((column) => column.step?.key === step);
  const cards = layout.cards.filter(({ card }) => !dimmed.has(card.key)).map((box): Stop => ({
    id: box.key, x: box.x + box.width / 2, y: box.y + box.height / 2, side: box.lane,
    stage: stages.indexOf(box.stage.key), step: columnOf(box.step.key), onPath: box.onPath !== null, gap: box.gaps[0]?.number ?? null,
  }));
  const breaks = layout.changes.flatMap((change): Stop[] => {
    const [gap] = change.gaps;
    if (!gap) return [];
    const step = columnOf(change.fromStep.key);
    const stage = layout.columns[step]!.stage.key;
    return [{ id: gap.id, x: change.x, y: change.y, side: change.y < layout.lanes[1]!.y ? 'ONLINE' : 'OFFLINE', stage: stages.indexOf(stage), step: step + 0.5, onPath: true, gap: gap.number }];
  });
  return [...cards, ...breaks].sort((one, other) => one.step - other.step || Number(other.onPath) - Number(one.onPath) || one.y - other.y);
}
