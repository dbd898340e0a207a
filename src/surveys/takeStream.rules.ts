import { Failure } from '../kernel/failure';
import { acceptAnswers, type AcceptOptions, type Ingest } from './acceptAnswers.rules';
import type { SentAnswer, Verdict } from './answer';
import { nothing, tally, type ReportLine, type SentLine } from './report';

/** Answers in one unit of work: enough for the cost of a transaction to be shared, few enough that its rows are soon released. */
const batch = 2_000;

/** So long the first answer of a batch waits for others, where they come slowly. */
const patienceMs = 1_000;

/** What is `late` after so long, unless it is called off. */
function timer(ms: number): { promise: Promise<'late'>; cancel: () => void } {
  let handle: NodeJS.Timeout;
  const promise = new Promise<'late'>((resolve) => { handle = setTimeout(() => resolve('late'), ms); });
  return { promise, cancel: () => clearTimeout(handle) };
}

/** Lines as they come, in batches: full ones, or what there is once the first has waited long enough. */
async function* batched(lines: AsyncIterable<SentLine>): AsyncGenerator<SentLine[]> {
  const source = lines[Symbol.asyncIterator]();
  const readOn = (): Promise<IteratorResult<SentLine>> => {
    const coming = source.next();
    // Whoever waits for it is told of a failure; until then it is nobody's.
    coming.catch(() => undefined);
    return coming;
  };
  try {
    for (let coming = readOn(), line = await coming; !line.done; line = await coming) {
      const collected = [line.value];
      const { promise: late, cancel } = timer(patienceMs);
      coming = readOn();
      while (collected.length < batch) {
        const next = await Promise.race([coming, late]);
        if (next === 'late' || next.done) break;
        collected.push(next.value);
        coming = readOn();
      }
      cancel();
      yield collected;
    }
  } finally {
    // Not waited for: a sender who says nothing more would keep it waiting.
    source.return?.().catch(() => undefined);
  }
}

/** What became of each line of a batch. Lines that are no answers are refused without being looked at further. */
async function verdictsOf(ingest: Ingest, lines: SentLine[], source: string | null, options: AcceptOptions): Promise<Verdict[]> {
  const sent = lines.flatMap(({ answer }) => (Array.isArray(answer) ? [] : [source === null || (answer as SentAnswer).source !== undefined ? answer as SentAnswer : Object.assign({}, answer, { source })]));
  const verdicts = (await acceptAnswers(ingest, sent, options))[Symbol.iterator]();
  return lines.map(({ answer }) => (Array.isArray(answer) ? { id: null, outcome: 'REFUSED' as const, problems: answer } : verdicts.next().value!));
}

export interface StreamOptions extends AcceptOptions {
  /** The source of answers that name none. */
  source: string | null;
}

/**
 * Takes a stream of answers of any length, a batch at a time: it reads on only when a batch is written, so that a sender who is too fast
 * waits and memory stays as it is. One who is slow, or waits for an acknowledgement before going on, has it a second later at most.
 * Once a batch is reported as acknowledged, a kill of the process no longer loses it.
 * Where the graph cannot go on it says so as its last line; what comes after is not taken, and may be sent again with all the rest.
 */
export async function* takeStream(ingest: Ingest, lines: AsyncIterable<SentLine>, { source, ...options }: StreamOptions): AsyncGenerator<ReportLine> {
  let total = nothing;
  let read = 0;
  let upToLine = 0;
  try {
    for await (const taken of batched(lines)) {
      const verdicts = await verdictsOf(ingest, taken, source, options);
      for (const [index, { outcome, id, problems }] of verdicts.entries()) if (outcome === 'REFUSED') yield { refused: { line: taken[index]!.line, id, problems } };
      total = tally(total, verdicts);
      read += taken.length;
      upToLine = taken.at(-1)!.line;
      yield { acknowledged: { ...total, upToLine } };
    }
    yield { done: { ...total, lines: read, dryRun: options.dryRun ?? false } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    yield { failed: { code: error.code, message: error.message, acknowledgedUpToLine: upToLine } };
  }
}
