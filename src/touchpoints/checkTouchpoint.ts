import type { Problem } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import type { Proposal } from '../registry/noun';

/** Handing over leads from one touchpoint to another. */
export function checkTouchpoint({ slug, record: { links } }: Proposal): Problem[] {
  const own = keyOf('Touchpoint', slug);
  return (links.handsOverTo ?? []).flatMap(({ key }, entry) => (key === own ? [{ field: 'handsOverTo', entry, message: 'is the touchpoint itself', allowed: 'other touchpoints' }] : []));
}
