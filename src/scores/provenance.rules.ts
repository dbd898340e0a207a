import type { Reader } from '../graph/graph';
import type { Provenance } from '../registry/provenance';
import { rollupOf } from '../surveys/dailyCount';
import { inventedDays } from './dailyCounts.store';
import { deploymentsOfScopes } from './deploymentsOfScopes.rules';
import type { DaySpan } from './taipeiPeriods';

/** A score's object, by key, or several together, and its period. */
export interface ScoredSpan extends DaySpan {
  scopeKey: string;
}

/**
 * Where scores come from, in the order of the question: ILLUSTRATIVE as soon as one answer that came in about the object in the period was
 * invented, whatever segment or instrument is asked for; else OPERATED. Two statements, whatever the number.
 */
export async function provenancesOf(reader: Reader, spans: readonly ScoredSpan[]): Promise<Provenance[]> {
  const rollupsOf = new Map<string, string[]>([...await deploymentsOfScopes(reader, spans.map(({ scopeKey }) => scopeKey))]
    .map(([scopeKey, deployments]) => [scopeKey, deployments.map(({ deployment }) => rollupOf(deployment, 'TOTAL'))]));
  const rollups = [...new Set([...rollupsOf.values()].flat())];
  if (rollups.length === 0) return spans.map(() => 'OPERATED');
  const [from] = spans.map((span) => span.from).sort();
  const to = spans.map((span) => span.to).sort().at(-1)!;
  const days = await inventedDays(reader, rollups, from!, to);
  return spans.map((span) => (rollupsOf.get(span.scopeKey)!.some((rollup) => days.get(rollup)?.some((day) => day >= span.from && day < span.to)) ? 'ILLUSTRATIVE' : 'OPERATED'));
}
