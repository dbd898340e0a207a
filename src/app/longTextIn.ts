import { getNullableType, GraphQLID, GraphQLString, isInputObjectType, isListType, type GraphQLInputObjectType, type GraphQLInputType } from 'graphql';
import { readsTexts } from '../graphql/checkTexts';
import type { Problem } from '../kernel/failure';
import { longestName, longestText } from './limits';

function firstOf<Item>(items: Iterable<Item>, find: (item: Item) => Problem | null): Problem | null {
  for (const item of items) {
    const problem = find(item);
    if (problem) return problem;
  }
  return null;
}

function longFieldIn(type: GraphQLInputObjectType, value: object, field: string, isReadElsewhere: boolean): Problem | null {
  const fields = type.getFields();
  return firstOf(Object.entries(value), ([key, each]) => {
    if (key.length > longestName) return { field, message: 'has a field whose name is too long', allowed: `names of at most ${longestName} characters` };
    // An unknown one is refused where the value is read.
    return fields[key] ? longTextIn(fields[key].type, each, `${field}.${key}`, isReadElsewhere || readsTexts(type)) : null;
  });
}

/**
 * The first text in a variable that is too long to be held against anything: a word that is none is compared with all that there are, and one
 * variable may stand at many places. Null where there is none. Texts that are read by rules of their own are as long as these allow.
 */
export function longTextIn(type: GraphQLInputType, value: unknown, field: string, isReadElsewhere = false): Problem | null {
  const named = getNullableType(type);
  if (isListType(named)) return firstOf((Array.isArray(value) ? value as unknown[] : [value]).entries(), ([index, entry]) => longTextIn(named.ofType, entry, `${field}[${index}]`, isReadElsewhere));
  if (isInputObjectType(named)) return typeof value === 'object' && value !== null ? longFieldIn(named, value, field, isReadElsewhere) : null;
  if (typeof value !== 'string' || (isReadElsewhere && named === GraphQLString)) return null;
  const most = named === GraphQLString || named === GraphQLID ? longestText.text : longestText.word;
  return value.length > most ? { field, message: 'too long', allowed: `at most ${most} characters` } : null;
}
