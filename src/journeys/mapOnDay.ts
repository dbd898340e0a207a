import { keyOf } from '../kernel/id';
import { firstSlug } from '../kernel/names';
import type { MetLasts } from '../registry/lasting';

interface Frozen extends MetLasts {
  noun: string;
  slug: string;
  formerSlugs?: string[];
}

const keyOfFrozen = ({ noun, slug, formerSlugs }: Frozen): string => keyOf(noun, firstSlug(slug, formerSlugs));

const isFrozen = (value: object): value is Frozen => 'noun' in value && 'slug' in value;

/** The objects inside a thawed map, the map itself included, each once: its parts know the way back to what they are part of. */
function objectsIn(value: unknown, seen = new Set<object>()): Frozen[] {
  if (value === null || typeof value !== 'object' || seen.has(value)) return [];
  seen.add(value);
  return [...(isFrozen(value) ? [value] : []), ...Object.values(value).flatMap((inner) => objectsIn(inner, seen))];
}

/**
 * Puts on every object of a thawed map from when to when the registry says now that it lasts, so that whether it stands is told as of the
 * map's day. All else stays as it was frozen; an object that is there no more lasts as it did then.
 */
export async function mapOnDay<Map_ extends object>(map: Map_, lastsOf: (keys: string[]) => Promise<ReadonlyMap<string, Record<string, unknown>>>): Promise<Map_> {
  const objects = objectsIn(map);
  const known = await lastsOf([...new Set(objects.map(keyOfFrozen))]);
  for (const object of objects) {
    const { validFrom = null, validTo = null } = (known.get(keyOfFrozen(object)) ?? object) as MetLasts;
    object.lastsNow = { validFrom, validTo };
  }
  return map;
}
