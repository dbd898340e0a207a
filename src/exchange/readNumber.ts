import { CellProblem, plainCell, widthSaid, type Read } from './cell';

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const powerOfTen = /^([+-]?\d+(?:\.\d+)?)[eE]([+-]?\d{1,3})$/;
const thousands = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const decimalComma = /^[+-]?\d+,\d+$/;

/** A sheet shows at most six digits of a number of twelve or more, and saves what it shows. */
const digitsShownOfLong = 6;

function fromPower(text: string, [, digits, power]: string[]): Read<number> {
  const significant = digits!.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
  if (Number(power) >= 11 && significant >= digitsShownOfLong) throw new CellProblem('a number cut by a sheet: only its first digits are left', 'all digits: set the column\'s format to a number without decimals and save again');
  return { value: Number(text), said: { kind: 'powers of ten', example: `${text} is ${Number(text)}` } };
}

/**
 * A number as sheets write it, where that has one meaning: full-width digits, `3.0`, `1E-06`, thousands set off by commas.
 * @param commaDivides whether the file's cells are divided by commas or tabs: in one divided by semicolons a comma may be the decimal point
 * @throws CellProblem
 */
export function readNumber(cell: string, commaDivides: boolean): Read<number> {
  const text = plainCell(cell).replace(/^\u2212/, '-');
  const said = widthSaid(cell, text);
  if (plainNumber.test(text)) return { value: Number(text), ...(said ? { said } : {}) };
  const power = powerOfTen.exec(text);
  if (power) return fromPower(text, power);
  if (thousands.test(text)) {
    if (!commaDivides) throw new CellProblem('a comma that may be the decimal point, or set off thousands', 'digits, with a point for decimals and nothing between thousands');
    const value = Number(text.replaceAll(',', ''));
    return { value, said: { kind: 'thousands set off by commas', example: `${text} is ${value}` } };
  }
  if (decimalComma.test(text)) return { value: Number(text.replace(',', '.')), said: { kind: 'decimal commas', example: `${text} is ${text.replace(',', '.')}` } };
  throw new CellProblem('not a number', 'digits, with a point for decimals');
}
