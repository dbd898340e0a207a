import { openText, type OpenText } from '../files/openText';
import { UnreadableFile } from '../files/unreadableFile';
import { readJson } from '../kernel/readJson';
import { isAnswerField, type SentAnswer } from './answer';
import { delightedAnswers, formbricksAnswers, isWebhook, refuseArray, settled, theydoAnswers, webhookEvents } from './jsonExports';
import { jsonProblem } from './jsonProblem';
import { readAnswerTable } from './readAnswerTable';
import { readNdjson } from './readNdjson';
import { tellTwoReadings, type Placing, type ReadingTerms, type Tell } from './readingTerms';
import type { FileLine } from './report';
import { StatusFields } from './statusFields';
import { foldHeading, ownForm, tableForms, type TableForm } from './tableForms';

type Chunks = AsyncIterable<Uint8Array>;
type Reading = (chunks: Chunks, terms: ReadingTerms, tell: Tell, place?: Placing) => AsyncGenerator<FileLine>;
type TextReading = (text: OpenText, terms: ReadingTerms, tell: Tell) => AsyncGenerator<FileLine>;

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

/** A line without what it says of itself beside its fields: whether it is an answer. */
const withoutStatus = (answer: SentAnswer, status: StatusFields): SentAnswer => Object.fromEntries(Object.entries(answer).filter(([key, value]) => isAnswerField(key) || !status.hear([key], value)));

/** Answers that are said to hold what all of a file have in common; those that bring it themselves keep their own. */
async function* readOwn({ bytes }: OpenText, terms: ReadingTerms, tell: Tell): AsyncGenerator<FileLine> {
  if (Object.keys(terms.columns).length > 0) throw new UnreadableFile('--map: keys of lines of JSON are not mapped', 'no --map, and keys that are called like the fields of an answer');
  // As through the stream, times are instants, unless somebody says how they are to be read, or ids are made of them.
  const areTimesRead = terms.zone !== null || terms.dates !== null || terms.idsFromContent;
  const status = new StatusFields(terms, foldHeading);
  for await (const { line, answer } of readNdjson(bytes, refuseArray)) {
    if (Array.isArray(answer)) {
      yield { line, answer };
      continue;
    }
    if (isWebhook(answer as SentAnswer)) throw webhookEvents();
    const own = withoutStatus(answer as SentAnswer, status);
    const leftOut = status.ruleOf();
    yield leftOut === null ? settled(line, own, terms, undefined, { areTimesRead, isByItself: true }) : { line, leftOut };
  }
  status.end(tell);
}

/** One JSON value, by what it holds. */
function anyAnswers(value: unknown, terms: ReadingTerms, tell: Tell): AsyncGenerator<FileLine> {
  const first = (Array.isArray(value) ? value[0] : value) as SentAnswer | null | undefined;
  if (first !== null && typeof first === 'object') {
    if (isWebhook(first)) throw webhookEvents();
    if (Array.isArray(value) && 'survey_type' in first) return delightedAnswers(value, terms, tell);
    if ('responses' in first || 'metrics' in first) return theydoAnswers(value, terms, tell);
  }
  throw new UnreadableFile('JSON of no kind that is known', 'a list of survey responses of Delighted, a survey file of TheyDo, or one answer a line (--format ndjson)');
}

const text = (read: TextReading): Reading => async function* (chunks, terms, tell) {
  const open = await openText(chunks, terms.encoding);
  if (terms.excludedValues.length + terms.keptValues.length > 0) throw new UnreadableFile('--exclude COLUMN=VALUE and COLUMN!=VALUE are for tables, and this file has no columns', 'rules of the export, or the answers taken out of the file');
  if (open.encoding !== 'utf-8') tell({ about: 'encoding', message: `read as ${open.encoding}`, names: [open.encoding] });
  yield* read(open, terms, tell);
  tellTwoReadings(open, tell);
};

const json = (answersOf: (value: unknown, terms: ReadingTerms, tell: Tell) => AsyncGenerator<FileLine>): Reading => text(async function* (open, terms, tell) { yield* answersOf(await wholeJson(open), terms, tell); });

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
  'google-forms': table(tableForms['google-forms']), surveycake: table(tableForms.surveycake), formbricks: text(({ bytes }, terms, tell) => formbricksAnswers(bytes, terms, tell)), theydo: json(theydoAnswers),
};

/** How a file is read where nobody says of which kind it is: by its name, and then by what it holds; null where its name says nothing. */
export function readingOf(file: string): Reading | null {
  if (/\.(?:csv|tsv|tab|txt)$/i.test(file)) return table(null);
  if (/\.(?:ndjson|jsonl)$/i.test(file)) return text(readOwn);
  return /\.json$/i.test(file) ? json(anyAnswers) : null;
}
