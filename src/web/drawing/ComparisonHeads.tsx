import type { ComparisonLayout, SideBox, StageSpan } from './comparisonLayout';
import type { ComparedSide, ComparisonModel, Side } from './comparisonModel';
import { comparisonWord } from './comparisonWords';
import { lifeTitle } from './lifeTitle';
import type { Tongue } from './mapModel';
import { SideMark } from './SideMark';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';
import { travellerName } from './travellerName';
import { word } from './words';

/** Which version of a journey it is, and that it does not stand on its day, where it does not. */
export function versionText({ asOf, frozenAs, life }: ComparedSide, tongue: Tongue): string {
  const edition = asOf === null ? comparisonWord('draft', tongue) : `${comparisonWord('asOf', tongue)} ${asOf}${frozenAs === null ? '' : ` (v${frozenAs})`}`;
  return [edition, lifeTitle(life, tongue)].filter((each) => each !== null).join(tongue === 'zh' ? '，' : ', ');
}

/** The name of a side over its lanes. */
export function SideName({ box, side, theme, tongue }: { box: SideBox; side: ComparedSide; theme: Theme; tongue: Tongue }) {
  const y = box.nameY;
  const name = `${box.side === 'left' ? 'A' : 'B'}\u2002${side.subsidiary.name[tongue]}`;
  return (
    <g>
      <SideMark side={box.side} x={14} y={y - 5} theme={theme} />
      <text x="26" y={y} font-size="15" font-weight="600" fill={theme.ink}>{name}<tspan dx="10" font-size="12.5" font-weight="400" fill={theme.ink2}>{[side.name[tongue], versionText(side, tongue), ...(side.path ? [`${word('path', tongue)} ${travellerName({ persona: side.path.persona, stands: true })[tongue]}`] : [])].join(tongue === 'zh' ? '・' : ', ')}</tspan></text>
    </g>
  );
}

interface CoveragePart {
  side: Side | null;
  text: string;
}

const coverageWidth = (parts: CoveragePart[]): number => parts.reduce((sum, { side, text }) => sum + (side ? 13 : 0) + textWidth(text, 11) + 9, 0) - 9;

/** How much of the stage is measured on either side; in numbers only where there is no room for the word. */
function coverage(span: StageSpan, tongue: Tongue): CoveragePart[] {
  const { left, right } = span.stages;
  if (!left?.counts.touchpoints && !right?.counts.touchpoints) return [{ side: null, text: comparisonWord('noTouchpoints', tongue) }];
  const part = (side: Side, stage: StageSpan['stages'][Side]): CoveragePart => ({ side, text: stage?.counts.touchpoints ? `${stage.counts.measured}/${stage.counts.touchpoints}` : '–' });
  const both = [part('left', left), part('right', right)];
  const wide = [{ side: null, text: comparisonWord('measured', tongue) }, ...both];
  return coverageWidth(wide) <= span.width - 12 ? wide : both;
}

/** The head of neighbouring columns that stand in the same stages: one name, or one for each side; how much of either is measured. */
export function ComparedStageHead({ span, theme, tongue }: { span: StageSpan; theme: Theme; tongue: Tongue }) {
  const { x, y, width, names, momentOfTruth, isNarrow } = span;
  const bar = <rect x={x + 3} y={y + 58 - (momentOfTruth ? 4 : 0)} width={width - 6} height={momentOfTruth ? 6 : 2} rx={momentOfTruth ? 3 : 1} fill={momentOfTruth ? theme.ink : theme.edge} />;
  if (isNarrow) return <g>{bar}</g>;
  const single = names.length === 1 && names[0]!.side === null;
  const size = single ? (tongue === 'zh' ? 16 : 14.5) : tongue === 'zh' ? 14 : 12.5;
  let at = x + 8;
  return (
    <g>
      {names.map(({ side, lines, momentOfTruth: isMoment }, index) => {
        const textY = names.length > 1 ? y + 10 + index * 17 : lines.length > 1 ? y + 10 : y + 20;
        const left = x + 8 + (side ? 16 : 0);
        const end = left + textWidth(lines.at(-1)!, size, 600) + 6;
        const endY = textY + (lines.length - 1) * 17;
        return (
          <g key={index}>
            {side ? <SideMark side={side} x={x + 13} y={textY - 5} theme={theme} size={5} /> : null}
            {lines.map((text, row) => <text key={row} x={left} y={textY + row * 17} font-size={size} font-weight="600" fill={theme.ink}>{text}</text>)}
            {isMoment ? <path d={`M${end + 5} ${endY - 11}l6 6l-6 6l-6 -6z`} fill={theme.ink} /> : null}
          </g>
        );
      })}
      {coverage(span, tongue).map(({ side, text }, index) => {
        const textX = at + (side ? 13 : 0);
        at = textX + textWidth(text, 11) + 9;
        return (
          <g key={index}>
            {side ? <SideMark side={side} x={textX - 8} y={y + 41} theme={theme} size={4} /> : null}
            <text x={textX} y={y + 45} font-size="11" fill={theme.ink3}>{text}</text>
          </g>
        );
      })}
      {bar}
    </g>
  );
}

/** What is spoken of the whole drawing. */
export function comparisonName({ sides: { left, right } }: ComparisonModel, tongue: Tongue): string {
  const name = (side: ComparedSide): string => `${side.subsidiary.name[tongue]} ${side.name[tongue]} (${versionText(side, tongue)})`;
  return tongue === 'zh' ? `旅程比較：A ${name(left)}，B ${name(right)}` : `Journey comparison: A ${name(left)}, B ${name(right)}`;
}

/** The lines between stages, through both sides. */
export function StageBorders({ layout: { stages, sides: { right: { lanes } }, differences }, theme }: { layout: ComparisonLayout; theme: Theme }) {
  const [top, bottom] = [lanes[0]!.y, lanes[1]!.y + lanes[1]!.height];
  return <path d={stages.slice(1).map(({ x, y }) => `M${x} ${y}V${differences.y + differences.height}M${x} ${top}V${bottom}`).join('')} fill="none" stroke={theme.hair} stroke-width="1" />;
}
