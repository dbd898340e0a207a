import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { dayAllowed, firstDay, isDay, lastDay } from '../kernel/period';

/** What is said of a value that a query holds names its place, so that the error does. */
const notTaken = (message: string, node?: ValueNode): GraphQLError => new GraphQLError(message, node ? { nodes: node } : {});

function day(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw notTaken(`not a date: ${dayAllowed}`, node);
}

/** A calendar day. Stored and sent as the same text, so nothing is converted. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: `A calendar day, \`YYYY-MM-DD\`, in the Taipei calendar, from ${firstDay} to ${lastDay}; any other is refused with BAD_INPUT. A validity without an end has null, not a far day.`,
  serialize: (value) => value as string,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null, node),
});

function instant(read: Date, node?: ValueNode): Date {
  const day = read.toISOString().slice(0, -'T00:00:00.000Z'.length);
  if (day.length === firstDay.length && day >= firstDay && day <= lastDay) return read;
  throw notTaken(`not an instant: from ${firstDay} to ${lastDay}, UTC`, node);
}

const { parseValue, parseLiteral, ...dateTime } = GraphQLDateTimeISO.toConfig();

export const DateTimeScalar = new GraphQLScalarType({
  ...dateTime,
  name: 'DateTime',
  description: `An instant in UTC, \`2021-12-31T08:00:00.000Z\`, from ${firstDay} to ${lastDay}; any other is refused with BAD_INPUT.`,
  parseValue: (value) => instant(parseValue(value)),
  parseLiteral: (node, variables) => instant(parseLiteral(node, variables), node),
  extensions: {},
  // Instants are stored as the text that is sent.
  serialize: (value) => value as string,
});

/** A JSON text that is already final: it goes into the answer as it is, without being parsed or written again. */
export class FinishedJson {
  readonly mark = `finished-json-${FinishedJson.made += 1}-${Math.random().toString(36).slice(2)}`;

  private static made = 0;

  constructor(readonly text: string) {}

  toJSON(): string {
    return this.mark;
  }
}

const marks = /"(finished-json-\d+-[0-9a-z]+)"/g;

/** `JSON.stringify`, with every finished text put in whole, those within another one too, in one pass. `finished` holds those that may occur in the value. */
export function stringifyWith(finished: readonly FinishedJson[], value: unknown): string {
  const text = JSON.stringify(value);
  if (finished.length === 0) return text;
  const byMark = new Map(finished.map((each) => [each.mark, each.text]));
  const filled = (around: string): string => around.replace(marks, (whole, mark: string) => {
    const json = byMark.get(mark);
    return json === undefined ? whole : filled(json);
  });
  return filled(text);
}

/** A value with no GraphQL type of its own: the frozen document of a version, a change before and after. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value. Its shape is said where it is used.',
  serialize: (value) => value,
});
