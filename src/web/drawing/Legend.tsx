import type { ComponentChildren } from 'preact';
import { borderOf } from './Card';
import { SeverityMark } from './GapMark';
import type { Layout } from './layout';
import type { GapSeverity, MapProvenance, Tongue } from './mapModel';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';
import { word, type Word } from './words';

interface Entry {
  text: string;
  /** The width of the sign before the words. */
  width: number;
  draw(x: number, theme: Theme): ComponentChildren;
}

const frame = (provenance: MapProvenance, text: Word, tongue: Tongue): Entry => ({
  text: word(text, tongue), width: 20,
  draw: (x, theme) => <rect x={x} y="-6" width="20" height="12" rx="3" fill={theme.surface} {...borderOf(provenance, theme)} />,
});

const severity = (kind: GapSeverity, text: Word, number: string, tongue: Tongue): Entry => ({
  text: word(text, tongue), width: 18, draw: (x, theme) => <SeverityMark x={x + 9} y={0} severity={kind} text={number} theme={theme} size={0.82} />,
});

const always = (tongue: Tongue): Entry[] => [
  frame('REPORTED', 'legendReported', tongue),
  frame('PUBLISHED', 'legendPublished', tongue),
  frame('DERIVED', 'legendDerived', tongue),
  frame('OPERATED', 'legendOperated', tongue),
  frame('ILLUSTRATIVE', 'legendIllustrative', tongue),
  { text: word('notMeasured', tongue), width: 9, draw: (x, theme) => <circle cx={x + 4.5} r="4.2" fill="none" stroke={theme.edge} stroke-width="1.4" /> },
  {
    text: word('customerPath', tongue), width: 24,
    draw: (x, theme) => <g><path d={`M${x} 0H${x + 24}`} stroke={theme.path} stroke-width="4" /><circle cx={x + 12} r="5.5" fill={theme.surface} stroke={theme.path} stroke-width="3" /></g>,
  },
  { text: word('alternative', tongue), width: 11, draw: (x, theme) => <circle cx={x + 5.5} r="4.8" fill={theme.bg} stroke={theme.edge} stroke-width="2" /> },
  { text: word('channelBreak', tongue), width: 24, draw: (x, theme) => <path d={`M${x} 0H${x + 7}M${x + 17} 0H${x + 24}M${x + 7} -5V5M${x + 17} -5V5`} stroke={theme.path} stroke-width="3" fill="none" /> },
  { text: word('momentOfTruth', tongue), width: 12, draw: (x, theme) => <path d={`M${x + 6} -6L${x + 12} 0L${x + 6} 6L${x} 0Z`} fill={theme.ink} /> },
  severity('HIGH', 'high', '1', tongue),
  severity('MEDIUM', 'medium', '2', tongue),
  severity('LOW', 'low', '3', tongue),
];

const interval = (tongue: Tongue): Entry => ({
  text: word('valueAndInterval', tongue), width: 56,
  draw: (x, theme) => <g><text x={x} y="4.5" font-size="14" font-weight="600" fill={theme.ink}>31</text><text x={x + 20} y="4" font-size="10" fill={theme.ink2}>[25, 36]</text></g>,
});

const outOfUse = (tongue: Tongue): Entry => ({
  text: word('legendRetired', tongue), width: 24, draw: (x, theme) => <g><rect x={x} y="-6" width="24" height="12" rx="3" fill="none" stroke={theme.edge} stroke-width="1.1" /><path d={`M${x + 4} 0H${x + 20}`} stroke={theme.ink3} stroke-width="1.6" /></g>,
});

/** An interval is explained where there is one, and what a struck name means where there is one. */
const entriesOf = ({ tongue, cards }: Layout): Entry[] => [...always(tongue), ...(cards.some(({ figureForm }) => figureForm === 'OPERATED') ? [interval(tongue)] : []), ...(cards.some(({ figureForm }) => figureForm === 'NOT_STANDING') ? [outOfUse(tongue)] : [])];

const size = 11;
const lineHeight = 24;

interface Placed {
  entry: Entry;
  x: number;
  line: number;
}

function placed(layout: Layout, width: number): Placed[] {
  let x = 0;
  let line = 0;
  return entriesOf(layout).map((entry) => {
    const taken = entry.width + 7 + textWidth(entry.text, size);
    if (x > 0 && x + taken > width) {
      x = 0;
      line += 1;
    }
    const place = { entry, x, line };
    x += taken + 18;
    return place;
  });
}

export const legendHeight = (layout: Layout, width: number): number => (placed(layout, width).at(-1)!.line + 1) * lineHeight;

/** What the signs of a drawing mean, in as many lines as its width needs. */
export const Legend = ({ x, y, width, theme, layout }: { x: number; y: number; width: number; theme: Theme; layout: Layout }) => (
  <g role="img" aria-label={layout.tongue === 'zh' ? '圖例' : 'Legend'} transform={`translate(${x} ${y})`}>
    {placed(layout, width).map(({ entry, x: left, line }) => (
      <g key={entry.text} transform={`translate(0 ${line * lineHeight + 12})`}>
        {entry.draw(left, theme)}
        <text x={left + entry.width + 7} y="4" font-size={size} fill={theme.ink2}>{entry.text}</text>
      </g>
    ))}
  </g>
);
