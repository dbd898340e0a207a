import { sayableHeading } from '../files/shownHeading';
import { UnreadableFile } from '../files/unreadableFile';
import type { Problem } from '../kernel/failure';
import { isRecord } from '../kernel/records';
import type { SentAnswer } from './answer';
import { delightedAnswer } from './delightedAnswer';
import { FormbricksSubmissions } from './formbricksSubmission';
import { NamedFields } from './namedFields';
import { readNdjson } from './readNdjson';
import type { ReadingTerms, Tell } from './readingTerms';
import type { FileLine } from './report';
import { sayableId } from './sentId';
import { settleAnswer, type SettlingTerms } from './settleAnswer';
import { tableForms } from './tableForms';
import { theydoAnswer, theydoFields } from './theydoAnswer';

const nowhere = () => ({});

/** What JSON holds is settled as cells are; columns it has none. */
export const settled = (line: number, answer: SentAnswer, terms: ReadingTerms, isUnscoredOut = terms.exclude?.has('unscored') ?? false, how?: SettlingTerms): FileLine =>
  settleAnswer(line, answer, terms, isUnscoredOut, nowhere, how);

export const isWebhook = (record: SentAnswer): boolean => typeof record.event === 'string' && typeof record.data === 'object' && 'webhookId' in record;

export const webhookEvents = (): UnreadableFile => new UnreadableFile('these are webhook events of Formbricks, not answers', 'each event posted to /responses/formbricks as it came, with its signature; or an export of the survey');

export const refuseArray = (message: string, allowed: string): UnreadableFile => new UnreadableFile(message, allowed);

/** What stands in a list where a record should: it says nothing, not even that it has no score. */
const noRecord = (line: number, system: string): FileLine => ({ line, answer: [{ field: 'record', message: `not a survey response of ${system}`, allowed: 'a JSON object' }] });

/** Records of an export, each an answer or with what keeps it from being one. */
function* recordsRead(records: readonly unknown[], system: string, fields: NamedFields, answerOf: (line: number, record: Record<string, unknown>) => SentAnswer | Problem[], settle: (line: number, answer: SentAnswer) => FileLine): Generator<FileLine> {
  for (const [index, record] of records.entries()) {
    const line = index + 1;
    if (!isRecord(record)) {
      yield noRecord(line, system);
      continue;
    }
    fields.count();
    const answer = answerOf(line, record);
    const leftOut = fields.leftOut();
    if (leftOut !== null) yield { line, leftOut };
    else yield Array.isArray(answer) ? { line, answer } : settle(line, answer);
  }
  fields.end();
}

export async function* delightedAnswers(responses: unknown, terms: ReadingTerms, tell: Tell): AsyncGenerator<FileLine> {
  if (!Array.isArray(responses)) throw new UnreadableFile('not a list of survey responses of Delighted');
  const isUnscoredOut = (terms.exclude ?? new Set(tableForms.delighted.rules)).has('unscored');
  const fields = new NamedFields(terms, tell);
  yield* recordsRead(responses, 'Delighted', fields, (line, record) => delightedAnswer(line, record, fields, terms), (line, answer) => settled(line, answer, terms, isUnscoredOut));
}

interface TheydoFile {
  surveyMetadata?: { surveyFields?: unknown };
  responses?: unknown;
  metrics?: unknown;
}

export async function* theydoAnswers(value: unknown, terms: ReadingTerms, tell: Tell): AsyncGenerator<FileLine> {
  const file = value as TheydoFile | null;
  if (file?.metrics) throw new UnreadableFile('TheyDo metrics hold numbers of promoters, passives and detractors, no scores, so no answers; `waymark import metrics` takes them as reported figures');
  if (!Array.isArray(file?.responses)) throw new UnreadableFile('not a survey file of TheyDo: no responses');
  const fields = new NamedFields(terms, tell);
  const declared = theydoFields(file.surveyMetadata?.surveyFields);
  fields.declare(declared);
  yield* recordsRead(file.responses, 'TheyDo', fields, (line, record) => theydoAnswer(line, record, declared, fields), (line, answer) => settled(line, answer, terms));
}

/** So many lines are held to put the records of a submission together. */
const mostHeld = 100_000;
/** So many submissions are known to be complete. */
const mostEnded = 1_000_000;

/** Records of one submission, from its first line on; or a line that is no record, which waits for its turn. */
interface Held {
  line: number;
  records: Record<string, unknown>[];
  wrong: Problem[];
}

/** Puts records of one submission together, wherever in a file they stand, in the order of their first lines. */
class Submissions {
  private readonly held = new Map<string | number, Held>();
  private readonly ended = new Set<string>();
  private lines = 0;

  /** What is complete when this line comes. @throws UnreadableFile where records of a submission lie too far apart to be put together */
  *add(key: string | number, line: number, record: Record<string, unknown> | null, wrong: Problem[] = []): Generator<Held> {
    const group = this.held.get(key) ?? { line, records: [], wrong };
    if (typeof key === 'string' && this.ended.has(key)) throw new UnreadableFile(`a record of a submission that stands more than ${mostHeld} lines above it`, 'records sorted by submission_id', { line });
    if (record) group.records.push(record);
    this.held.set(key, group);
    this.lines += 1;
    while (this.lines > mostHeld) yield this.end(line);
  }

  private end(line: number): Held {
    const [key, group] = this.held.entries().next().value!;
    this.held.delete(key);
    this.lines -= Math.max(1, group.records.length);
    if (typeof key === 'string') this.ended.add(key);
    if (this.ended.size > mostEnded) throw new UnreadableFile(`more than ${mostEnded} submissions`, 'several files, each with all records of its submissions', { line });
    return group;
  }

  *rest(): Generator<Held> {
    yield* this.held.values();
  }
}

/** Lines of feedback records, those of one submission together. */
async function* submissionsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Held> {
  const submissions = new Submissions();
  for await (const { line, answer: record } of readNdjson(bytes, refuseArray)) {
    if (Array.isArray(record)) {
      yield* submissions.add(line, line, null, record);
      continue;
    }
    if (isWebhook(record as SentAnswer)) throw webhookEvents();
    const { submission_id: id, field_type: type } = record as SentAnswer;
    if (typeof id === 'string' && typeof type === 'string') yield* submissions.add(id, line, record as Record<string, unknown>);
    else yield* submissions.add(line, line, null, [{ field: 'line', message: 'not a feedback record of Formbricks', allowed: 'an object with submission_id and field_type' }]);
  }
  yield* submissions.rest();
}

/** Feedback records, one a line, as answers, one of each submission. */
export async function* formbricksAnswers(bytes: AsyncIterable<Uint8Array>, terms: ReadingTerms, tell: Tell): AsyncGenerator<FileLine> {
  const fields = new NamedFields(terms, tell);
  const submissions = new FormbricksSubmissions(terms, fields);
  let [records, count] = [0, 0];
  for await (const { line, records: own, wrong } of submissionsIn(bytes)) {
    if (own.length === 0) {
      yield { line, answer: wrong };
      continue;
    }
    fields.count();
    records += own.length;
    count += 1;
    const answer = submissions.answer(line, own);
    const leftOut = fields.leftOut();
    if (leftOut !== null || answer === null) yield { line, leftOut: leftOut ?? 'unscored' };
    else yield Array.isArray(answer) ? { line, id: sayableId({ id: own[0]!.submission_id }), answer } : settled(line, answer, terms);
  }
  fields.end();
  if (records > count) tell({ about: 'format', message: `${records} feedback records are of ${count} submission${count === 1 ? '' : 's'}, each one row, by its first line`, names: ['formbricks'] });
  const texts = submissions.commentsOf.map((id) => sayableHeading(id) ?? 'one that is not repeated');
  if (texts.length > 1) tell({ about: 'columns', message: `comments are the first text of each submission, of several questions: ${texts.join(', ')} (--map comment=FIELD_ID takes one)`, names: texts });
}
