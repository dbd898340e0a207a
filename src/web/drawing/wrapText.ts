import { houseTerms } from './houseTerms';
import { textWidth } from './textWidth';
import type { Tongue } from './mapModel';

export interface TextBox {
  width: number;
  /** The most lines. */
  lines: number;
  size: number;
  weight: 400 | 600;
  tongue: Tongue;
}

const words = { zh: new Intl.Segmenter('zh-Hant', { granularity: 'word' }), en: new Intl.Segmenter('en', { granularity: 'word' }) };

/** May not begin a line: closing marks, and the stroke between two names. */
const closing = /^[，、。；：！？）」』】》〉・,.;:!?)\]}%／/-]+$/u;
/** May not end a line. */
const opening = /[（「『【《〈([{]$/u;

const isHouseTermOpen = (text: string): number => Math.max(0, ...houseTerms.filter((term) => text.startsWith(term)).map((term) => term.length));

/** A Chinese text in pieces that stay whole: house terms and words, a mark with the word it belongs to. */
function chinesePieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '') {
    const term = isHouseTermOpen(rest);
    const next = houseTerms.map((other) => rest.indexOf(other, 1)).filter((at) => at > 0);
    const run = term > 0 ? rest.slice(0, term) : rest.slice(0, Math.min(rest.length, ...next));
    pieces.push(...(term > 0 ? [run] : [...words.zh.segment(run)].map(({ segment }) => segment)));
    rest = rest.slice(run.length);
  }
  return pieces;
}

/** A hyphen may end a line; a space stands at the end of its word and hangs over. */
const englishPieces = (text: string): string[] => text.match(/[^\s-]+-?\s*|-\s*/gu) ?? [];

function joined(pieces: string[]): string[] {
  const result: string[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && (closing.test(piece) || opening.test(last))) result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** Fills lines from the pieces; null where a piece or the whole does not fit. */
function filled(pieces: string[], width: number, { lines, size, weight }: TextBox): string[] | null {
  const result: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (textWidth((line + piece).trimEnd(), size, weight) <= width) line += piece;
    else if (line === '' || textWidth(piece.trimEnd(), size, weight) > width) return null;
    else {
      result.push(line.trimEnd());
      line = piece;
    }
  }
  result.push(line.trimEnd());
  return result.length <= lines ? result : null;
}

/** The narrowest width that needs no more lines, so that they are of about the same length. */
function balanced(pieces: string[], box: TextBox, lines: string[]): string[] {
  let best = lines;
  for (let width = box.width - 4; width > box.width * 0.45; width -= 4) {
    const tried = filled(pieces, width, { ...box, lines: lines.length });
    if (!tried) break;
    best = tried;
  }
  return best;
}

function cut(text: string, { width, lines, size, weight }: TextBox): string[] {
  const result: string[] = [];
  let rest = text;
  while (rest !== '' && result.length < lines) {
    const isLast = result.length === lines - 1;
    const fits = (length: number): boolean => textWidth(rest.slice(0, length) + (isLast && length < rest.length ? '…' : ''), size, weight) <= width;
    let length = rest.length;
    while (length > 1 && !fits(length)) length -= 1;
    // Not within a word, where there is one before it.
    const isWithin = length < rest.length && /[a-z][a-z]$/i.test(rest.slice(0, length + 1));
    const before = isWithin ? rest.slice(0, length).search(/[\s-][^\s-]*$/) + 1 : 0;
    const isSplit = isWithin && before === 0 && !isLast && length > 2;
    length = before > 0 ? before : isSplit ? length - 1 : length;
    result.push(rest.slice(0, length).trimEnd() + (isLast && length < rest.length ? '…' : isSplit ? '-' : ''));
    rest = rest.slice(length).trimStart();
  }
  return result;
}

/**
 * A text in lines that fit their box: broken between words, with house terms and marks kept whole and the lines balanced;
 * where that needs too many lines, between characters; and only then cut short with an ellipsis.
 */
export function wrapText(text: string, box: TextBox): string[] {
  const pieces = joined(box.tongue === 'zh' && /\p{Script=Han}/u.test(text) ? chinesePieces(text) : englishPieces(text));
  const lines = filled(pieces, box.width, box);
  if (lines) return balanced(pieces, box, lines);
  return filled(joined(box.tongue === 'zh' ? [...text] : pieces), box.width, box) ?? cut(text, box);
}
