import { openText, type OpenText } from '../files/openText';
import { UnreadableFile } from '../files/unreadableFile';
import { readJson } from '../kernel/readJson';
import { isRecord } from '../kernel/records';
import type { SentAnswer } from './answer';
import { delightedAnswer } from './delightedAnswer';
import { formbricksSubmission } from './formbricksAnswer';
import { jsonProblem } from './jsonProblem';
import { ownInstead, withConstants } from './mapping';
import { readAnswerTable } from './readAnswerTable';
import { readNdjson } from './readNdjson';
import { tellTwoReadings, type Placing, type ReadingTerms, type Tell } from './readingTerms';
import type { FileLine } from './report';
import { settleAnswer } from './settleAnswer';
import { ownForm, tableForms, type TableForm } from './tableForms';
import { theydoAnswer } from './theydoAnswer';

type Chunks = AsyncIterable<Uint8Array>;
type Reading = (chunks: Chunks, terms: ReadingTerms, tell: Tell, place?: Placing) => AsyncGenerator<FileLine>;
type TextReading = (text: OpenText, terms: ReadingTerms) => AsyncGenerator<FileLine>;

/** The largest file that is read whole, because it is one JSON value. */
const largestWhole = 256 * 1024 * 1024;

async function wholeJson({ bytes }: OpenText): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    parts.push(chunk);
    length += chunk.length;
    if (length > largestWhole) throw new UnreadableFile('larger than 256 MB', 'several files');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new UnreadableFile('not UTF-8', 'UTF-8, or another encoding that is said');
  }
  const read = readJson(text);
  if ('value' in read) return read.value;
  if (read.flaw === 'not JSON') throw new UnreadableFile('not JSON', 'one JSON value');
  const { field, message, allowed } = jsonProblem(read, 'file');
  throw new UnreadableFile(`${field}: ${message}`, allowed);
}

const isArray = (message: string, allowed: string): UnreadableFile => new UnreadableFile(message, allowed);

const nowhere = () => ({});

/** What JSON holds is settled as cells are, where it says too little by itself; columns it has none. */
const settled = (line: number, answer: SentAnswer, terms: ReadingTerms, isUnscoredOut = terms.exclude?.has('unscored') ?? false): FileLine => settleAnswer(line, answer, terms, isUnscoredOut, nowhere);

const isWebhook = (record: SentAnswer): boolean => typeof record.event === 'string' && typeof record.data === 'object' && 'webhookId' in record;

const webhookEvents = (): UnreadableFile => new UnreadableFile('these are webhook events of Formbricks, not answers', 'each event posted to /responses/formbricks as it came, with its signature; or an export of the survey');

/** Whether anything is said by which answers in JSON, which have types and names of their own, are to be read. */
const isPlain = ({ zone, scale, labels, isNumberFirst, idsFromContent }: ReadingTerms): boolean => zone === null && scale === null && labels.size === 0 && !isNumberFirst && !idsFromContent;

function plainly(line: number, answer: SentAnswer, terms: ReadingTerms): FileLine {
  const own = ownInstead(answer, terms);
  return { line, answer: withConstants(answer, terms), ...(own.length === 0 ? {} : { own }) };
}

/** Answers that are said to hold what all of a file have in common; those that bring it themselves keep their own. */
async function* readOwn({ bytes }: OpenText, terms: ReadingTerms): AsyncGenerator<FileLine> {
  if (Object.keys(terms.columns).length > 0) throw new UnreadableFile('--map: keys of lines of JSON are not mapped', 'no --map, and keys that are called like the fields of an answer');
  const plain = isPlain(terms);
  for await (const { line, answer } of readNdjson(bytes, isArray)) {
    if (Array.isArray(answer)) yield { line, answer };
    else if (isWebhook(answer as SentAnswer)) throw webhookEvents();
    else yield plain ? plainly(line, answer, terms) : settled(line, answer as SentAnswer, terms);
  }
}

/** What stands in a list where a record should: it says nothing, not even that it has no score. */
const noRecord = (line: number, system: string): FileLine => ({ line, answer: [{ field: 'record', message: `not a survey response of ${system}`, allowed: 'a JSON object' }] });

async function* delightedAnswers(responses: unknown, terms: ReadingTerms): AsyncGenerator<FileLine> {
  if (!Array.isArray(responses)) throw new UnreadableFile('not a list of survey responses of Delighted');
  const isUnscoredOut = (terms.exclude ?? new Set(tableForms.delighted.rules)).has('unscored');
  for (const [index, response] of (responses as unknown[]).entries()) yield isRecord(response) ? settled(index + 1, delightedAnswer(response, terms), terms, isUnscoredOut) : noRecord(index + 1, 'Delighted');
}

/** Feedback records, one a line, those of one submission one after the other. */
async function* readFormbricks({ bytes }: OpenText, terms: ReadingTerms): AsyncGenerator<FileLine> {
  let records: Record<string, unknown>[] = [];
  let first = 1;
  const submission = (): FileLine[] => {
    if (records.length === 0) return [];
    const answer = formbricksSubmission(records, terms);
    return [answer ? settled(first, answer, terms) : { line: first, leftOut: 'unscored' }];
  };
  for await (const { line, answer: record } of readNdjson(bytes, isArray)) {
    if (Array.isArray(record)) {
      yield { line, answer: record };
      continue;
    }
    if (isWebhook(record as SentAnswer)) throw webhookEvents();
    if (typeof (record as SentAnswer).submission_id !== 'string' || typeof (record as SentAnswer).field_type !== 'string') {
      yield { line, answer: [{ field: 'line', message: 'not a feedback record of Formbricks', allowed: 'an object with submission_id and field_type' }] };
      continue;
    }
    if (records.length > 0 && records[0]!.submission_id !== (record as SentAnswer).submission_id) {
      yield* submission();
      records = [];
    }
    if (records.length === 0) first = line;
    records.push(record as Record<string, unknown>);
  }
  yield* submission();
}

interface TheydoFile {
  surveyMetadata?: { surveyFields?: unknown };
  responses?: unknown;
  metrics?: unknown;
}

async function* theydoAnswers(value: unknown, terms: ReadingTerms): AsyncGenerator<FileLine> {
  const file = value as TheydoFile | null;
  if (file?.metrics) throw new UnreadableFile('TheyDo metrics hold numbers of promoters, passives and detractors, no scores, so no answers; `waymark import metrics` takes them as reported figures');
  if (!Array.isArray(file?.responses)) throw new UnreadableFile('not a survey file of TheyDo: no responses');
  for (const [index, response] of (file.responses as unknown[]).entries()) yield isRecord(response) ? settled(index + 1, theydoAnswer(response, file.surveyMetadata?.surveyFields, terms), terms) : noRecord(index + 1, 'TheyDo');
}

/** One JSON value, by what it holds. */
function anyAnswers(value: unknown, terms: ReadingTerms): AsyncGenerator<FileLine> {
  const first = (Array.isArray(value) ? value[0] : value) as SentAnswer | null | undefined;
  if (first !== null && typeof first === 'object') {
    if (isWebhook(first)) throw webhookEvents();
    if (Array.isArray(value) && 'survey_type' in first) return delightedAnswers(value, terms);
    if ('responses' in first || 'metrics' in first) return theydoAnswers(value, terms);
  }
  throw new UnreadableFile('JSON of no kind that is known', 'a list of survey responses of Delighted, a survey file of TheyDo, or one answer a line (--format ndjson)');
}

const text = (read: TextReading): Reading => async function* (chunks, terms, tell) {
  const open = await openText(chunks, terms.encoding);
  if (terms.excludedValues.length + terms.keptValues.length > 0) throw new UnreadableFile('--exclude COLUMN=VALUE and COLUMN!=VALUE are for tables, and this file has no columns', 'rules of the export, or the answers taken out of the file');
  if (open.encoding !== 'utf-8') tell({ about: 'encoding', message: `read as ${open.encoding}`, names: [open.encoding] });
  yield* read(open, terms);
  tellTwoReadings(open, tell);
};

const json = (answersOf: (value: unknown, terms: ReadingTerms) => AsyncGenerator<FileLine>): Reading => text(async function* (open, terms) { yield* answersOf(await wholeJson(open), terms); });

const table = (form: TableForm | null): Reading => (chunks, terms, tell, place) => readAnswerTable(chunks, terms, tell, form, place);

async function* again(first: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Delighted gives its responses as JSON (its API) and as CSV (its export). */
const delighted: Reading = async function* (chunks, terms, tell, place) {
  const source = chunks[Symbol.asyncIterator]();
  const { value: first } = await source.next() as IteratorResult<Uint8Array, undefined>;
  const whole = again(first === undefined ? [] : [first], source);
  const isJson = /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*[[{]/.test(Buffer.from(first ?? []).subarray(0, 200).toString('latin1'));
  yield* (isJson ? json(delightedAnswers) : table(tableForms.delighted))(whole, terms, tell, place);
};

/** The kinds of files that answers are read from, by name. */
export const responseFormats: Readonly<Record<string, Reading>> = {
  csv: table(ownForm), ndjson: text(readOwn), qualtrics: table(tableForms.qualtrics), delighted, surveymonkey: table(tableForms.surveymonkey), typeform: table(tableForms.typeform),
  'google-forms': table(tableForms['google-forms']), surveycake: table(tableForms.surveycake), formbricks: text(readFormbricks), theydo: json(theydoAnswers),
};

/** How a file is read where nobody says of which kind it is: by its name, and then by what it holds; null where its name says nothing. */
export function readingOf(file: string): Reading | null {
  if (/\.(?:csv|tsv|tab|txt)$/i.test(file)) return table(null);
  if (/\.(?:ndjson|jsonl)$/i.test(file)) return text(readOwn);
  return /\.json$/i.test(file) ? json(anyAnswers) : null;
}
