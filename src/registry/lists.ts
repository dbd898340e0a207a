import { Field, InputType, registerEnumType, type ClassType } from 'type-graphql';
import { attributesOf, enumeration, type Attribute } from '../graphql/attributes';
import { connect, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { badInput } from '../kernel/failure';
import { fold } from '../kernel/fold';
import { pageRequest, type PageArguments } from '../kernel/page';
import { countEntries, entriesPage } from './entries.store';
import type { EntryFilter, EntryOrder, SortedEntry } from './storedEntry';
import { longestSearch, sortableOf } from './inputs';

export const SortDirection = enumeration('SortDirection', 'Which end of an order comes first.', { ASCENDING: 'The least first; absent values come first.', DESCENDING: 'The greatest first; absent values come last.' });
export type SortDirection = keyof typeof SortDirection;

export interface OrderInput {
  field: string;
  direction: SortDirection;
}

const upperSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The input that orders a list: one of the sortable attributes, and a direction. Ties are ordered by slug. */
export function orderOf(type: Function): ClassType<OrderInput> {
  const attributes = sortableOf(type);
  const words = Object.fromEntries([['SLUG', 'id'], ...attributes.map(({ name }) => [upperSnake(name), name])]) as Record<string, string>;
  const valuesConfig = Object.fromEntries([['SLUG', { description: 'The readable id.' }], ...attributes.map(({ name, description }) => [upperSnake(name), { description }])]) as never;
  registerEnumType(words, { name: `${type.name}OrderField`, description: `What a list of ${type.name} objects can be ordered by.`, valuesConfig });

  @InputType(`${type.name}OrderFields`)
  class Order implements OrderInput {
    @Field(() => words as never, { description: 'What to order by.' })
    field!: string;

    @Field(() => SortDirection, { description: 'Which end comes first.', defaultValue: 'ASCENDING' })
    direction!: SortDirection;
  }
  return Order;
}

const numeric = (attribute: Attribute | undefined): boolean => attribute?.kind === 'whole' || attribute?.kind === 'decimal';

export function entryOrder(type: Function, order: OrderInput | null | undefined, usual = 'id'): EntryOrder {
  const by = order?.field ?? usual;
  const attribute = attributesOf(type).find(({ name }) => name === by);
  return { by, blank: numeric(attribute) ? -1e15 : '', descending: order?.direction === 'DESCENDING' };
}

/** Of which type the cursors of a list in this order are. */
export const sortedBy = ({ blank }: EntryOrder): 'string' | 'number' => typeof blank as 'string' | 'number';

/** A text to search for, as the search compares it. @throws BAD_INPUT where it is too long or malformed */
export function searchText(text: string | null | undefined, field = 'filter.text'): string | null {
  if (text === null || text === undefined) return null;
  if (text.length > longestSearch || !text.isWellFormed()) throw badInput(field, 'too long or malformed', `at most ${longestSearch} characters of well-formed text`);
  return fold(text);
}

/** The values that a filter allows for attributes declared as filtered, each once. */
export function equalsOf(type: Function, filter: Record<string, unknown> | null | undefined): Record<string, unknown[]> {
  const names = attributesOf(type).filter(({ filtered }) => filtered).map(({ name }) => name);
  return Object.fromEntries(names.filter((name) => filter?.[name] !== null && filter?.[name] !== undefined).map((name) => [name, [...new Set(([] as unknown[]).concat(filter![name]))]]));
}

export const entryFilter = (type: Function, filter: Record<string, unknown> | null | undefined, about: string | null = null): EntryFilter => ({
  equals: equalsOf(type, filter),
  text: searchText(filter?.text as string | null | undefined),
  validOn: (filter?.validOn as string | null | undefined) ?? null,
  about,
});

/** The connection for a page of sorted objects. */
export const connectEntries = <Node>(rows: SortedEntry[], page: Parameters<typeof connect>[1], count: Connection<Node>['count']): Connection<Node> =>
  ({ ...connect(rows, page, ({ entry }) => entry as Node, ({ entry, sortKey }) => ({ sortKey, slug: entry.id })), count });

/** A page of all objects of a noun that pass a filter. */
export async function listEntries<Node>(request: Request, type: Function, filter: Record<string, unknown> | null | undefined, order: OrderInput | null | undefined, page: PageArguments, about: string | null = null): Promise<Connection<Node>> {
  const sorted = entryOrder(type, order);
  const asked = pageRequest(page, sortedBy(sorted));
  const passing = entryFilter(type, filter, about);
  return connectEntries(await entriesPage(request.graph, type.name, passing, sorted, asked), asked, () => countEntries(request.graph, type.name, passing));
}
