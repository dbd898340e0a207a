import type { JSX } from 'preact';
import type { Theme as Tokens } from '../drawing/tokens';
import { word, type Word } from '../drawing/words';
import { SeverityMark } from '../shell/severityMark';
import { useSay } from '../shell/tongue';

const Sign = ({ name, children, width = 30 }: { name: Word; children: JSX.Element | JSX.Element[]; width?: number }): JSX.Element => {
  const say = useSay();
  return <li><svg width={width} height="18" viewBox={`0 0 ${width} 18`} fill="none" aria-hidden="true">{children}</svg>{word(name, say.lang)}</li>;
};

/** What the signs of the drawing mean. */
export function Legend({ theme }: { theme: Tokens }): JSX.Element {
  const say = useSay();
  const line = { stroke: theme.path, 'stroke-width': 4 };
  return (
    <ul class="legend" aria-label={say('圖例', 'Legend')}>
      <Sign name="legendReported"><rect x="2" y="3" width="25" height="12" rx="4" stroke={theme.ink} stroke-width="1.75" fill={theme.surface} /></Sign>
      <Sign name="legendPublished"><rect x="2" y="3" width="25" height="12" rx="4" stroke={theme.ink} stroke-width="1.1" fill={theme.surface} /></Sign>
      <Sign name="legendIllustrative"><rect x="2" y="3" width="25" height="12" rx="4" stroke={theme.edge} stroke-width="1.1" stroke-dasharray="4 3" /></Sign>
      <Sign name="customerPath"><path d="M1 9H29" {...line} /><circle cx="15" cy="9" r="5.5" fill={theme.surface} stroke={theme.path} stroke-width="3" /></Sign>
      <Sign name="alternative" width={16}><circle cx="8" cy="9" r="5" stroke={theme.edge} stroke-width="2" /></Sign>
      <Sign name="channelBreak"><path d="M1 9H9M21 9H29" {...line} /><path d="M10 3V15M20 3V15" stroke={theme.path} stroke-width="3" /></Sign>
      <Sign name="momentOfTruth" width={16}><path d="M8 3L14 9L8 15L2 9Z" fill={theme.ink} /></Sign>
      <li><SeverityMark severity="HIGH">1</SeverityMark>{word('high', say.lang)}</li>
      <li><SeverityMark severity="MEDIUM">2</SeverityMark>{word('medium', say.lang)}</li>
      <li><SeverityMark severity="LOW">3</SeverityMark>{word('low', say.lang)}</li>
      <li><span><b>31</b> [25, 36]</span>{word('valueAndInterval', say.lang)}</li>
    </ul>
  );
}
