import { getNullableType, GraphQLString, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import { readsTexts } from '../graphql/checkTexts';

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * How many characters the texts and names of fields in a variable have: a word that is none is held against all that there are, and one
 * variable may stand at many places. Texts that are read by rules of their own, such as those of files, do not count.
 */
export function charactersIn(type: GraphQLInputType, value: unknown, isReadElsewhere = false): number {
  const named = getNullableType(type);
  if (isListType(named)) return sum((Array.isArray(value) ? value as unknown[] : [value]).map((entry) => charactersIn(named.ofType, entry, isReadElsewhere)));
  if (typeof value === 'string') return isReadElsewhere && named === GraphQLString ? 0 : value.length;
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return 0;
  const fields = named.getFields();
  // What stands in an unknown field is not looked at: it is refused where the value is read.
  return sum(Object.entries(value).map(([key, each]) => key.length + (fields[key] ? charactersIn(fields[key].type, each, isReadElsewhere || readsTexts(named)) : 0)));
}
