import type { StoredBilingual } from '../graphql/bilingual';
import type { SurveyInstrument } from '../surveys/survey';
import { adjustedWald } from './adjustedWald';
import { netPromoterCounts, type Bins } from './netPromoterCounts';
import { netPromoterScore } from './netPromoterScore';
import { meanOf, satisfaction, type ScoreFormula } from './satisfaction';
import type { IntervalMethod, ScoreFigure, ScoreInterval, ScoreUnit } from './score';
import type { Minimums } from './suppressionPolicy';
import { tangoInterval } from './tangoInterval';

/** How a score is to be computed from answers of one instrument on one scale. */
export interface ScoreTerms {
  instrument: SurveyInstrument;
  scale: [least: number, greatest: number];
  formula: ScoreFormula;
  /** For NPS; null: adjusted Wald, and Tango's for fewer than ten answers. */
  method: 'ADJUSTED_WALD' | 'TANGO' | null;
  level: number;
}

/** Below this many answers Tango's interval holds its level better. */
const fewForWald = 10;

// A series makes thousands of scores: on Node 20 an object spread into another costs ten times what Object.assign does.
const nothing = () => ({ value: null, mean: null, interval: null, promoters: null, passives: null, detractors: null, promoterShare: null, passiveShare: null, detractorShare: null });

const units: Record<ScoreFormula, ScoreUnit> = { NET_PROMOTER: 'NPS_POINTS', TOP_TWO_BOX: 'PERCENT', POSITIVE_SHARE: 'PERCENT', MEAN: 'SCALE_POINTS' };

function promoterFigure(bins: Bins, { method, level }: ScoreTerms) {
  const counts = netPromoterCounts(bins);
  const { n, score } = netPromoterScore(counts)!;
  const used: IntervalMethod = method ?? (n < fewForWald ? 'TANGO' : 'ADJUSTED_WALD');
  const { lower, upper } = (used === 'TANGO' ? tangoInterval : adjustedWald)(counts, level);
  const share = (count: number): number => (100 * count) / n;
  return {
    promoters: counts.promoters, passives: counts.passives, detractors: counts.detractors,
    promoterShare: share(counts.promoters), passiveShare: share(counts.passives), detractorShare: share(counts.detractors),
    value: 100 * score, interval: { lower: 100 * lower, upper: 100 * upper, level, method: used },
  };
}

function satisfactionFigure(bins: Bins, formula: Exclude<ScoreFormula, 'NET_PROMOTER'>, { scale, level }: ScoreTerms) {
  const { value, bounds } = satisfaction(formula, bins, scale, level)!;
  const interval: ScoreInterval | null = bounds && { ...bounds, level, method: formula === 'MEAN' ? 'STUDENT' : 'WILSON' };
  return Object.assign(nothing(), { value, interval });
}

/** A score that is not shown, with the state and reason for it. */
export const unshownScore = (n: number, state: Exclude<ScoreFigure['state'], 'SHOWN'>, reason: ScoreFigure['reason'], terms: Pick<ScoreTerms, 'instrument' | 'formula'> | null, keptBack: ScoreFigure['keptBack'] = null): ScoreFigure =>
  Object.assign(nothing(), { state, reason, keptBack, n, instrument: terms?.instrument ?? null, formula: terms?.formula ?? null, unit: terms ? units[terms.formula] : null, lowBase: n > 0 });

/** Why there is nothing to show. */
export const reasons: Record<'notAsked' | 'noAnswers', StoredBilingual> = {
  notAsked: ['這裡沒有進行這種調查', 'No survey of this kind is deployed here'],
  noAnswers: ['此期間沒有答覆', 'Nobody answered in this period'],
};

const tooFew = (minimum: number): ScoreFigure['reason'] => [`答覆少於 ${minimum} 份，不顯示數值`, `Fewer than ${minimum} answers: no figure is shown`];

const fewCustomers = (n: number, customers: number, minimum: number): ScoreFigure['reason'] =>
  [`${n} 份答覆來自 ${customers} 位客戶，少於 ${minimum} 位，不顯示數值`, `${n} answers of ${customers} ${customers === 1 ? 'customer' : 'customers'}, fewer than ${minimum}: no figure is shown`];

const wouldTell = (minimum: number): ScoreFigure['reason'] =>
  [`與同時顯示的數值相減，可推得少於 ${minimum} 份答覆的結果，故不顯示`, `Taken from the figures beside it, it would tell the answers of fewer than ${minimum}: no figure is shown`];

/**
 * The score of answers of one instrument, with its interval; not shown where there are none, too few for the policy, or where it is
 * concealed because of what is shown beside it.
 * @param customers how many gave the answers, where that is known: a minimum is one of people
 */
export function scoreOfBins(bins: Bins, terms: ScoreTerms, { figuresFrom, arrowsFrom }: Minimums, concealed = false, customers: number | null = null): ScoreFigure {
  const counted = meanOf(bins);
  if (!counted) return unshownScore(0, 'NO_ANSWERS', reasons.noAnswers, terms);
  const { n, mean } = counted;
  if (n < figuresFrom) return unshownScore(n, 'SUPPRESSED', tooFew(figuresFrom), terms, 'TOO_FEW');
  if (customers !== null && customers < figuresFrom) return unshownScore(n, 'SUPPRESSED', fewCustomers(n, customers, figuresFrom), terms, 'FEW_CUSTOMERS');
  if (concealed) return unshownScore(n, 'SUPPRESSED', wouldTell(figuresFrom), terms, 'DERIVABLE');
  const { instrument, formula } = terms;
  return Object.assign(formula === 'NET_PROMOTER' ? promoterFigure(bins, terms) : satisfactionFigure(bins, formula, terms),
    { state: 'SHOWN' as const, reason: null, keptBack: null, n, mean, instrument, formula, unit: units[formula], lowBase: n < arrowsFrom });
}
