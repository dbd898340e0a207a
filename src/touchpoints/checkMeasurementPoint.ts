import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';

/** A point about a touchpoint or a product names touchpoint and channel; one about the company names neither. */
export function checkMeasurementPoint({ record: { attributes, links } }: Proposal): Problem[] {
  const named = (['touchpoint', 'channel'] as const).filter((name) => (links[name] ?? []).length > 0);
  if (attributes.subject === 'COMPANY') return named.map((field) => ({ field, message: 'not for a point about the company', allowed: 'nothing' }));
  if (attributes.subject === 'TOUCHPOINT' && named.length < 2) return [{ field: 'touchpoint', message: 'missing', allowed: 'the touchpoint and one of its channels' }];
  return [];
}
