import { UnreadableFile } from '../files/unreadableFile';
import type { Problem } from '../kernel/failure';
import { isRecord } from '../kernel/records';
import type { SentAnswer } from './answer';
import { digitsAsText } from './mapping';
import { cellsCalled, isNothing, type NamedCell } from './namedCells';
import type { NamedFields } from './namedFields';
import type { ReadingTerms } from './readingTerms';

type FeedbackRecord = Readonly<Record<string, unknown>>;

const scored: ReadonlyMap<unknown, string | null> = new Map([['nps', null], ['csat', 'CSAT'], ['ces', 'CES']]);

/** Keys of a record that are read of each. */
const ofRecord = ['field_type', 'field_id', 'value_text', 'value_number', 'value_boolean', 'value_date', 'metadata'];
const keys = { submission_id: 'id', collected_at: 'answeredAt', user_id: 'customer' };

/** The empty texts of exports stand for nothing. */
const firstPresent = (values: readonly unknown[]): unknown => values.find((value) => !isNothing(value));

/** What a record holds, by the id of its question: a score as a number, where it has one. */
function cellOf(record: FeedbackRecord): NamedCell {
  const { field_id: id, value_text: text, value_number: number, value_boolean: truth, value_date: date } = record;
  const key = digitsAsText(id);
  const values = scored.has(record.field_type) ? [number, text] : [text, digitsAsText(number)];
  return { key: typeof key === 'string' ? key : null, value: firstPresent([...values, truth, date]) };
}

/** Feedback records as answers: the score of a submission is its record of type nps, csat or ces, the comment its first text, where no mapping says otherwise. */
export class FormbricksSubmissions {
  private readonly texts = new Set<string>();

  constructor(private readonly terms: ReadingTerms, private readonly fields: NamedFields) {}

  /** The cell that holds the score. @throws UnreadableFile for several, where nobody says which is meant */
  private scoreAmong(line: number, records: ReadonlyMap<NamedCell, FeedbackRecord>, metadata: readonly NamedCell[]): NamedCell | undefined {
    const { score: mapped } = this.terms.columns;
    if (mapped !== undefined) return cellsCalled([...records.keys(), ...metadata], mapped)[0];
    const scores = [...records].filter(([, { field_type: type }]) => scored.has(type)).map(([cell]) => cell);
    const first = scores.find(({ value }) => !isNothing(value)) ?? scores[0];
    if (scores.some(({ key, value }) => key !== first!.key && !isNothing(value))) throw new UnreadableFile('a submission with several scores, which are not chosen between', '--map score=FIELD_ID, the id of the question that is meant', { line });
    return first;
  }

  /** The comment of a submission, where no mapping says which it is. */
  private commentAmong(records: ReadonlyMap<NamedCell, FeedbackRecord>): NamedCell[] {
    if (this.terms.columns.comment !== undefined) return [];
    const texts = [...records].filter(([{ value }, { field_type: type }]) => type === 'text' && !isNothing(value)).map(([cell]) => cell);
    if (texts[0]?.key) this.texts.add(texts[0].key);
    return texts.slice(0, 1);
  }

  /** What a submission says by itself: the time and the instrument are those of the record that holds the score. */
  private ownOf(score: NamedCell, comment: NamedCell | undefined, records: ReadonlyMap<NamedCell, FeedbackRecord>): SentAnswer {
    const all = [...records.values()];
    const record = records.get(score) ?? all[0]!;
    const instrument = this.terms.constants.deployment === undefined ? scored.get(record.field_type) ?? undefined : undefined;
    const customer = firstPresent([record, ...all].map(({ user_id: user }) => user));
    return { source: 'formbricks', id: record.submission_id, score: score.value, answeredAt: record.collected_at, comment: comment?.value, customer, instrument };
  }

  /** The answer of one submission; null where it holds no score. @param line the first line of its records */
  answer(line: number, list: readonly FeedbackRecord[]): SentAnswer | Problem[] | null {
    const records = new Map(list.map((record) => [cellOf(record), record]));
    const metadata = list.flatMap((record) => (isRecord(record.metadata) ? Object.entries(record.metadata) : [])).map(([key, value]): NamedCell => ({ key, value }));
    const score = this.scoreAmong(line, records, metadata);
    const scores = score && this.terms.columns.score === undefined ? [...records.keys()].filter(({ key }) => key === score.key) : [];
    const comments = score ? this.commentAmong(records) : [];
    for (const record of list) this.fields.leaveOthers(record, new Set([...ofRecord, ...this.fields.keysRead(keys)]));
    const answer = this.fields.answer(line, score ? this.ownOf(score, comments[0], records) : {}, [...metadata, ...records.keys()], [...scores, ...comments]);
    if (!score) return null;
    return new Set(scores.map(({ value }) => value)).size > 1 ? [{ field: 'score', message: 'several values where one is meant', allowed: 'one record of a question in a submission' }] : answer;
  }

  /** The questions of which comments were taken without a mapping. */
  get commentsOf(): string[] {
    return [...this.texts];
  }
}
