import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';
import type { Unit } from './observation';

const most = 1e12;

const ofUnits: Partial<Record<Unit, readonly [least: number, greatest: number]>> = { NPS_POINTS: [-100, 100], STARS_OF_5: [0, 5], NODES: [0, most], CONTACTS_PER_MONTH: [0, most] };

const shares: readonly unknown[] = ['PROMOTER_SHARE', 'PASSIVE_SHARE', 'DETRACTOR_SHARE', 'SHARE_OF_CONTACTS'];

/** What is stated in a unit is a value that this unit can have, and a share is one of a whole. */
export function checkValue({ record: { attributes: { metric, value, unit } } }: Proposal): Problem[] {
  const range = ofUnits[unit as Unit] ?? (unit === 'PERCENT' && shares.includes(metric) ? [0, 100] as const : undefined);
  if (typeof value !== 'number' || range === undefined || (value >= range[0] && value <= range[1])) return [];
  return [{ field: 'value', message: `no value in ${String(unit)}${unit === 'PERCENT' ? ` of ${String(metric)}` : ''}`, allowed: range[1] === most ? `${range[0]} or more` : `${range[0]} to ${range[1]}` }];
}
