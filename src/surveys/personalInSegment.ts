import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';
import { isPersonalCode, personalCodeAllowed, personalKinds } from './personalCode';

const isText = (value: unknown): value is string => typeof value === 'string';

/** The texts of an entry that are looked at, by field. What is stored already is none of an edit that leaves it as it is: it is to be taken out bit by bit. */
function looked({ slug, record: { attributes: { code, name, formerSlugs } }, action, after }: Proposal): [field: string, texts: unknown[]][] {
  const isStored = after === undefined;
  const called = isStored ? [slug] : action === 'ADDED' ? [slug, after.slug, ...(formerSlugs as unknown[] | undefined) ?? []] : [after.slug];
  return [
    ['id', called],
    ['code', isStored || 'code' in after ? [code] : []],
    ['name', isStored || 'name' in after ? [name].flat() : []],
  ];
}

/** What a report says instead of an id that holds personal data. */
const shownSlug = (slug: string): string => (isPersonalCode(slug) ? `(an id that holds ${personalKinds(slug).join(', ')})` : slug);

/** What of an entry of the dictionary holds personal data. Of one that is stored its id is not repeated where it does. */
export function personalInSegment(proposal: Proposal): { slug: string; problem: Problem }[] {
  const slug = proposal.after === undefined ? shownSlug(proposal.slug) : proposal.slug;
  return looked(proposal).flatMap(([field, texts]) => {
    const personal = texts.filter(isText).filter(isPersonalCode);
    return personal.length === 0 ? [] : [{ slug, problem: { field, message: `holds personal data: ${[...new Set(personal.flatMap(personalKinds))].join(', ')}`, allowed: personalCodeAllowed } }];
  });
}
