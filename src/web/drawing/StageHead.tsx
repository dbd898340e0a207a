import { GapMark, MoreMark } from './GapMark';
import type { StageBox } from './layout';
import type { Tongue } from './mapModel';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';
import { word } from './words';

/** How many of a stage's touchpoints are measured; in English the short form where the long one does not fit. */
function coverageOf({ total, measured, hidden, stage }: StageBox, tongue: Tongue, room: number): string {
  // Of those that are hidden it says nothing: what is measured of the rest would pass for what is measured.
  if (hidden > 0) return tongue === 'zh' ? `篩選隱藏 ${hidden} 個` : textWidth(`${hidden} hidden by filter`, 11) <= room ? `${hidden} hidden by filter` : `${hidden} hidden`;
  const ratio = `${measured}/${total}`;
  const anyTime = stage.anyTime ? `${word('anyTime', tongue)}${tongue === 'zh' ? '・' : ', '}` : '';
  if (total === 0) return anyTime + word('noTouchpoint', tongue);
  const long = anyTime + (tongue === 'zh' ? `${word('measured', tongue)} ${ratio}` : `${ratio} ${word('measured', tongue)}`);
  return [long, anyTime + ratio].find((text) => textWidth(text, 11) <= room) ?? ratio;
}

/** What a stage says when it is spoken. */
export function stageName(box: StageBox, tongue: Tongue): string {
  const { stage, gaps } = box;
  const parts = [stage.name[tongue], ...(stage.momentOfTruth ? [word('momentOfTruth', tongue)] : []), coverageOf(box, tongue, Infinity)];
  if (gaps.length > 0) parts.push(tongue === 'zh' ? `缺口 ${gaps.length} 個` : `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}`);
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
      {gaps.length > 1 ? <MoreMark x={x + width - 17} y={35} count={gaps.length - 1} theme={theme} /> : null}
      {gravest ? <GapMark x={x + width - 17} y={14} gap={gaps.find(({ id }) => id === selectedGap) ?? gravest} theme={theme} tongue={tongue} selected={gaps.some(({ id }) => id === selectedGap)} interactive={interactive} /> : null}
    </g>
  );
}
