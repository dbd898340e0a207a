/** Where in a file something is: the first line and the first column are 1. */
export interface Place {
  line?: number;
  column?: number;
}

/** A file that cannot be read as what it is said to be. Its message says where, what is wrong and what would be right, and repeats no cell. */
export class UnreadableFile extends Error {
  readonly line: number | null;
  readonly column: number | null;

  constructor(readonly wrong: string, readonly allowed: string | null = null, { line, column }: Place = {}) {
    const place = [...(line === undefined ? [] : [`line ${line}`]), ...(column === undefined ? [] : [`column ${column}`])].join(', ');
    super(`${place === '' ? '' : `${place}: `}${wrong}${allowed === null ? '' : ` (allowed: ${allowed})`}`);
    this.line = line ?? null;
    this.column = column ?? null;
  }
}
