import { keyOf } from '../kernel/id';

interface Frozen {
  noun: string;
  slug: string;
}

type Lasts = Record<'validFrom' | 'validTo', unknown>;

const isFrozen = (value: object): value is Frozen => 'noun' in value && 'slug' in value;

/** The objects inside a frozen map, the map itself included; one that stands at several places as often. */
function objectsIn(value: unknown): Frozen[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (value === null || typeof value !== 'object') return [];
  return [...(isFrozen(value) ? [value] : []), ...Object.values(value).flatMap(objectsIn)];
}

/**
 * Puts on every object of a frozen map the day for which the map is asked and from when to when the registry says now that it lasts, so
 * that whether it stands is told as of that day. All else stays as it was frozen; an object that is there no more lasts as it did then.
 */
export async function mapOnDay<Map_ extends object>(map: Map_, day: string, lastsOf: (keys: string[]) => Promise<ReadonlyMap<string, Record<string, unknown>>>): Promise<Map_> {
  const objects = objectsIn(map);
  const known = await lastsOf([...new Set(objects.map(({ noun, slug }) => keyOf(noun, slug)))]);
  for (const object of objects) {
    const { validFrom = null, validTo = null } = known.get(keyOf(object.noun, object.slug)) ?? (object as unknown as Partial<Lasts>);
    Object.assign(object, { shownOn: day, lastsNow: { validFrom, validTo } });
  }
  return map;
}
