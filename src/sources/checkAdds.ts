import { withValue, type Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';
import { addsAllowed, readAdds } from './readAdds';

/** What is wrong with what a fact says was added, and where. */
export function checkAdds({ record: { attributes, links } }: Pick<Proposal, 'record'>): Problem[] {
  const adds = (attributes.adds ?? []) as string[];
  const unread = adds.findIndex((text) => readAdds(text) === null);
  if (unread >= 0) return [withValue({ field: 'adds', entry: unread, message: 'not something that was added', allowed: addsAllowed }, adds[unread])];
  const isNamed = (links.addedAt ?? []).length > 0;
  if (adds.length > 0 && !isNamed) return [{ field: 'addedAt', message: 'missing', allowed: 'the companies where that was added' }];
  if (adds.length === 0 && isNamed) return [{ field: 'adds', message: 'missing', allowed: addsAllowed }];
  return [];
}
