import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';
import { checkValue } from './checkValue';

/** A benchmark says something: a value with its unit, or a place. Its period has both ends or none. */
export function checkBenchmark(proposal: Proposal): Problem[] {
  const { record: { attributes: a, links } } = proposal;
  const problems: Problem[] = checkValue(proposal);
  if (a.value == null && a.rank == null) problems.push({ field: 'value', message: 'says nothing', allowed: 'a value or a rank' });
  if (a.value != null && a.unit == null) problems.push({ field: 'unit', message: 'missing beside a value', allowed: 'a unit' });
  if (a.rank != null && a.metric !== 'COMPETITIVE_RANK' && a.value == null) problems.push({ field: 'metric', message: 'a place alone is a rank', allowed: 'COMPETITIVE_RANK' });
  if ((a.periodFrom == null) !== (a.periodTo == null)) problems.push({ field: 'periodTo', message: 'a period has both ends or none', allowed: 'both periodFrom and periodTo' });
  if (typeof a.periodFrom === 'string' && typeof a.periodTo === 'string' && a.periodTo <= a.periodFrom) problems.push({ field: 'periodTo', message: 'not after periodFrom', allowed: 'a later day' });
  if (a.provenance !== 'ILLUSTRATIVE' && a.provenance !== 'OPERATED' && (links.source ?? []).length === 0) problems.push({ field: 'source', message: 'missing', allowed: 'the source that reported it' });
  return problems;
}
