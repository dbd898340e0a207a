import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';
import { netPromoterScore } from '../scores/netPromoterScore';
import { checkValue } from './checkValue';

type Attributes = Proposal['record']['attributes'];

const fromCounts: readonly unknown[] = ['RNPS', 'TNPS', 'NPS_UNSPECIFIED'];

/** So few answers are somebody's own, whoever reports them. */
const fewest = 5;

/** Half of the last place that a value was printed to; scores that come without one are compared as computers do. */
const toleranceOf = ({ decimals }: Attributes): number => (typeof decimals === 'number' ? 0.5 * 10 ** -decimals + 1e-9 : 1e-6);

/** A figure's counts are all there or none is, belong to an NPS, are not too few, and its value follows from them. */
function checkCounts(a: Attributes): Problem[] {
  const given = [a.promoters, a.passives, a.detractors].filter((count) => typeof count === 'number');
  if (given.length === 0) return [];
  if (given.length < 3) return [{ field: 'promoters', message: 'some of the three counts only', allowed: 'promoters, passives and detractors, or none of them' }];
  if (!fromCounts.includes(a.metric)) return [{ field: 'promoters', message: 'counts beside a metric that is no NPS', allowed: fromCounts.join(', ') }];
  const [promoters, passives, detractors] = given as [number, number, number];
  if (promoters + passives + detractors < fewest) return [{ field: 'promoters', message: 'too few answers to be kept as a figure', allowed: `${fewest} answers or more` }];
  const expected = 100 * netPromoterScore({ promoters, passives, detractors })!.score;
  return typeof a.value === 'number' && Math.abs(a.value - expected) <= toleranceOf(a) ? [] : [{ field: 'value', message: 'does not follow from the counts', allowed: expected.toFixed(typeof a.decimals === 'number' ? a.decimals : 6) }];
}

/** A place among competitors is a place, or how it changed, and says how it was found. */
function checkRank(a: Attributes): Problem[] {
  if (a.metric !== 'COMPETITIVE_RANK') return [];
  return [
    ...(a.rank == null && a.delta == null && a.direction == null ? [{ field: 'rank', message: 'missing in a place among competitors', allowed: 'a place' }] : []),
    ...(a.method == null ? [{ field: 'method', message: 'missing in a place among competitors', allowed: 'how it was found, or that the source does not say' }] : []),
  ];
}

/** A figure says something: a value with its unit, a rank, a change, or a direction in words. Its period has both ends or none. */
export function checkObservation(proposal: Proposal): Problem[] {
  const { record: { attributes: a, links } } = proposal;
  const problems: Problem[] = [];
  const says = [a.value, a.rank, a.delta, a.direction].some((part) => part !== null && part !== undefined);
  if (!says) problems.push({ field: 'value', message: 'says nothing', allowed: 'a value, a rank, a change or a direction' });
  if (a.value != null && a.unit == null) problems.push({ field: 'unit', message: 'missing beside a value', allowed: 'a unit' });
  if (a.delta != null && a.deltaUnit == null) problems.push({ field: 'deltaUnit', message: 'missing beside a change', allowed: 'a unit' });
  if ((a.periodFrom == null) !== (a.periodTo == null)) problems.push({ field: 'periodTo', message: 'a period has both ends or none', allowed: 'both periodFrom and periodTo' });
  if (typeof a.periodFrom === 'string' && typeof a.periodTo === 'string' && a.periodTo <= a.periodFrom) problems.push({ field: 'periodTo', message: 'not after periodFrom', allowed: 'a later day' });
  if (a.provenance !== 'ILLUSTRATIVE' && a.provenance !== 'OPERATED' && (links.source ?? []).length === 0) problems.push({ field: 'source', message: 'missing', allowed: 'the source that reported it' });
  return [...problems, ...checkValue(proposal), ...checkCounts(a), ...checkRank(a)];
}
