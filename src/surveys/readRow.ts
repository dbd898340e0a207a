import type { TableRow } from '../files/readTable';
import type { AnswerField } from './answer';
import { answerCell } from './answerCell';
import { instrumentOf } from './delightedAnswer';
import type { ExcludedValues } from './excludedValues';
import { withNumbers } from './mapping';
import { digitsOfNumber } from './numbersForIds';
import type { PlacedColumns } from './placeColumns';
import type { ExclusionRule, ReadingTerms } from './readingTerms';
import type { FileLine } from './report';
import { sayableId } from './sentId';
import { settleAnswer } from './settleAnswer';
import type { StatusOfRows } from './statusColumns';
import { strayCells } from './strayCells';
import type { TableForm } from './tableForms';

/** One row of a table as an answer, left out, or with what is wrong with it. */
export class RowReading {
  constructor(private readonly form: TableForm, private readonly placed: PlacedColumns, private readonly terms: ReadingTerms, private readonly rules: ReadonlySet<ExclusionRule>, private readonly excluded: ExcludedValues, private readonly status: StatusOfRows) {}

  private idOf(cells: readonly string[]): string | null {
    return sayableId({ id: answerCell('id', cells[this.placed.at.get('id') ?? -1] ?? '') });
  }

  /** A cell as its whole column says that it is to be read. */
  private textOf(field: AnswerField, cell: string): string {
    const text = answerCell(field, cell);
    return this.terms.asNumbers.has(field) ? digitsOfNumber(text) : text;
  }

  read(row: TableRow): FileLine {
    const { line, cells } = row;
    const { at, columnOf } = this.placed;
    const cell = (heading: string): string => cells[columnOf.get(heading) ?? -1] ?? '';
    const value = this.excluded.ruleOf(cell);
    if (value !== null) return { line, leftOut: value };
    const out = this.form.leaveOut(cell, (rule) => this.rules.has(rule));
    if (typeof out === 'string') return { line, leftOut: out };
    if (out !== null) return { line, id: this.idOf(cells), answer: [{ field: out.wrong.split(':')[0]!, message: out.wrong.slice(out.wrong.indexOf(':') + 2), allowed: out.allowed }] };
    const status = this.status.ruleOf(this.placed.status.map((of) => ({ of, cell: cells[of.place] ?? '' })));
    if (status !== null) return { line, leftOut: status };
    const held: Record<string, unknown> = this.form.source === null || this.terms.constants.source !== undefined ? {} : { source: this.form.source };
    for (const [field, place] of at) {
      const text = this.textOf(field, cells[place] ?? '');
      if (text !== '') held[field] = text;
    }
    const stray = strayCells(held);
    if (stray.length > 0) return { line, id: this.idOf(cells), answer: stray };
    if (this.form.fields.instrument && typeof held.instrument === 'string' && this.terms.columns.instrument === undefined) held.instrument = this.terms.constants.deployment === undefined ? instrumentOf(held.instrument) : undefined;
    if (held.instrument === undefined) delete held.instrument;
    return settleAnswer(line, withNumbers(held), this.terms, this.rules.has('unscored'), (field: AnswerField) => ({ line, ...(at.has(field) ? { column: at.get(field)! + 1 } : {}) }));
  }
}
