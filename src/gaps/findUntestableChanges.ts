import { reportedChanges, type ReportedChange } from '../metrics/reportedChanges';
import { knownFrom } from './assembleFacts';
import { foundGap, type FoundGap } from './foundGap';
import type { FigureFacts, GapFacts } from './gapFacts';
import type { GapSeverity } from './gapTypes';
import { numberText, periodText, valueText } from './gapWords';
import { placesOf } from './onMaps';
import { subjectOf } from './subjectOf';
import type { ThresholdsOf } from './thresholds';
import { untestableWords } from './untestableWords';

type Facts = Pick<GapFacts, 'figures' | 'touchpoints' | 'points' | 'names'>;

const severityOf = (needed: ReportedChange['needed'], withinReach: number): GapSeverity => (needed !== null && needed.most <= withinReach ? 'LOW' : 'MEDIUM');

const signed = (change: number, decimals: number | null): string => `${change > 0 ? '+' : '−'}${numberText(Math.abs(Math.round(change * 1e6) / 1e6), decimals)}`;

function gapOf({ about, figures, after, before, change, needed }: ReportedChange<FigureFacts>, facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  const subject = subjectOf(about, facts);
  if (!subject) return [];
  const { name, subsidiary, touchpoint, momentOfTruth } = subject;
  const threshold = thresholdsOf(subsidiary, 'answersWithinReach');
  const said = signed(change, after.decimals);
  return [foundGap({
    form: 'NO_SAMPLE_SIZE',
    severity: severityOf(needed, threshold.value),
    subject: about, subsidiary, momentOfTruth, places: touchpoint ? placesOf(touchpoint) : [], apart: [after.instrument ?? ''],
    metric: after.metric, period: { from: after.periodFrom, to: after.periodTo },
    applied: [threshold],
    evidence: figures,
    since: { day: knownFrom(after), reason: ['變動所屬的期間到這天為止', 'the period of the change ends on this day'] },
    // What is furthest from being tested first.
    weight: needed === null ? 0 : 1 / needed.most,
    ...untestableWords({
      about: name, metric: after.metric, period: periodText(after.periodFrom, after.periodTo), needed, withinReach: threshold.value,
      change: after.unit === 'PERCENT' ? [`${said} 個百分點`, `${said} percentage points`] : after.deltaBasis === 'AMBIGUOUS' ? [`${said}（單位不明）`, `${said} (unit unclear)`] : [`${said} 分`, `${said} points`],
      values: before === null || after.value === null ? null : [valueText(before, after.unit, after.decimals), valueText(after.value, after.unit, after.decimals)],
    }),
  })];
}

/** Reported changes whose number of answers was never published, with the answers a year that it would take to tell them from chance. */
export const findUntestableChanges = (facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] =>
  [...new Set(facts.figures.flatMap(({ about }) => about))].sort().flatMap((about) => reportedChanges(about, facts.figures).flatMap((change) => gapOf(change, facts, thresholdsOf)));
