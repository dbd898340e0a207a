/** What a sheet takes for a formula, behind any apostrophes that stand before it. */
const formula = /^'*[=+\-@\t\r]/;

/** A text as a cell that no sheet computes: one that begins with `=`, `+`, `-`, `@`, tab or CR, also behind apostrophes, has one apostrophe more before it. For texts only: numbers stay numbers. */
export const escapeFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Takes off again what `escapeFormula` put before a text; any other text stays as it is. */
export const unescapeFormula = (cell: string): string => (cell.startsWith('\'') && formula.test(cell) ? cell.slice(1) : cell);
