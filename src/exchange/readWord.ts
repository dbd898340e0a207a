import { CellProblem, plainCell, type Read } from './cell';

const yes = ['true', 'yes', 'y', '是', '真', '1', 'v', '✓', '✔', '☑', '●', '○有', '有'];
const no = ['false', 'no', 'n', '否', '假', '0', '✗', '✘', '☐', '無', '不是'];

/** True or false as sheets and people write them. @throws CellProblem */
export function readFlag(cell: string): Read<boolean> {
  if (cell === 'true' || cell === 'false') return { value: cell === 'true' };
  const word = plainCell(cell).toLowerCase();
  const value = yes.includes(word);
  if (!value && !no.includes(word)) throw new CellProblem('neither true nor false', 'true, false; also 是, 否, yes, no, 1, 0');
  return { value, said: { kind: 'words for true and false', example: `${plainCell(cell)} is ${value}` } };
}

/** One word of an enumeration, whatever its case or width. A word that is none is left for the rule to refuse. */
export function readChoice(choices: Readonly<Record<string, string>>, cell: string): Read<string> {
  if (Object.hasOwn(choices, cell)) return { value: cell };
  const word = plainCell(cell).toUpperCase().replace(/[ -]+/g, '_');
  return Object.hasOwn(choices, word) ? { value: word, said: { kind: 'words in other case or width', example: `${plainCell(cell)} is ${word}` } } : { value: cell.trim() };
}
