import type { Problem } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import type { Proposal } from '../registry/noun';
import { flawOfDocument } from './checkDocument';
import { versionSlug } from './versionSlug';

/** A version is called after its journey and number, and its frozen map can be read and is that of its journey. */
export function checkVersion({ slug, record: { attributes, links } }: Proposal): Problem[] {
  const journey = splitKey(links.journey?.[0]?.key ?? '')?.slug;
  if (journey === undefined) return [];
  const { number, frozen } = attributes;
  const own = versionSlug(journey, Number(number));
  const flaw = typeof frozen === 'string' ? flawOfDocument(frozen, journey) : 'the frozen map is missing';
  return [
    ...(slug === own ? [] : [{ field: 'id', message: 'not the id of this number of this journey', allowed: own }]),
    ...(flaw === null ? [] : [{ field: 'frozen', message: flaw, allowed: 'the frozen map as it was exported, whole' }]),
  ];
}
