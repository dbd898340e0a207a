import { keyOf } from '../kernel/id';
import type { Comparison, Reconciliation } from '../reconciliation/reconciliation';
import { knownFrom } from './assembleFacts';
import { misreadWords } from './declaredWords';
import { foundGap, type FoundGap } from './foundGap';
import type { GapFacts } from './gapFacts';
import type { ThresholdsOf } from './thresholds';

type Facts = Pick<GapFacts, 'touchpoints' | 'points' | 'names' | 'figures' | 'day'>;
type Reconciled = Pick<Reconciliation, 'readings' | 'declared'> & { subsidiary: { key: string } };

/** An object as reconciliation answers it: as it is stored. */
interface Met {
  key?: string;
  id: string;
}

const keyOfMet = (noun: string, { key, id }: Met): string => key ?? keyOf(noun, id);

function gapOf({ declared: metric, registered, declaredValue, registeredValue }: Comparison, assertion: Met, { subsidiary: { key: subsidiary }, declared }: Reconciled, facts: Facts, thresholdsOf: ThresholdsOf): FoundGap {
  const inForce = declared.filter((figure) => figure.metric === metric && figure.value !== null).at(-1)!;
  const figureKey = keyOfMet('Observation', inForce);
  const known = facts.figures.find(({ key }) => key === figureKey);
  const nodes = [...facts.touchpoints.values()].filter((touchpoint) => touchpoint.subsidiary === subsidiary && touchpoint.serviceNode);
  const points = facts.points.filter(({ active, touchpoint }) => active && nodes.some(({ key }) => key === touchpoint));
  const threshold = thresholdsOf(subsidiary, 'differencePercent');
  const percent = declaredValue === 0 ? 100 : (100 * Math.abs(declaredValue! - registeredValue)) / declaredValue!;
  return foundGap({
    form: 'COUNT_DIFFERS',
    severity: percent >= threshold.value ? 'HIGH' : 'MEDIUM',
    subject: subsidiary, subsidiary, metric, period: { from: inForce.periodFrom, to: inForce.periodTo }, apart: [inForce.asOf ?? '', registered], applied: [threshold],
    evidence: [{ key: figureKey, provenance: inForce.provenance }, { key: keyOfMet('Assertion', assertion), provenance: null }, ...nodes, ...points],
    since: { day: known ? knownFrom(known) : null, reason: ['宣告數自這天起有紀錄', 'the declared count is on record since this day'] },
    ...misreadWords({ subsidiary: facts.names.get(subsidiary)!.name, metric, counted: registered, declared: declaredValue!, registered: registeredValue, percent, threshold: threshold.value, day: facts.day }),
  });
}

/** Declared counts other than that of service nodes which, in the reading that the registry works with, are not what it holds: so many online and offline points, say. */
export const findMisreadCounts = (facts: Facts, reconciled: readonly Reconciled[], thresholdsOf: ThresholdsOf): FoundGap[] => reconciled.flatMap((each) =>
  each.readings.filter(({ adopted }) => adopted).flatMap(({ assertion, comparisons }) =>
    comparisons.filter(({ declared, agrees }) => agrees === false && declared !== 'DECLARED_SERVICE_NODES').map((comparison) => gapOf(comparison, assertion, each, facts, thresholdsOf))));
