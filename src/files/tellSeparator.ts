import { parse } from 'csv-parse/sync';

export type Separator = string;

const candidates = [',', ';', '\t', '|'] as const;

const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** A separator as a person calls it. */
export const separatorName = (separator: Separator): string => names[separator] ?? `"${separator}"`;

const rowsLookedAt = 50;

interface Fit {
  separator: Separator;
  /** Cells of the first row; of most rows, where that is a title with one cell. */
  width: number;
  /** Which share of the rows has as many. */
  even: number;
}

/** How wide the rows below a title are: three cells or more, as many in more than half of them; 1 where they are not. */
function widthBelowTitle(rows: readonly string[][]): number {
  const widths = rows.map(({ length }) => length).sort((a, b) => a - b);
  const middle = widths[Math.floor(widths.length / 2)]!;
  return middle >= 3 && widths.filter((width) => width === middle).length * 2 > widths.length ? middle : 1;
}

function fitOf(sample: string, separator: Separator): Fit {
  const rows = (parse(sample, { bom: true, delimiter: separator, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, skipRecordsWithError: true, recordDelimiter: ['\r\n', '\n', '\r'], toLine: rowsLookedAt })).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows[0]?.length === 1 ? widthBelowTitle(rows) : rows[0]?.length ?? 0;
  return { separator, width, even: rows.length === 0 ? 0 : rows.filter(({ length }) => length === width).length / rows.length };
}

/**
 * What separates the cells of a table, by what its rows hold: whatever divides the first row, and the others most evenly. A comma where nothing divides it.
 * @param sample the beginning of the table, of whole rows as far as that goes
 */
export function tellSeparator(sample: string): Separator {
  const fits = candidates.map((separator) => fitOf(sample, separator)).filter(({ width }) => width > 1);
  const [best] = fits.sort((a, b) => b.even - a.even || b.width - a.width);
  // A bar divides values within a cell, too: it is a separator only where nothing else is one.
  const other = fits.find(({ separator }) => separator !== '|');
  return (best?.separator === '|' ? other ?? best : best)?.separator ?? ',';
}

const sepLine = /^\ufeff?"?sep=([^\w\s"'])"?(?:\r\n|\r|\n)|^\ufeff?"?sep=\t"?(?:\r\n|\r|\n)/i;

/** The separator that a first line `sep=;` says, as sheets write it, and how long that line is; null where there is none. */
export function saidSeparator(sample: string): { separator: Separator; length: number } | null {
  const found = sepLine.exec(sample);
  return found && { separator: found[1] ?? '\t', length: found[0].length };
}
