import type { Metric, Observation } from './observation';
import { answersForChange, varianceOfScore, varianceOfShare, variancesOf, variancesOfChange, type Variance } from './variancesOfPrinted';

const scores: Metric[] = ['RNPS', 'TNPS', 'NPS_UNSPECIFIED'];
const shares: Metric[] = ['DETRACTOR_SHARE', 'PROMOTER_SHARE', 'PASSIVE_SHARE'];

/** What of a figure decides on the changes that it reports; objects and sources are keys. */
export interface ReportedFigure extends Pick<Observation, 'metric' | 'instrument' | 'unit' | 'value' | 'qualifier' | 'delta' | 'deltaBasis' | 'periodFrom' | 'periodTo' | 'provenance'> {
  about: string[];
  source: string | null;
  /** How many answers it was counted from; null where it came without. */
  answers: number | null;
}

/** A change of a figure from one period to the next, as it was reported. */
export interface ReportedChange<Figure extends ReportedFigure = ReportedFigure> {
  about: string;
  /** All figures that state it, and those of the period before. */
  figures: Figure[];
  after: Figure;
  /** The value before, where it is known. */
  before: number | null;
  change: number;
  /** Null where it cannot be computed. */
  needed: Variance | null;
}

const isSurveyed = ({ metric }: ReportedFigure): boolean => scores.includes(metric) || shares.includes(metric);

const isSameSeries = (a: ReportedFigure, b: ReportedFigure): boolean => a.metric === b.metric && a.instrument === b.instrument && a.unit === b.unit;

const detractorsIn = (figures: readonly ReportedFigure[], { instrument }: ReportedFigure, periodFrom: string | null): number | null =>
  figures.find((each) => each.metric === 'DETRACTOR_SHARE' && each.value !== null && each.instrument === instrument && each.periodFrom === periodFrom)?.value ?? null;

const fraction = (value: number | null): number | null => (value === null ? null : value / 100);

function neededFor(after: ReportedFigure, before: number | null, change: number, figures: readonly ReportedFigure[], formerFrom: string | null): Variance | null {
  if (after.unit !== null && after.unit !== 'NPS_POINTS' && after.unit !== 'PERCENT') return null;
  if (after.delta !== null && after.deltaBasis !== 'ABSOLUTE') return null;
  if (Math.abs(before ?? 0) > 100) return null;
  if (before === null || after.value === null) return scores.includes(after.metric) ? answersForChange(variancesOfChange(change / 100), change / 100) : null;
  const both = shares.includes(after.metric)
    ? variancesOf(varianceOfShare(before / 100), varianceOfShare(after.value / 100))
    : variancesOf(
      varianceOfScore(before / 100, fraction(formerFrom === null ? null : detractorsIn(figures, after, formerFrom))),
      varianceOfScore(after.value / 100, fraction(detractorsIn(figures, after, after.periodFrom))),
    );
  return answersForChange(both, change / 100);
}

/** A bound is no value to reckon a change from. */
const isKnownValue = ({ value, qualifier }: ReportedFigure): boolean => value !== null && qualifier !== 'AT_MOST' && qualifier !== 'AT_LEAST' && qualifier !== 'MORE_THAN';

const isCounted = (figure: ReportedFigure | null): boolean => figure !== null && figure.answers !== null;

const valueBefore = ({ value, delta, deltaBasis }: ReportedFigure): number | null => (value !== null && delta !== null && deltaBasis === 'ABSOLUTE' ? value - delta : null);

/**
 * The changes between consecutive periods that figures about one thing report and nobody can test, each once however many sources state it.
 * A direction in words has no size and is none; one between two figures that came with their answers can be tested.
 */
export function reportedChanges<Figure extends ReportedFigure>(about: string, figures: readonly Figure[]): ReportedChange<Figure>[] {
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
    if (change === null || Math.abs(change) < 1e-9 || [after, former].every(isCounted)) return [];
    seen.add(id);
    const stating = own.filter((each) => isSameSeries(each, after) && each.periodFrom === after.periodFrom && each.periodTo === after.periodTo && each.provenance !== 'DERIVED');
    return [{ about, figures: [...stating, ...formers], after, before, change, needed: neededFor(after, before, change, own, former?.periodFrom ?? null) }];
  });
}
