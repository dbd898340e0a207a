import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../files/guardedCells';
import { Failure } from '../kernel/failure';
import { severityWord } from './drawing/GapMark';
import { provenanceTag } from './drawing/words';
import { gapTypeWords, standingWords } from './gap/gapWords';
import type { GapFileWords } from './gapFileWords';
import { filterWords } from './gaps/filterWords';
import { gapVariables, moreGapsQuery, type GapPage, type GapRow } from './gaps/gapsQuery';
import type { NamedObject } from './gaps/namedObjects';
import { today } from './journey/today';
import type { Ask } from './mapOf';
import { speaking, type BothTongues, type Say } from './shell/tongue';

/** More gaps than these are refused: each page of them is found anew. */
const mostRows = 5_000;
const pageSize = 100;

async function allGaps(ask: Ask, variables: Record<string, unknown>): Promise<GapRow[]> {
  const { filter, asOf } = variables;
  const rows: GapRow[] = [];
  for (let after: string | null = null; ;) {
    const { gaps: { nodes, pageInfo } } = await ask(moreGapsQuery, { filter, asOf, first: pageSize, after }) as { gaps: GapPage };
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    if (rows.length >= mostRows) throw new Failure('TOO_COSTLY', `these are more than ${mostRows} gaps; narrow them by a subsidiary, a journey, a type or a severity`, { limit: mostRows });
    after = pageInfo.endCursor;
  }
}

const columns: [zh: string, en: string, cell: (gap: GapRow, say: Say) => string][] = [
  ['嚴重度', 'Severity', ({ severity }, say) => severityWord(severity, say.lang)],
  ['類型', 'Type', ({ type }, say) => say(...gapTypeWords[type])],
  ['缺口', 'Gap', ({ title }, say) => say.of(title)],
  ['子公司', 'Subsidiary', ({ subsidiary }, say) => (subsidiary ? say.of(subsidiary.name) : say('整個集團', 'the whole group'))],
  ['旅程', 'Journeys', ({ places }, say) => namesOf(places.map(({ journey }) => journey), say)],
  ['階段', 'Stages', ({ places }, say) => namesOf(places.map(({ stage }) => stage), say)],
  ['節點', 'Touchpoints', ({ places }, say) => namesOf(places.map(({ touchpoint }) => touchpoint), say)],
  ['起始日', 'Since', ({ since }) => since ?? ''],
  ['處理', 'Standing', ({ standing }, say) => say(...standingWords[standing])],
  ['指派給', 'Assigned to', ({ assignee }) => assignee ?? ''],
  ['出處', 'Source', ({ provenance }, say) => provenanceTag(provenance, say.lang)],
  ['示意答覆不算', 'Open: illustrative answers do not count', ({ closedOnlyByIllustrativeAnswers }, say) => (closedOnlyByIllustrativeAnswers ? say('是', 'yes') : '')],
  ['為什麼', 'Why', ({ explanation }, say) => say.of(explanation)],
  ['嚴重度的理由', 'Why it weighs that much', ({ severityReason }, say) => say.of(severityReason)],
  ['如何結束', 'What would close it', ({ remedy }, say) => say.of(remedy)],
  ['代碼', 'Id', ({ id }) => id],
];

/** Names, each once, set apart as lists of names are in tables. */
const namesOf = (objects: readonly ({ name: BothTongues } | null)[], say: Say): string => [...new Set(objects.flatMap((object) => (object ? [say.of(object.name)] : [])))].join(' | ');

/** A day and text as a sheet leaves them. */
const cellOf = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : guardCell(text));

/** All gaps that were asked for as a table, with a mark by which sheets know UTF-8; the last columns say the day and the filters. */
export async function gapFile(ask: Ask, { chosen, lang, asOf }: GapFileWords, named: readonly NamedObject[]): Promise<string> {
  const say = speaking(lang);
  const gaps = await allGaps(ask, gapVariables(chosen, asOf));
  const [day, filters] = [asOf ?? today(), filterWords(say, chosen, named)];
  const heads = [...columns.map(([zh, en]) => say(zh, en)), say('截至', 'As of'), say('篩選', 'Filters')];
  return `\uFEFF${stringify([heads, ...gaps.map((gap) => [...columns.map(([, , cell]) => cell(gap, say)), day, filters].map(cellOf))], { record_delimiter: 'windows' })}`;
}

/** What it is saved as: the day is in its name. */
export const gapFileName = ({ asOf }: GapFileWords): string => `gaps-${asOf ?? today()}.csv`;
