import type { World } from './world';

const mark = /zq\d+qz/g;

/** A text without what `scrambled` put into it. */
export const unscrambled = (text: string): string => text.replace(mark, '');

/**
 * A world in which each slug is answered otherwise wherever it is told, as if things were called otherwise by the time that another part of an
 * answer is read: whoever joins two parts by slugs finds nothing. What is asked may name things so.
 */
export function scrambled({ ask, ...world }: World): World {
  let told = 0;
  const scramble = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(scramble);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'slug' && typeof inner === 'string' ? `${inner}zq${told += 1}qz` : scramble(inner)]));
  };
  const asked = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, ...answer } = await ask(query, JSON.parse(unscrambled(JSON.stringify(variables))));
    return { ...answer, data: scramble(data) };
  };
  return {
    ...world, ask: asked,
    get: async (query, variables) => {
      const { data, errors } = await asked(query, variables);
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
      return data;
    },
  };
}
