import type { Metric } from '../metrics/observation';
import { answersNeeded, varianceOfScore, varianceOfShare, variancesOf, variancesOfChange, type Variance } from './answersNeeded';
import type { FigureFacts } from './gapFacts';

const scores: Metric[] = ['RNPS', 'TNPS', 'NPS_UNSPECIFIED'];
const shares: Metric[] = ['DETRACTOR_SHARE', 'PROMOTER_SHARE', 'PASSIVE_SHARE'];

/** A change of a figure from one period to the next, as it was reported. */
export interface ReportedChange {
  about: string;
  /** All figures that state it, and those of the period before. */
  figures: FigureFacts[];
  after: FigureFacts;
  /** The value before, where it is known. */
  before: number | null;
  change: number;
  /** Null where it cannot be computed. */
  needed: Variance | null;
}

const isSurveyed = ({ metric }: FigureFacts): boolean => scores.includes(metric) || shares.includes(metric);

const isSameSeries = (a: FigureFacts, b: FigureFacts): boolean => a.metric === b.metric && a.instrument === b.instrument && a.unit === b.unit;

const detractorsIn = (figures: FigureFacts[], { instrument }: FigureFacts, periodFrom: string | null): number | null =>
  figures.find((each) => each.metric === 'DETRACTOR_SHARE' && each.value !== null && each.instrument === instrument && each.periodFrom === periodFrom)?.value ?? null;

const fraction = (value: number | null): number | null => (value === null ? null : value / 100);

function neededFor(after: FigureFacts, before: number | null, change: number, figures: FigureFacts[], formerFrom: string | null): Variance | null {
  if (after.unit !== null && after.unit !== 'NPS_POINTS' && after.unit !== 'PERCENT') return null;
  if (after.delta !== null && after.deltaBasis !== 'ABSOLUTE') return null;
  if (before === null || after.value === null) return scores.includes(after.metric) ? answersNeeded(variancesOfChange(change / 100), change / 100) : null;
  const both = shares.includes(after.metric)
    ? variancesOf(varianceOfShare(before / 100), varianceOfShare(after.value / 100))
    : variancesOf(
      varianceOfScore(before / 100, fraction(formerFrom === null ? null : detractorsIn(figures, after, formerFrom))),
      varianceOfScore(after.value / 100, fraction(detractorsIn(figures, after, after.periodFrom))),
    );
  return answersNeeded(both, change / 100);
}

/** A bound is no value to reckon a change from. */
const isKnownValue = ({ value, qualifier }: FigureFacts): boolean => value !== null && qualifier !== 'AT_MOST' && qualifier !== 'AT_LEAST' && qualifier !== 'MORE_THAN';

const valueBefore = ({ value, delta, deltaBasis }: FigureFacts): number | null => (value !== null && delta !== null && deltaBasis === 'ABSOLUTE' ? value - delta : null);

/** The changes between consecutive periods that figures about one thing report, each once however many sources state it. A direction in words has no size and is none. */
export function reportedChanges(about: string, figures: FigureFacts[]): ReportedChange[] {
  const own = figures.filter((figure) => figure.about.includes(about) && isSurveyed(figure));
  const seen = new Set<string>();
  return own.flatMap((after) => {
    const id = [after.metric, after.instrument, after.periodFrom, after.periodTo].join();
    // What is only derived was reported by nobody.
    if (after.provenance === 'DERIVED' || after.periodFrom === null || seen.has(id)) return [];
    const formers = own.filter((each) => isSameSeries(each, after) && each.periodTo === after.periodFrom && isKnownValue(each));
    const former = formers.find(({ source }) => source === after.source) ?? formers[0] ?? null;
    const before = former?.value ?? valueBefore(after);
    const change = before !== null && after.value !== null ? after.value - before : after.delta;
    if (change === null || Math.abs(change) < 1e-9) return [];
    seen.add(id);
    const stating = own.filter((each) => isSameSeries(each, after) && each.periodFrom === after.periodFrom && each.periodTo === after.periodTo && each.provenance !== 'DERIVED');
    return [{ about, figures: [...stating, ...formers], after, before, change, needed: neededFor(after, before, change, own, former?.periodFrom ?? null) }];
  });
}
