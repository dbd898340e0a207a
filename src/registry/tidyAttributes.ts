import type { Attribute } from '../graphql/attributes';
import { plain, tidy } from '../kernel/text';

function tidied({ kind, hidden, choices, isCode }: Attribute, value: unknown): unknown {
  if (isCode && typeof value === 'string' && value.isWellFormed()) return plain(value);
  const isText = (kind === 'text' && !hidden) || kind === 'twoTongues' || (kind === 'words' && !choices);
  if (isText && typeof value === 'string') return tidy(value);
  if (isText && Array.isArray(value)) return value.map((each: unknown) => (typeof each === 'string' ? tidy(each) : each));
  // -0 is 0: files and answers write it so.
  return value === 0 ? 0 : value;
}

/** Attributes as they are kept, whichever door they came through: texts without blanks around them, every line ended alike, codes in plain characters. */
export const tidyAttributes = (attributes: readonly Attribute[], given: Record<string, unknown>): Record<string, unknown> =>
  ({ ...given, ...Object.fromEntries(attributes.filter(({ name }) => name in given).map((attribute) => [attribute.name, tidied(attribute, given[attribute.name])])) });
