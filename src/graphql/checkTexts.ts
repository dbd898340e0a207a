import { getNullableType, GraphQLID, GraphQLString, isInputObjectType, isListType, isObjectType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { badInputs, type Problem } from '../kernel/failure';
import { longestId } from '../kernel/id';
import { textFlaw, type TextFlaw } from '../kernel/text';

/** An input type with this extension has its texts read by rules of its own, entry by entry: `@Extensions(readsItsTexts)`. */
export const readsItsTexts = { readsItsTexts: true };

/** The longest text that fields of an input type take, by name: what is stored for them is no longer. `@Extensions(atMost({ code: 40 }))`; those that extend it inherit it. */
export const atMost = (longest: Readonly<Record<string, number>>): { longest: typeof longest } => ({ longest });

/** Entries of one list in an argument. */
const longestList = 1_000;
/** A text of up to so many characters is looked through at each place: that takes less than knowing it again. */
const shortText = 1_000;

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

/** What was found for one request: in long texts, and of its lists by the longest text that a place allows; fields begin with the entry. */
interface Looked {
  texts: Map<string, TextFlaw | null>;
  lists: WeakMap<readonly unknown[], Map<number, Problem[]>>;
}

const below = (field: string, problems: readonly Problem[]): Problem[] => problems.map((problem) => ({ ...problem, field: `${field}${problem.field}` }));

/** One text may stand at many places, as a variable of aliases: it is looked through once. */
function flawOf(text: string, { texts }: Looked): TextFlaw | null {
  if (text.length <= shortText) return textFlaw(text);
  const known = texts.get(text);
  if (known !== undefined) return known;
  const flaw = textFlaw(text);
  texts.set(text, flaw);
  return flaw;
}

function textProblems(text: string, longest: number, looked: Looked): Problem[] {
  if (text.length > longest) return [{ field: '', message: `too long: ${text.length} characters`, allowed: `at most ${longest} characters` }];
  const flaw = flawOf(text, looked);
  return flaw ? [{ field: '', message: flaw[0], allowed: flaw[1] }] : [];
}

/** What is wrong with a value; fields are those below it. */
function look(type: GraphQLInputType, value: unknown, longest: number, looked: Looked): Problem[] {
  if (value === null || value === undefined) return [];
  const named = getNullableType(type);
  if (isListType(named)) return readsTexts(named.ofType) ? [] : lookThrough(named.ofType, Array.isArray(value) ? (value as unknown[]) : [value], longest, looked);
  if (isInputObjectType(named)) {
    const { longest: most = {} } = named.extensions as Partial<ReturnType<typeof atMost>>;
    return Object.values(named.getFields()).flatMap(({ name, type: inner }) => below(`.${name}`, look(inner, (value as Record<string, unknown>)[name], most[name] ?? Infinity, looked)));
  }
  return typeof value === 'string' ? textProblems(value, named === GraphQLID ? longestId : longest, looked) : [];
}

/** One list may stand at many places, too, and below each object of another list. */
function lookThrough(type: GraphQLInputType, entries: readonly unknown[], longest: number, looked: Looked): Problem[] {
  if (entries.length > longestList) return [{ field: '', message: 'too many entries', allowed: `at most ${longestList} entries` }];
  const known = looked.lists.get(entries) ?? new Map<number, Problem[]>();
  looked.lists.set(entries, known);
  const found = known.get(longest) ?? entries.flatMap((entry, index) => below(`[${index}]`, look(type, entry, longest, looked)));
  known.set(longest, found);
  return found;
}

const lookedOf = new WeakMap<object, Looked>();

/** What was looked through for a request. */
function lookedFor(request: object): Looked {
  const looked: Looked = lookedOf.get(request) ?? { texts: new Map(), lists: new WeakMap() };
  lookedOf.set(request, looked);
  return looked;
}

/**
 * Has every argument of the API looked through before its resolver runs, whether it came as a variable or in the query: texts that no
 * engine, file or drawing could hold are refused, ids and texts of filters that are longer than any that is stored, and lists that are too long.
 */
export function checkTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      const checked = field.args.filter((argument) => isChecked(argument.type));
      if (!resolve || checked.length === 0) continue;
      field.resolve = (source: unknown, args: Record<string, unknown>, context, info) => {
        const looked = lookedFor(context as object);
        const problems = checked.flatMap(({ name, type: argument }) => below(name, look(argument, args[name], Infinity, looked)));
        if (problems.length > 0) throw badInputs(problems);
        return resolve(source, args, context, info);
      };
    }
  }
}
