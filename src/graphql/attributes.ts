import 'reflect-metadata';
import { Field, Float, Int, registerEnumType } from 'type-graphql';
import { Bilingual, type StoredBilingual } from './bilingual';
import { DateScalar, DateTimeScalar } from './scalars';

/** What an attribute is, said once; object type, inputs, filter, stored property, CSV column and change log follow from it. */
export interface Attribute {
  name: string;
  kind: 'text' | 'twoTongues' | 'whole' | 'decimal' | 'choice' | 'day' | 'instant' | 'flag' | 'words';
  description: string;
  optional: boolean;
  /** Numbers: least and greatest value. Texts: greatest length, in UTF-16 units. */
  min?: number;
  max?: number;
  /** A text that must be an address on the web. */
  isAddress?: boolean;
  /** A code or a version: full-width characters of it are kept as plain ones, as those of ids in files are. */
  isCode?: boolean;
  /** The words of a `choice`, or of `words` that come from a list. */
  choices?: Record<string, string>;
  /** Kept by the service itself: no input sets it, no file holds it. */
  kept: boolean;
  /** No input of the API sets it; files hold it, where any object has it. */
  inFilesAlone: boolean;
  /** No field of the API shows it, lists do not read it, and the change log holds only its digest: a long text. */
  hidden: boolean;
  /** Found by the text search. */
  searched: boolean;
  /** Filters of lists take it. */
  filtered: boolean;
  /** What it is where an input leaves it out. */
  initially?: unknown;
  /** What the rules give it where an input leaves it out, in words. */
  otherwise?: string;
  /** Its place among all declarations: files show columns in this order. */
  order: number;
}

/** The longest text that is shown in one line: a name, a code, a title. Longer ones are written in several. */
const longestLine = 200;

/** Whether texts of an attribute are names, codes and the like, which have no tabs and line ends. */
export const isOneLine = ({ kind, max = 0, isAddress = false }: Attribute): boolean => kind === 'words' || isAddress || max <= longestLine;

interface Said {
  description: string;
  optional?: boolean;
  kept?: boolean;
  hidden?: boolean;
  inFilesAlone?: boolean;
  searched?: boolean;
  filtered?: boolean;
}

type ValueOf<Options, Value> = Options extends { optional: true } ? Value | null : Value;

/** A property decorator that the compiler refuses on a property of another type, or of one that should or should not allow null. */
type PropertyOf<Value> = <Key extends string, Target extends { [K in Key]: Value }>(target: Target & ([Value] extends [Target[Key]] ? unknown : never), key: Key) => void;

const declared = new Map<Function, Attribute[]>();

let declarations = 0;

/** The place of a declaration among all others. */
export const nextDeclaration = (): number => (declarations += 1);

/** The attributes of a class, those of its base classes first. */
export function attributesOf(type: Function): Attribute[] {
  const base = Object.getPrototypeOf(type) as Function | null;
  return [...(base && base !== Function.prototype ? attributesOf(base) : []), ...(declared.get(type) ?? [])];
}

type FieldType = () => object | Function;

export const graphqlType = (attribute: Attribute, bilingual: Function): FieldType => {
  switch (attribute.kind) {
    case 'text': return () => String;
    case 'twoTongues': return () => bilingual;
    case 'whole': return () => Int;
    case 'decimal': return () => Float;
    case 'choice': return () => attribute.choices!;
    case 'day': return () => DateScalar;
    case 'instant': return () => DateTimeScalar;
    case 'flag': return () => Boolean;
    case 'words': return () => [attribute.choices ?? String];
  }
};

function declare(kind: Attribute['kind'], { optional = false, kept = false, hidden = false, inFilesAlone = false, searched = false, filtered = false, ...said }: Said & Partial<Attribute>): (target: object, key: string) => void {
  return (target, name) => {
    const attribute: Attribute = { ...said, name, kind, optional, kept, hidden, inFilesAlone, searched, filtered, order: nextDeclaration() };
    declared.set(target.constructor, [...(declared.get(target.constructor) ?? []), attribute]);
    if (!hidden) Field(graphqlType(attribute, Bilingual) as never, { nullable: optional, description: attribute.description })(target, name);
  };
}

/** A text in one language or none: a code, an address, a note of details. */
export const Text = <Options extends Said & { max?: number; initially?: string; isCode?: boolean }>(options: Options): PropertyOf<ValueOf<Options, string>> => declare('text', { max: 200, ...options });

/** An address on the web, http or https. */
export const WebAddress = <Options extends Said>(options: Options): PropertyOf<ValueOf<Options, string>> => declare('text', { max: 500, isAddress: true, ...options });

/** What a person reads, in Chinese and English, both given. */
export const TwoTongues = <Options extends Said & { max?: number }>(options: Options): PropertyOf<ValueOf<Options, StoredBilingual>> => declare('twoTongues', { max: 200, ...options });

export const Whole = <Options extends Said & { min: number; max: number; initially?: number; otherwise?: string }>(options: Options): PropertyOf<ValueOf<Options, number>> => declare('whole', options);

export const Decimal = <Options extends Said & { min: number; max: number; initially?: number }>(options: Options): PropertyOf<ValueOf<Options, number>> => declare('decimal', options);

export const Day = <Options extends Said>(options: Options): PropertyOf<ValueOf<Options, string>> => declare('day', options);

export const Instant = <Options extends Said>(options: Options): PropertyOf<ValueOf<Options, string>> => declare('instant', options);

export const Flag = (options: Said & { initially?: boolean }): PropertyOf<boolean> => declare('flag', options);

/** One word of an enumeration declared with `enumeration`. */
export const Choice = <Word extends string, Options extends Said & { initially?: Word }>(choices: Record<Word, Word>, options: Options): PropertyOf<ValueOf<Options, Word>> => declare('choice', { ...options, choices });

/** A list of texts, or of words of an enumeration; it may be empty. */
export const Words = <Word extends string>(options: Said & { max?: number }, choices?: Record<Word, Word>): PropertyOf<Word[]> => declare('words', { max: 200, ...options, ...(choices ? { choices } : {}) });

/** Makes an enumeration from its words and what each of them means. */
export function enumeration<Word extends string>(name: string, description: string, meanings: Record<Word, string>): { [W in Word]: W } {
  const words = Object.fromEntries(Object.keys(meanings).map((word) => [word, word])) as { [W in Word]: W };
  const valuesConfig = Object.fromEntries(Object.entries<string>(meanings).map(([word, meaning]) => [word, { description: meaning }]));
  registerEnumType(words, { name, description, valuesConfig: valuesConfig as never });
  return words;
}
