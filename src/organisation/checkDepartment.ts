import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';

/** A department belongs to one subsidiary, or to the holding itself. */
export function checkDepartment({ record: { links } }: Proposal): Problem[] {
  const owners = (links.group ?? []).length + (links.subsidiary ?? []).length;
  return owners === 1 ? [] : [{ field: 'subsidiary', message: 'belongs to neither or to both', allowed: 'a subsidiary, or a group' }];
}
