import type { Problem } from '../kernel/failure';
import type { Names } from '../kernel/names';
import type { Proposal } from '../registry/noun';
import { flawOfDocument } from './checkDocument';
import { versionSlug } from './versionSlug';

/** A version is called after its journey, as it was called then, and its number, and its frozen map can be read and is that of its journey. */
export function checkVersion({ slug, record: { attributes, links } }: Proposal, names: Names): Problem[] {
  const key = links.journey?.[0]?.key;
  if (key === undefined) return [];
  const journeys = names.slugsOf(key);
  const { number, frozen } = attributes;
  const flaw = typeof frozen === 'string' ? flawOfDocument(frozen, journeys) : 'the frozen map is missing';
  return [
    ...(journeys.some((journey) => versionSlug(journey, Number(number)) === slug) ? [] : [{ field: 'id', message: 'not the id of this number of this journey', allowed: versionSlug(names.slugOf(key), Number(number)) }]),
    ...(flaw === null ? [] : [{ field: 'frozen', message: flaw, allowed: 'the frozen map as it was exported, whole' }]),
  ];
}
