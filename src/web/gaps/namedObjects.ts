import type { BothTongues } from '../shell/tongue';
import { objectWords, type ChosenGaps, type ObjectWord } from './gapsAddress';

const nouns: Record<ObjectWord, string> = { subsidiary: 'Subsidiary', journey: 'Journey', stage: 'Stage', touchpoint: 'Touchpoint', owner: 'Department' };

/** An object that an address names. */
export interface NamedObject {
  word: ObjectWord;
  /** As it was named: it may have another slug now. */
  asked: string;
  /** Null: there is no such object. */
  found: { slug: string; name: BothTongues } | null;
}

interface Asked {
  query: string;
  variables: Record<string, string>;
  /** Puts what was answered to what was asked. */
  read(answer: unknown): NamedObject[];
}

/** The question what the objects are called that an address names; null where it names none. */
export function nameQuestion(chosen: ChosenGaps): Asked | null {
  const asked = objectWords.flatMap((word) => chosen[word].map((slug) => ({ word, slug, noun: nouns[word] })));
  if (asked.length === 0) return null;
  const fields = asked.map(({ noun }, at) => `o${at}: node(id: $o${at}) { ... on ${noun} { slug name { zh en } } }`);
  return {
    query: `query NamedObjects(${asked.map((_, at) => `$o${at}: ID!`).join(', ')}) { ${fields.join(' ')} }`,
    variables: Object.fromEntries(asked.map(({ noun, slug }, at) => [`o${at}`, `${noun}:${slug}`])),
    read: (answer) => asked.map(({ word, slug }, at) => ({ word, asked: slug, found: (answer as Record<string, NamedObject['found']>)[`o${at}`] ?? null })),
  };
}

/** What was chosen, objects by their present slugs, and without those that are not there. */
export const withNamed = (chosen: ChosenGaps, named: readonly NamedObject[]): ChosenGaps =>
  ({ ...chosen, ...Object.fromEntries(objectWords.map((word) => [word, named.flatMap((each) => (each.word === word && each.found ? [each.found.slug] : []))])) });
