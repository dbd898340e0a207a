import { foundGap, type FoundGap } from './foundGap';
import type { GapFacts, TargetFacts } from './gapFacts';
import type { ScoreFound } from './scoreFound';
import { periodText, valueText } from './gapWords';
import { momentsOfTruth, placesOf } from './onMaps';
import { wantedKey, wantedOfTarget } from './scoreFacts';
import { subjectOf } from './subjectOf';
import { scoreTargetWords } from './targetWords';
import type { ThresholdsOf } from './thresholds';

type Facts = Pick<GapFacts, 'scores' | 'targets' | 'touchpoints' | 'points' | 'names' | 'day'>;

/** The score that a target is held against; null where none is shown. */
export function scoreForTarget(target: TargetFacts, about: string, facts: Pick<GapFacts, 'scores' | 'points' | 'day'>): ScoreFound | null {
  const wanted = wantedOfTarget(target, about, facts);
  const found = wanted && facts.scores.get(wantedKey(wanted));
  return found && found.score.state === 'SHOWN' && found.score.value !== null ? found : null;
}

function gapOf(target: TargetFacts, about: string, facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  const found = scoreForTarget(target, about, facts);
  const subject = subjectOf(about, facts);
  const interval = found?.score.interval;
  if (!found || !interval || !subject) return [];
  // The whole interval lies on the wrong side, or nothing is said.
  if (target.operator === 'AT_LEAST' ? interval.upper >= target.value : interval.lower <= target.value) return [];
  const { score } = found;
  const { name, subsidiary, touchpoint, momentOfTruth } = subject;
  const threshold = thresholdsOf(subsidiary, 'shortfallPercent');
  const percent = target.value === 0 ? 100 : (100 * Math.abs(target.value - score.value!)) / Math.abs(target.value);
  return [foundGap({
    form: 'BELOW_TARGET',
    severity: momentOfTruth || percent >= threshold.value ? 'HIGH' : 'MEDIUM',
    subject: about, subsidiary, apart: [target.key, 'OPERATED'], momentOfTruth,
    places: touchpoint ? placesOf(touchpoint) : [],
    metric: target.metric, period: { from: target.periodFrom, to: target.periodTo },
    applied: [threshold],
    evidence: [target, { key: null, provenance: found.provenance }, ...momentsOfTruth(touchpoint)], scores: [score],
    since: { day: null, reason: ['分數由截至當日的答覆算出，沒有記載從哪天起未達目標', 'the score is made of the answers up to the day; from which day on it missed the target is not on record'] },
    ...scoreTargetWords({
      about: name, metric: target.metric, operator: target.operator, period: periodText(score.periodFrom, score.periodTo),
      value: valueText(score.value!, target.unit, 1), target: valueText(target.value, target.unit), n: score.n,
      lower: valueText(interval.lower, target.unit, 1), upper: valueText(interval.upper, target.unit, 1), isIllustrative: found.provenance === 'ILLUSTRATIVE',
      percent, threshold: threshold.value, momentOfTruth, reached: null,
    }),
  })];
}

/** Targets that answers miss for certain: the interval of their score lies wholly on the wrong side. One that covers the target is no gap. */
export const findScoresBelowTarget = (facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] =>
  facts.targets.flatMap((target) => target.about.flatMap((about) => gapOf(target, about, facts, thresholdsOf)));
