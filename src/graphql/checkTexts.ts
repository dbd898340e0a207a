import { getNullableType, GraphQLID, GraphQLString, isInputObjectType, isListType, isObjectType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { badInputs, type Problem } from '../kernel/failure';
import { textFlaw } from '../kernel/text';

/** An input type with this extension has its texts read by rules of its own, entry by entry: `@Extensions(readsItsTexts)`. */
export const readsItsTexts = { readsItsTexts: true };

/** Entries of one list in an argument. */
const longestList = 1_000;

/** Whether the texts of an input type are read by rules of its own. */
export const readsTexts = (type: GraphQLInputType): boolean => (getNullableType(type) as { extensions?: Record<string, unknown> }).extensions?.readsItsTexts === true;

/** Whether a value of a type can hold a text, or a list. */
function isChecked(type: GraphQLInputType, above: readonly GraphQLInputType[] = []): boolean {
  const named = getNullableType(type);
  if (isListType(named)) return !readsTexts(named.ofType);
  if (!isInputObjectType(named)) return named === GraphQLString || named === GraphQLID;
  if (readsTexts(named) || above.includes(named)) return false;
  return Object.values(named.getFields()).some((field) => isChecked(field.type, [...above, named]));
}

function look(type: GraphQLInputType, value: unknown, field: string, problems: Problem[]): void {
  if (value === null || value === undefined) return;
  const named = getNullableType(type);
  if (isListType(named)) {
    const entries = Array.isArray(value) ? (value as unknown[]) : [value];
    if (readsTexts(named.ofType)) return;
    if (entries.length > longestList) problems.push({ field, message: 'too many entries', allowed: `at most ${longestList} entries` });
    else entries.forEach((entry, index) => look(named.ofType, entry, `${field}[${index}]`, problems));
  } else if (isInputObjectType(named)) {
    for (const { name, type: inner } of Object.values(named.getFields())) look(inner, (value as Record<string, unknown>)[name], `${field}.${name}`, problems);
  } else if (typeof value === 'string') {
    const flaw = textFlaw(value);
    if (flaw) problems.push({ field, message: flaw[0], allowed: flaw[1] });
  }
}

/**
 * Has every argument of the API looked through before its resolver runs, whether it came as a variable or in the query: texts that no
 * engine, file or drawing could hold are refused, and lists that are too long.
 */
export function checkTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      const checked = field.args.filter((argument) => isChecked(argument.type));
      if (!resolve || checked.length === 0) continue;
      field.resolve = (source: unknown, args: Record<string, unknown>, context, info) => {
        const problems: Problem[] = [];
        for (const { name, type: argument } of checked) look(argument, args[name], name, problems);
        if (problems.length > 0) throw badInputs(problems);
        return resolve(source, args, context, info);
      };
    }
  }
}
