import type { Column, StageBox } from './layout';
import type { MapStage, Tongue } from './mapModel';
import { headHeight } from './placeLanes';
import { wrapText } from './wrapText';

/** Room at the right end of a head, for the mark of a gap. */
const markRoom = 30;

export function placeStages(columns: Column[], tongue: Tongue): StageBox[] {
  const stages = [...new Set(columns.map(({ stage }) => stage))];
  return stages.map((stage: MapStage): StageBox => {
    const own = columns.filter((column) => column.stage === stage);
    const x = own[0]!.x;
    const width = own.reduce((sum, column) => sum + column.width, 0);
    const nameSize = tongue === 'zh' ? 16 : 14.5;
    const room = { width: width - 8 - markRoom, size: nameSize, weight: 600 as const, tongue };
    const fitting = wrapText(stage.name[tongue], { ...room, lines: 1 });
    const isCut = fitting[0]!.endsWith('…');
    const smaller = tongue === 'zh' ? 13 : 12;
    return {
      stage, x, y: 0, width, height: headHeight,
      nameSize: isCut ? smaller : nameSize,
      nameLines: isCut ? wrapText(stage.name[tongue], { ...room, size: smaller, lines: 2 }) : fitting,
      hidden: stage.steps.some((step) => step.hidden), gaps: [],
    };
  });
}
