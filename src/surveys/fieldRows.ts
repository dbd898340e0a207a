import type { AnswerField } from './answer';

/** In how many rows something is found at a field, and the first of them. */
export interface RowsOfField {
  field: AnswerField;
  count: number;
  line: number;
}

/** Counts rows by field, in the order in which fields are first met. */
export class FieldRows {
  private readonly rows = new Map<AnswerField, RowsOfField>();

  add(field: AnswerField, line: number): void {
    const before = this.rows.get(field);
    if (before) before.count += 1;
    else this.rows.set(field, { field, count: 1, line });
  }

  all(): readonly RowsOfField[] {
    return [...this.rows.values()];
  }
}
