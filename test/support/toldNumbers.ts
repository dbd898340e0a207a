const plain = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&');

/** Attributes that a reader sees or hears. */
const told = /\s(?:aria-label|title|alt|value|placeholder)="([^"]*)"/g;

/** What a piece of a page tells: its texts, in their order, and what stands in the attributes that are read. Text that only a sighted reader sees twice, as a mark beside its word, is told twice. */
export const textsOf = (html: string): string[] => [...html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').matchAll(/<[^>]*>|[^<]+/g)]
  .flatMap(([part]) => (part.startsWith('<') ? [...part.matchAll(told)].map(([, text]) => plain(text!)) : [plain(part)]))
  .filter((text) => text.trim() !== '');

/** The numbers in texts as they stand there: thousands without their commas, a minus as one. A day is one word, and so is a version of it. */
export const numbersIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(/\d{4}-\d{2}(?:-\d{2})?|[−-]?\d[\d,]*(?:\.\d+)?/g) ?? [])
  .map((number) => (/^\d{4}-\d{2}/.test(number) ? number : number.replace(/,/g, '').replace('−', '-')));

/** The numbers that a piece of a page tells. */
export const numbersOf = (html: string): string[] => numbersIn(textsOf(html));

/** The piece from one mark to the next place where another begins, or to the end. */
export function pieceOf(html: string, from: string | RegExp, to: string | RegExp): string {
  const start = html.search(from);
  if (start < 0) throw new Error(`nothing like ${String(from)} in the page`);
  const rest = html.slice(start);
  const length = rest.slice(1).search(to);
  return length < 0 ? rest : rest.slice(0, length + 1);
}

/** Every number, and the numbers in every text, of an answer. */
export function numbersAnswered(answer: unknown, found = new Set<string>()): Set<string> {
  if (typeof answer === 'number') for (const digits of [0, 1, 2]) found.add(answer.toFixed(digits).replace(/^-(0(?:\.0*)?)$/, '$1'));
  else if (typeof answer === 'string') for (const number of numbersIn([answer])) found.add(number);
  else if (answer !== null && typeof answer === 'object') for (const part of Object.values(answer)) numbersAnswered(part, found);
  return found;
}
