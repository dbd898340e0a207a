import { delightedAnswer } from './delightedAnswer';
import { formbricksSubmission } from './formbricksAnswer';
import type { Mapping } from './mapping';
import { qualtricsAnswer, qualtricsHeader } from './qualtricsAnswer';
import { csvRows, readCsv, UnreadableFile } from './readCsv';
import { readNdjson } from './readNdjson';
import type { SentLine } from './report';
import { theydoAnswer, type TheydoField, type TheydoResponse } from './theydoAnswer';

type Chunks = AsyncIterable<Uint8Array>;
type Reading = (chunks: Chunks, mapping: Mapping) => AsyncGenerator<SentLine>;

/** The largest file that is read whole, because it is one JSON value. */
const largestWhole = 256 * 1024 * 1024;

async function wholeJson(chunks: Chunks): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > largestWhole) throw new UnreadableFile('larger than 256 MB; cut it into several files');
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new UnreadableFile('not JSON');
  }
}

/** Answers that are said to hold what all of a file have in common; those that bring it themselves keep their own. */
async function* readOwn(chunks: Chunks, { constants }: Mapping): AsyncGenerator<SentLine> {
  for await (const { line, answer } of readNdjson(chunks)) yield { line, answer: Array.isArray(answer) ? answer : { ...constants, ...answer } };
}

async function* readQualtrics(chunks: Chunks, mapping: Mapping): AsyncGenerator<SentLine> {
  const headers: string[][] = [];
  let header: ReturnType<typeof qualtricsHeader> | undefined;
  for await (const { line, cells } of csvRows(chunks, 3, (row) => headers.push(row))) {
    header ??= qualtricsHeader(headers[0]!, headers[2]!);
    const answer = qualtricsAnswer(cells, header, mapping);
    if (answer) yield { line, answer };
  }
}

async function* readDelighted(chunks: Chunks, mapping: Mapping): AsyncGenerator<SentLine> {
  const responses = await wholeJson(chunks);
  if (!Array.isArray(responses)) throw new UnreadableFile('not a list of survey responses of Delighted');
  for (const [index, response] of responses.entries()) yield { line: index + 1, answer: delightedAnswer((response ?? {}) as Record<string, unknown>, mapping) };
}

/** Feedback records, one a line, those of one submission one after the other. */
async function* readFormbricks(chunks: Chunks, mapping: Mapping): AsyncGenerator<SentLine> {
  let records: Record<string, unknown>[] = [];
  let first = 1;
  const submission = (): SentLine[] => {
    const answer = records.length > 0 ? formbricksSubmission(records, mapping) : null;
    return answer ? [{ line: first, answer }] : [];
  };
  for await (const { line, answer: record } of readNdjson(chunks)) {
    if (Array.isArray(record)) {
      yield { line, answer: record };
      continue;
    }
    if (records.length > 0 && records[0]!.submission_id !== record.submission_id) {
      yield* submission();
      records = [];
    }
    if (records.length === 0) first = line;
    records.push(record);
  }
  yield* submission();
}

async function* readTheydo(chunks: Chunks, mapping: Mapping): AsyncGenerator<SentLine> {
  const file = (await wholeJson(chunks)) as { surveyMetadata?: { surveyFields?: TheydoField[] }; responses?: TheydoResponse[]; metrics?: unknown } | null;
  if (file?.metrics) throw new UnreadableFile('TheyDo metrics hold numbers of promoters, passives and detractors, no scores, so no answers; `waymark import metrics` takes them as reported figures');
  if (!Array.isArray(file?.responses)) throw new UnreadableFile('not a survey file of TheyDo: no responses');
  for (const [index, response] of file.responses.entries()) {
    const whole = { responseId: response?.responseId, responseDateTime: response?.responseDateTime, responseFields: Array.isArray(response?.responseFields) ? response.responseFields : [] };
    yield { line: index + 1, answer: theydoAnswer(whole, file.surveyMetadata?.surveyFields ?? [], mapping) };
  }
}

/** The kinds of files that answers are read from, by name. */
export const responseFormats: Readonly<Record<string, Reading>> = {
  csv: readCsv, ndjson: readOwn, qualtrics: readQualtrics, formbricks: readFormbricks, theydo: readTheydo, delighted: readDelighted,
};

/** The kind of a file by its name, where nobody says it. */
export const formatOf = (file: string): string | null => (/\.csv$/i.test(file) ? 'csv' : /\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : null);
