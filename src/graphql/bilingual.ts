import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { Field, InputType, ObjectType } from 'type-graphql';
import { bindFields } from './bindFields';

/** A text in both languages as the graph stores it: Chinese, then English. */
export type StoredBilingual = [zh: string, en: string];

@ObjectType({ description: 'A text in both languages of the registry.', simpleResolvers: true })
export class Bilingual {
  @Field({ description: 'Traditional Chinese (zh-TW).' })
  zh!: string;

  @Field({ description: 'English.' })
  en!: string;
}

@InputType({ description: 'A text in both languages; both are required.' })
export class BilingualInput {
  @Field({ description: 'Traditional Chinese (zh-TW).' })
  zh!: string;

  @Field({ description: 'English.' })
  en!: string;
}

/** A stored text as people read it in JSON. */
export const bilingualOf = (text: StoredBilingual | null): { zh: string; en: string } | null => (text ? { zh: text[0], en: text[1] } : null);

/** Reads both forms: the stored pair, and the object of a frozen document. */
export const bindBilingual = (schema: GraphQLSchema): void => bindFields(schema, 'Bilingual', {
  zh: (text: StoredBilingual | Bilingual) => (Array.isArray(text) ? text[0] : text.zh),
  en: (text: StoredBilingual | Bilingual) => (Array.isArray(text) ? text[1] : text.en),
});
