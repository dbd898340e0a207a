import type { JSX } from 'preact';
import type { MapGap } from '../drawing/mapModel';
import { SeverityMark } from '../shell/severityMark';
import { useSay } from '../shell/tongue';

/** Gaps in place, each a button that opens its explanation. */
export const GapItems = ({ gaps }: { gaps: MapGap[] }): JSX.Element | null => {
  const say = useSay();
  if (gaps.length === 0) return null;
  return <ul class="item-gaps">{gaps.map((gap) => <li key={gap.id}><button type="button" class="gap-link" data-gap={gap.id}><SeverityMark severity={gap.severity}>{gap.number ?? '–'}</SeverityMark><span class="hidden">{say('缺口', 'Gap')} {gap.number ?? say('（已擱置）', '(dismissed)')}：</span>{say.of(gap.title)}</button></li>)}</ul>;
};
