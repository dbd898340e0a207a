import { isSayableCode } from '../files/shownHeading';
import type { TableRow } from '../files/readTable';
import { UnreadableFile } from '../files/unreadableFile';
import { maskPersonalData } from '../kernel/maskPersonalData';
import { foldedValue } from './excludedValues';
import type { PlacedColumns } from './placeColumns';
import type { ReadingTerms } from './readingTerms';
import { foldHeading, type TableForm } from './tableForms';

/** Headings of columns that tell questions, surveys or metrics apart, in files with a row for each answered question. */
const apart = new Set([
  'question', 'questionid', 'questionno', 'questionnumber', 'questioncode', 'questionkey', 'questionname', 'questiontext', 'questiontitle', 'questionlabel', 'questiontype', 'qid', 'surveyquestion',
  'survey', 'surveyid', 'surveycode', 'surveyname', 'surveytitle', 'surveytype', 'formid', 'formname', 'metric', 'metricname', 'metrictype', 'kpi',
  '題目', '題號', '題目編號', '題目代碼', '題目代號', '題目名稱', '題目內容', '題項', '題型', '问题编号', '题目', '题号', '题目编号', '题目名称', '题项', '題目id', '題目类型', '問題編號', '問題代碼', '问卷题目', '問卷題目',
  '問卷', '問卷id', '問卷編號', '問卷代碼', '問卷代號', '問卷名稱', '問卷類型', '問卷類別', '问卷', '问卷编号', '问卷名称', '问卷类型', '調查名稱', '調查編號', '調查類型', '调查名称', '指標', '指标', '設問', 'アンケート名',
]);

/** Words for a question that are those for a customer's trouble, too: only values that come again and again are questions. */
const doubtful = new Set(['問題', '问题', '質問', '문제', '질문']);

/** So many values of a column are told apart. */
const mostValues = 200;
const mostShown = 5;
const longestShown = 60;

/** In a longer file, values of which no two are equal name rows, as ids do, not questions. */
const fewRows = 10;

interface Value {
  shown: string;
  rows: number;
}

interface Seen {
  rows: number;
  values: Map<string, Value>;
  /** The line of the first row with another value than the first. */
  line: number;
}

interface Watched {
  name: string;
  place: number;
  isDoubtful: boolean;
  seen: Map<string, Seen>;
}

/** A value as a message may repeat it: a code, or the words of a question, which stand in several rows. */
const sayable = ({ shown, rows }: Value): string[] => (isSayableCode(shown) || rows > 1 ? [maskPersonalData(shown).slice(0, longestShown)] : []);

const isSeveral = ({ rows, values }: Seen, isDoubtful: boolean): boolean =>
  values.size > 1 && (isDoubtful ? values.size * 2 <= rows : values.size < rows || rows <= fewRows);

/** Watches columns that tell questions or surveys apart and that nobody mapped: answers to several of them would count as answers to one. */
export class SeveralQuestions {
  private readonly watched: readonly Watched[];

  constructor(heading: TableRow, private readonly placed: PlacedColumns, form: TableForm, { keptValues }: Pick<ReadingTerms, 'keptValues'>) {
    const used = new Set(placed.at.values());
    const settled = new Set(keptValues.map(([column]) => foldHeading(column)));
    this.watched = heading.cells.flatMap((cell, place) => {
      const name = foldHeading(cell);
      const isWatched = (apart.has(name) || doubtful.has(name)) && !used.has(place) && !settled.has(name) && !form.looksAt.includes(name);
      return isWatched ? [{ name: cell.trim(), place, isDoubtful: doubtful.has(name), seen: new Map<string, Seen>() }] : [];
    });
  }

  /** What a row is sent to, as far as it says so itself: there each survey may stand for itself. */
  private targetOf(cells: readonly string[]): string {
    return (['deployment', 'point', 'instrument'] as const).map((field) => cells[this.placed.at.get(field) ?? -1]?.trim() ?? '').join('\n');
  }

  look({ line, cells }: TableRow): void {
    for (const { place, seen } of this.watched) {
      const shown = (cells[place] ?? '').replace(/\s+/g, ' ').trim();
      const value = foldedValue(shown);
      if (value === '') continue;
      const target = this.targetOf(cells);
      let here = seen.get(target);
      if (!here) {
        if (seen.size >= mostValues) continue;
        seen.set(target, here = { rows: 0, values: new Map(), line });
      }
      here.rows += 1;
      const before = here.values.get(value);
      if (!before && here.values.size === 1) here.line = line;
      if (before) before.rows += 1;
      else if (here.values.size < mostValues) here.values.set(value, { shown, rows: 1 });
    }
  }

  /** @throws UnreadableFile where answers to several questions are sent to one survey */
  refuse(): void {
    for (const { name, place, isDoubtful, seen } of this.watched) {
      for (const here of seen.values()) {
        if (!isSeveral(here, isDoubtful)) continue;
        const shown = [...here.values.values()].flatMap(sayable).slice(0, mostShown);
        const more = here.values.size - shown.length;
        const values = `${shown.join(', ')}${more > 0 ? `${shown.length > 0 ? ' and ' : ''}${more} more` : ''}`;
        const kept = `--exclude "${name}!=${shown[0] ?? 'VALUE'}"`;
        throw new UnreadableFile(`${name}: ${here.values.size} different values (${values}) in a column that tells questions or surveys apart, and all rows would count as answers to one survey`, `which is meant said: ${kept} leaves out all others, and given again for a further value keeps that, too; or the column mapped, such as --map instrument="${name}"`, { line: here.line, column: place + 1 });
      }
    }
  }
}
