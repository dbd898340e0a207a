/** What is wrong with a text, and what is allowed instead. */
export type TextFlaw = [message: string, allowed: string];

/** Control characters (C0 and C1) but tab and line ends. */
const control = /(?![\t\n\r])\p{Cc}/u;
/** What Unicode keeps for no character: U+FFFE, U+FFFF, their like on other planes, U+FDD0 to U+FDEF. */
const nonCharacter = /\p{Noncharacter_Code_Point}/u;
const neverText = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu;

/** Embeddings, overrides and isolates: they show a text in another order than it has. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/;
/** What somebody sees: neither a blank nor a mark without a letter, a control, or what a font leaves out. */
const visible = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What keeps a text from entering through any door, whatever it is for; null where nothing does. */
export function textFlaw(text: string): TextFlaw | null {
  if (!text.isWellFormed()) return ['not well-formed Unicode (half of a surrogate pair)', 'well-formed text'];
  if (control.test(text)) return ['has control characters', 'text without control characters but tab and line end'];
  if (nonCharacter.test(text)) return ['has non-characters, such as U+FFFE', 'text without non-characters'];
  return null;
}

/** What keeps a text from being kept for people to read; it takes the flaws of `textFlaw` as given. */
export function readableFlaw(text: string): TextFlaw | null {
  if (text.trim() === '') return ['empty', 'a text that is not empty'];
  if (!visible.test(text)) return ['has no visible character', 'a text with at least one visible character'];
  if (reordering.test(text)) return ['has characters that change the direction of text (U+202A to U+202E, U+2066 to U+2069)', 'text without them'];
  return null;
}

/** All signs of direction, also the marks that stand in texts of two scripts. */
const ofDirection = /\p{Bidi_Control}/u;

/** What keeps a text from being an id or a code, which are told apart by what is seen of them; null where nothing does. */
export const idFlaw = (text: string): TextFlaw | null => (ofDirection.test(text) ? ['has characters that change the direction of text, such as U+202E', 'an id or a code without them'] : null);

/** Tabs and line ends, also those that Unicode has beside them. */
const lineEnd = /[\t\n\r\u2028\u2029]/;

/** What keeps a text from being a name or a code, which stand in one line wherever they are shown. */
export const oneLineFlaw = (text: string): TextFlaw | null => (lineEnd.test(text) ? ['has a tab or a line end', 'a text of one line, without tabs'] : null);

/** A text of somebody else's that is not refused for a character: those that may not enter become blanks. */
export const withoutControls = (text: string): string => text.toWellFormed().replace(neverText, ' ');

/** A text as it is kept: no blanks around it, and every line ends alike. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** A text that is read by its characters and not by their form: full-width ones as half-width ones, nothing invisible, no blanks around it. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '').trim();
