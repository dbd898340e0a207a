import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';

/** A figure says something: a value with its unit, a rank, a change, or a direction in words. Its period has both ends or none. */
export function checkObservation({ record: { attributes: a, links } }: Proposal): Problem[] {
  const problems: Problem[] = [];
  const says = [a.value, a.rank, a.delta, a.direction].some((part) => part !== null && part !== undefined);
  if (!says) problems.push({ field: 'value', message: 'says nothing', allowed: 'a value, a rank, a change or a direction' });
  if (a.value != null && a.unit == null) problems.push({ field: 'unit', message: 'missing beside a value', allowed: 'a unit' });
  if (a.delta != null && a.deltaUnit == null) problems.push({ field: 'deltaUnit', message: 'missing beside a change', allowed: 'a unit' });
  if ((a.periodFrom == null) !== (a.periodTo == null)) problems.push({ field: 'periodTo', message: 'a period has both ends or none', allowed: 'both periodFrom and periodTo' });
  if (typeof a.periodFrom === 'string' && typeof a.periodTo === 'string' && a.periodTo <= a.periodFrom) problems.push({ field: 'periodTo', message: 'not after periodFrom', allowed: 'a later day' });
  if (a.provenance !== 'ILLUSTRATIVE' && a.provenance !== 'OPERATED' && (links.source ?? []).length === 0) problems.push({ field: 'source', message: 'missing', allowed: 'the source that reported it' });
  return problems;
}
