import { keyOf } from '../kernel/id';
import type { Reconciliation } from '../reconciliation/reconciliation';
import { declaredWords } from './declaredWords';
import { foundGap, type FoundGap } from './foundGap';
import type { GapFacts } from './gapFacts';
import { knownFrom } from './assembleFacts';
import type { ThresholdsOf } from './thresholds';

const keyOfFigure = ({ key, id }: { key?: string; id: string }): string => key ?? keyOf('Observation', id);

type Reconciled = Pick<Reconciliation, 'declaredServiceNodes' | 'agrees' | 'declared' | 'registered'> & { subsidiary: { key: string } };

/** Subsidiaries whose declared count of service nodes in force differs from what is registered on the day. Where no source declares a count, there is nothing to differ from. */
export const findDeclaredGaps = ({ touchpoints, names, figures, day }: Pick<GapFacts, 'touchpoints' | 'names' | 'figures' | 'day'>, reconciled: readonly Reconciled[], thresholdsOf: ThresholdsOf): FoundGap[] =>
  reconciled.filter(({ agrees }) => agrees === false).map(({ subsidiary: { key: subsidiary }, declaredServiceNodes, declared, registered }) => {
    const count = declaredServiceNodes!;
    const inForce = declared.filter(({ metric, value }) => metric === 'DECLARED_SERVICE_NODES' && value !== null).at(-1)!;
    const figure = figures.find(({ key }) => key === keyOfFigure(inForce));
    const nodes = [...touchpoints.values()].filter((touchpoint) => touchpoint.subsidiary === subsidiary && touchpoint.serviceNode);
    const threshold = thresholdsOf(subsidiary, 'differencePercent');
    const percent = count === 0 ? 100 : (100 * Math.abs(count - registered.serviceNodes)) / count;
    return foundGap({
      form: 'COUNT_DIFFERS',
      severity: percent >= threshold.value ? 'HIGH' : 'MEDIUM',
      subject: subsidiary, subsidiary,
      metric: 'DECLARED_SERVICE_NODES',
      period: { from: inForce.periodFrom, to: inForce.periodTo },
      apart: [inForce.asOf ?? ''],
      applied: [threshold],
      evidence: [{ key: keyOfFigure(inForce), provenance: inForce.provenance }, { key: subsidiary, provenance: names.get(subsidiary)?.provenance ?? null }, ...nodes],
      since: { day: figure ? knownFrom(figure) : null, reason: ['宣告數自這天起有紀錄', 'the declared count is on record since this day'] },
      ...declaredWords({
        subsidiary: names.get(subsidiary)!.name, declared: count, registered: registered.serviceNodes, sourced: registered.serviceNodesReported + registered.serviceNodesPublished, percent, threshold: threshold.value, day,
      }),
    });
  });
