import { answerFields, type AnswerField, type SentAnswer } from './answer';
import { trimmedId } from './trimmedId';

/** How a file's columns become fields of answers, where they have other names, and what all its answers have in common. */
export interface Mapping {
  /** Field to column. */
  columns: Readonly<Record<string, string>>;
  /** Field to value. */
  constants: Readonly<Record<string, string>>;
}

/** What can hold for all answers of a file: not what each has of its own. */
export const settable: readonly AnswerField[] = answerFields.filter((field) => field !== 'id' && field !== 'score' && field !== 'answeredAt');

const decimalNumber = /^\d*\.?\d+$/;

/** The codes of a text that has bars between them. */
export const codesIn = (text: string): string[] => text.split('|').map(trimmedId).filter((code) => code !== '');

/** Cells are texts: what reads as a probability is one where one is meant, and the rest is left for the rule to read or refuse. */
export function withNumbers(cells: Readonly<Record<string, unknown>>): SentAnswer {
  const { inclusionProbability, products } = cells;
  return {
    ...cells,
    ...(typeof inclusionProbability === 'string' && decimalNumber.test(trimmedId(inclusionProbability)) ? { inclusionProbability: Number(trimmedId(inclusionProbability)) } : {}),
    ...(typeof products === 'string' ? { products: codesIn(products) } : {}),
  };
}

/** A value as it is compared with what is said for all. An object of JSON need not turn into a text. */
const shown = (value: unknown): string => (Array.isArray(value) ? value.map(shown).join('|') : typeof value === 'object' ? JSON.stringify(value) : String(value as string)).trim();

/** A name or an id that a system writes as a text or as a whole number, as a text; anything else is left for the rule to refuse. */
export const digitsAsText = (value: unknown): unknown => (Number.isSafeInteger(value) ? String(value) : value);

/** Fields for which something is said for all answers, and of which an answer brings another value itself. */
export const ownInstead = (answer: SentAnswer, { constants }: Pick<Mapping, 'constants'>): AnswerField[] =>
  settable.filter((field) => constants[field] !== undefined && answer[field] !== undefined && answer[field] !== null && shown(answer[field]) !== '' && shown(answer[field]) !== shown(constants[field]));

/** What is said for all answers, as texts, behind what an answer brings itself, which stands. */
export const withConstants = (answer: SentAnswer, { constants }: Pick<Mapping, 'constants'>): SentAnswer =>
  ({ ...answer, ...withNumbers(Object.fromEntries(Object.entries(constants).filter(([field]) => !(field in answer)))) });
