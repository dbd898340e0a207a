import { withSigns } from '../kernel/characterReferences';
import type { AnswerField, SentAnswer } from './answer';
import { FieldRows } from './fieldRows';
import type { Finding, ReadingTerms } from './readingTerms';
import type { SentLine } from './report';
import { textFields, textOf } from './wordsForNothing';

const signsOf = (value: unknown): unknown => (typeof value === 'string' ? withSigns(value) : value);

/** The text, or the texts of a list, with the signs that are meant; the value itself where it has none that are written otherwise. */
function read(value: unknown): unknown {
  if (!Array.isArray(value)) return signsOf(value);
  const signs = value.map(signsOf);
  return signs.some((each, index) => each !== value[index]) ? signs : value;
}

/**
 * The texts of an answer as a file means them: without words that stand for nothing there, and with the signs that HTML and JSON write otherwise.
 * @returns with the fields in which such signs stand
 */
export function textsRead(sent: SentAnswer, nothing: ReadingTerms['nothing']): { held: SentAnswer; unescaped: AnswerField[] } {
  const held: Record<string, unknown> = { ...sent };
  const unescaped: AnswerField[] = [];
  for (const field of textFields) {
    if (nothing.get(field)?.has(textOf(held[field]))) delete held[field];
    if (!(field in held)) continue;
    const signs = read(held[field]);
    if (signs !== held[field]) unescaped.push(field);
    held[field] = signs;
  }
  return { held, unescaped };
}

/** Counts texts in which signs were written otherwise. */
export class TextsUnescaped {
  private readonly rows = new FieldRows();

  add({ line, unescaped = [] }: SentLine): void {
    for (const field of unescaped) this.rows.add(field, line);
  }

  findings(): Finding[] {
    return this.rows.all().map(({ field, count, line }): Finding => ({
      about: 'escapes', names: [field], message: `${field}: signs that are written as HTML or JSON writes them (&#22531;, &amp;, \\u5803) are read as those signs: ${count} row${count === 1 ? '' : 's'}, the first on line ${line}`,
    }));
  }
}
