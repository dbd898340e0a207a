import { GapMark, gapNumbers, MoreMark } from './GapMark';
import type { StageBox } from './layout';
import type { Tongue } from './mapModel';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';
import { word } from './words';

/** How many of a stage's touchpoints are measured; in English the short form where the long one does not fit. */
function coverageOf({ hidden, stage }: StageBox, tongue: Tongue, room: number): string {
  const { touchpoints, measured } = stage.counts;
  const ratio = `${measured}/${touchpoints}`;
  const anyTime = stage.anyTime ? `${word('anyTime', tongue)}${tongue === 'zh' ? '・' : ', '}` : '';
  if (touchpoints === 0) return anyTime + word('noTouchpoint', tongue);
  const long = anyTime + (tongue === 'zh' ? `${word('measured', tongue)} ${ratio}` : `${ratio} ${word('measured', tongue)}`);
  // What is counted is what is registered; that some of it is not shown stands beside it.
  const rest = hidden ? `${tongue === 'zh' ? '・' : ', '}${word('someHidden', tongue)}` : '';
  return [long + rest, ratio + rest, long, anyTime + ratio].find((text) => textWidth(text, 11) <= room) ?? ratio;
}

/** What a stage says when it is spoken. */
export function stageName(box: StageBox, tongue: Tongue): string {
  const { stage, gaps } = box;
  const parts = [stage.name[tongue], ...(stage.momentOfTruth ? [word('momentOfTruth', tongue)] : []), coverageOf(box, tongue, Infinity)];
  if (gaps.length > 0) parts.push(gapNumbers(gaps, tongue));
  return parts.join(tongue === 'zh' ? '，' : ', ');
}

/** The head of a stage: its name, whether it is a moment of truth, how much of it is measured, and a bar over its columns. */
export function StageHead({ box, theme, tongue, selectedGap, interactive }: { box: StageBox; theme: Theme; tongue: Tongue; selectedGap: string | null; interactive: boolean }) {
  const { stage, x, width, nameLines, nameSize, gaps } = box;
  const truth = stage.momentOfTruth;
  const label = word('momentOfTruth', tongue);
  const left = x + 8;
  const room = width - 8 - (truth ? 16 + textWidth(label, 11, 600) + 8 : 0);
  const coverage = room > 20 ? coverageOf(box, tongue, room) : null;
  const two = nameLines.length > 1;
  const [gravest] = gaps;
  return (
    <g>
      {nameLines.map((text, index) => <text key={index} x={left} y={(two ? 10 : 20) + index * 14} font-size={nameSize} font-weight="600" fill={theme.ink}>{text}</text>)}
      {truth ? <path d={`M${left + 5} 28L${left + 11} 34L${left + 5} 40L${left - 1} 34Z`} fill={theme.ink} /> : null}
      {truth ? <text x={left + 16} y="38" font-size="11" fill={theme.ink3}><tspan font-weight="600" fill={theme.ink}>{label}</tspan>{coverage === null ? null : <tspan dx="8">{coverage}</tspan>}</text> : null}
      {!truth && coverage !== null ? <text x={left} y="38" font-size="11" fill={theme.ink3}>{coverage}</text> : null}
      <rect x={x + 3} y={truth ? 50 : 52} width={width - 6} height={truth ? 6 : 2} rx={truth ? 3 : 1} fill={truth ? theme.ink : theme.edge} />
      {gaps.length > 1 ? <MoreMark x={x + width - 17} y={35} theme={theme} /> : null}
      {gravest ? <GapMark x={x + width - 17} y={14} gap={gaps.find(({ id }) => id === selectedGap) ?? gravest} theme={theme} tongue={tongue} selected={gaps.some(({ id }) => id === selectedGap)} interactive={interactive} /> : null}
    </g>
  );
}
