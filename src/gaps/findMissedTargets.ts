import { knownFrom } from './assembleFacts';
import { figureRange } from './figureRange';
import { foundGap, type FoundGap } from './foundGap';
import type { FigureFacts, GapFacts, TargetFacts } from './gapFacts';
import { periodText, valueText } from './gapWords';
import { scoreForTarget } from './findScoresBelowTarget';
import { momentsOfTruth, placesOf } from './onMaps';
import { subjectOf } from './subjectOf';
import { targetWords } from './targetWords';
import type { ThresholdsOf } from './thresholds';

type Facts = Pick<GapFacts, 'figures' | 'scores' | 'targets' | 'touchpoints' | 'points' | 'names' | 'day'>;

/** Whether a figure certainly misses a target. One that may lie on either side of it is not said to miss it. */
function misses(figure: FigureFacts, { operator, value }: TargetFacts): boolean {
  const range = figureRange(figure);
  return range !== null && (operator === 'AT_LEAST' ? range.high < value : range.low > value);
}

const reaches = (figure: FigureFacts, { operator, value }: TargetFacts): boolean => figure.value !== null && (operator === 'AT_LEAST' ? figure.value >= value : figure.value <= value);

const isComparable = (figure: FigureFacts, target: TargetFacts, about: string): boolean => figure.metric === target.metric && figure.unit === target.unit && figure.about.includes(about);

const isWithinPeriod = ({ periodFrom, periodTo }: FigureFacts, target: TargetFacts): boolean =>
  (target.periodFrom === null || (periodFrom !== null && target.periodFrom <= periodFrom)) && (target.periodTo === null || (periodTo !== null && periodTo <= target.periodTo));

const endOf = (figure: FigureFacts): string => knownFrom(figure) ?? '';

function gapOf(target: TargetFacts, about: string, facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  // Answers with an interval decide, once they can; invented ones silence nothing that a source states.
  if (scoreForTarget(target, about, facts)?.provenance === 'OPERATED') return [];
  const comparable = facts.figures.filter((figure) => isComparable(figure, target, about) && figure.value !== null);
  const latest = comparable.filter((figure) => isWithinPeriod(figure, target)).map(endOf).sort().at(-1);
  const judged = comparable.filter((figure) => isWithinPeriod(figure, target) && endOf(figure) === latest);
  const missing = judged.filter((figure) => misses(figure, target));
  // Where sources disagree whether it is met, that is a conflict and not a missed target.
  if (missing.length === 0 || missing.length < judged.length) return [];
  const [figure] = missing as [FigureFacts];
  const subject = subjectOf(about, facts);
  if (!subject) return [];
  const { name, subsidiary, touchpoint, momentOfTruth } = subject;
  const threshold = thresholdsOf(subsidiary, 'shortfallPercent');
  const percent = target.value === 0 ? 100 : (100 * Math.abs(target.value - figure.value!)) / Math.abs(target.value);
  const later = comparable.filter((each) => endOf(each) > latest! && reaches(each, target)).at(-1) ?? null;
  return [foundGap({
    form: 'BELOW_TARGET',
    severity: later ? 'LOW' : momentOfTruth || percent >= threshold.value ? 'HIGH' : 'MEDIUM',
    subject: about, subsidiary, apart: [target.key], momentOfTruth,
    places: touchpoint ? placesOf(touchpoint) : [],
    metric: target.metric, period: { from: figure.periodFrom, to: figure.periodTo },
    applied: [threshold],
    evidence: [target, ...missing, ...(later ? [later] : momentsOfTruth(touchpoint))],
    since: { day: knownFrom(figure), reason: knownFrom(figure) === null ? ['數據沒有註明期間', 'the figure states no period'] : ['未達目標的期間到這天為止', 'the period of the figure that misses the target ends on this day'] },
    ...targetWords({
      about: name, metric: target.metric, operator: target.operator, period: periodText(figure.periodFrom, figure.periodTo),
      value: valueText(figure.value!, figure.unit, figure.decimals), target: valueText(target.value, target.unit),
      percent, threshold: threshold.value, momentOfTruth,
      reached: later && { value: valueText(later.value!, later.unit, later.decimals), period: periodText(later.periodFrom, later.periodTo) },
    }),
  })];
}

/** Reported figures that miss a target. A target for a period is held against the figures of that period; one without, against the latest. */
export const findMissedTargets = (facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] =>
  facts.targets.flatMap((target) => target.about.flatMap((about) => gapOf(target, about, facts, thresholdsOf)));
