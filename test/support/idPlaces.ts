import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { buildApi } from '../../src/app/schema';
import { findNoun } from '../../src/registry/noun';
import { nounFor, placesOf, trialsOf, type Place, type Samples, type Trial } from './apiPlaces';

/** An argument, or a field of an input, that takes an id. */
export interface IdPlace {
  place: Place;
  /** `filter.subsidiary` */
  path: string;
  /** The noun that it likely takes. */
  likely: string | null;
  args(id: string): Record<string, unknown>;
}

/** An id among the extremes that no text is: where it stands, an id is taken. */
const mark = 'a@b#c/d';

const withId = (value: unknown, id: string): unknown => {
  if (value === mark) return id;
  if (Array.isArray(value)) return value.map((each) => withId(each, id));
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withId(each, id)])) : value;
};

/** What rests on a fact says so. */
const resting = (path: string, args: Record<string, unknown>): Record<string, unknown> => (path.endsWith('.facts')
  ? Object.fromEntries(Object.entries(args).map(([name, value]) => [name, name === path.split('.')[0] ? { ...value as object, provenance: 'REPORTED' } : value]))
  : args);

/** What is compared with something needs that, too. */
const compared = (path: string, args: Record<string, unknown>): Record<string, unknown> => {
  const other = { ...args.a as object, scope: 'Subsidiary:bank' };
  if (path.startsWith('b.')) return { ...args, a: other };
  return path.startsWith('pairs.b.') ? { ...args, pairs: (args.pairs as object[]).map((pair) => ({ ...pair, a: other })) } : args;
};

const marks = (value: unknown): number => JSON.stringify(value).split(JSON.stringify(mark)).length - 1;

/** The input type in which the last word of a path stands. */
function within({ place }: Trial, path: string): string {
  const [first, ...words] = path.split('.');
  let type: GraphQLInputType = place.field.args.find(({ name }) => name === first)!.type;
  let holder = '';
  for (const word of words) {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) break;
    holder = named.name;
    type = named.getFields()[word]!.type;
  }
  return holder;
}

/** Every place of the API that takes an id, found in its schema. */
export function idPlacesOf(samples: Samples): IdPlace[] {
  return placesOf(buildApi()).flatMap((place) => trialsOf(place, samples).flatMap((trials): IdPlace[] => {
    const trial = trials.find(({ args }) => marks(args) === 1);
    if (!trial) return [];
    const word = trial.path.split('.').at(-1)!;
    const noun = nounFor(word, within(trial, trial.path), getNamedType(place.field.type).name);
    return [{ place, path: trial.path, likely: noun !== null && findNoun(noun) ? noun : null, args: (id) => compared(trial.path, resting(trial.path, withId(trial.args, id) as Record<string, unknown>)) }];
  }));
}
