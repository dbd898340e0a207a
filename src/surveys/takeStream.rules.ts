import { Failure, unavailable } from '../kernel/failure';
import { acceptAnswers, type AcceptOptions, type Ingest } from './acceptAnswers.rules';
import type { SentAnswer, Verdict } from './answer';
import { CodeTally } from './codeTally';
import { movedAnswers } from './movedAnswers.rules';
import { MoveTally } from './moveTally';
import { unnamedCodes } from './unnamedCodes.rules';
import { nothing, tally, type ReportLine, type SentLine } from './report';

/** Answers in one unit of work: enough for the cost of a transaction to be shared, few enough that its rows are soon released. */
const batch = 2_000;

/** Products in one unit of work: an answer counts in each of its products, so that a few hundred with many move as many counts as a full batch usually does. */
const batchProducts = 10_000;

/** So long the first answer of a batch waits for others, where they come slowly. */
const patienceMs = 1_000;

/** What comes when somebody has waited for so long, or the service stops, unless it is called off. */
function interruption(ms: number | null, stopping: AbortSignal | undefined): { promise: Promise<'interrupted'>; cancel: () => void } {
  let cancel = (): void => undefined;
  const promise = new Promise<'interrupted'>((resolve) => {
    const interrupt = (): void => resolve('interrupted');
    const handle = ms === null ? undefined : setTimeout(interrupt, ms);
    stopping?.addEventListener('abort', interrupt);
    if (stopping?.aborted) interrupt();
    cancel = () => {
      clearTimeout(handle);
      stopping?.removeEventListener('abort', interrupt);
    };
  });
  return { promise, cancel };
}

/** The first of a batch, whenever it comes. @throws UNAVAILABLE where the service stops before that, or the sender is silent for too long */
async function awaited(coming: Promise<IteratorResult<SentLine>>, stopping: AbortSignal | undefined): Promise<IteratorResult<SentLine>> {
  const { promise: stopped, cancel } = interruption(null, stopping);
  const line = stopping?.aborted ? 'interrupted' : await Promise.race([coming, stopped]);
  cancel();
  if (line === 'interrupted') throw stopping?.reason instanceof Failure ? stopping.reason : unavailable('the service stops; what is not acknowledged was not taken and may be sent again');
  return line;
}

/** Characters of comments in one unit of work: a batch of the longest holds as much memory as a full one usually does. */
const batchCharacters = 500_000;

const charactersIn = ({ answer }: SentLine): number => (Array.isArray(answer) || typeof answer.comment !== 'string' ? 0 : answer.comment.length);

const productsIn = ({ answer }: SentLine): number => (Array.isArray(answer) || !Array.isArray(answer.products) ? 0 : answer.products.length);

/** Lines as they come, in batches: full ones, or what there is once the first has waited long enough. */
async function* batched(lines: AsyncIterable<SentLine>, stopping: AbortSignal | undefined): AsyncGenerator<SentLine[]> {
  const source = lines[Symbol.asyncIterator]();
  const readOn = (): Promise<IteratorResult<SentLine>> => {
    const coming = source.next();
    // Whoever waits for it is told of a failure; until then it is nobody's.
    coming.catch(() => undefined);
    return coming;
  };
  try {
    for (let coming = readOn(), line = await awaited(coming, stopping); !line.done; line = await awaited(coming, stopping)) {
      const collected = [line.value];
      let [products, characters] = [productsIn(line.value), charactersIn(line.value)];
      const { promise: interrupted, cancel } = interruption(patienceMs, stopping);
      coming = readOn();
      while (collected.length < batch && products < batchProducts && characters < batchCharacters) {
        const next = await Promise.race([coming, interrupted]);
        if (next === 'interrupted' || next.done) break;
        collected.push(next.value);
        products += productsIn(next.value);
        characters += charactersIn(next.value);
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
  return lines.map(({ answer, id = null }) => (Array.isArray(answer) ? { id, outcome: 'REFUSED' as const, problems: answer, codes: [] } : verdicts.next().value!));
}

export interface StreamOptions extends AcceptOptions {
  /** The source of answers that name none. */
  source: string | null;
  /** Aborted when the service stops, or with a reason of its own: what was read is still written, and the report says how far that is. */
  stopping?: AbortSignal;
}

/**
 * Takes a stream of answers of any length, a batch at a time: it reads on only when a batch is written, so that a sender who is too fast
 * waits and memory stays as it is. One who is slow, or waits for an acknowledgement before going on, has it a second later at most.
 * Once a batch is reported as acknowledged, a kill of the process no longer loses it.
 * Where the graph cannot go on, or the service stops, it says so as its last line; what comes after is not taken, and may be sent again with all the rest.
 */
export async function* takeStream(ingest: Ingest, lines: AsyncIterable<SentLine>, { source, stopping, ...options }: StreamOptions): AsyncGenerator<ReportLine> {
  let total = nothing;
  let read = 0;
  let upToLine = 0;
  const carried = new CodeTally();
  const moves = new MoveTally();
  try {
    for await (const taken of batched(lines, stopping)) {
      const verdicts = await verdictsOf(ingest, taken, source, options);
      for (const [index, { outcome, id, problems }] of verdicts.entries()) if (outcome === 'REFUSED') yield { refused: { line: taken[index]!.line, id, problems } };
      total = tally(total, verdicts);
      for (const { codes, move } of verdicts) {
        carried.add(codes);
        moves.add(move);
      }
      read += taken.length;
      upToLine = taken.at(-1)!.line;
      yield { acknowledged: { ...total, upToLine } };
    }
    const moved = await movedAnswers(ingest.graph, moves);
    if (moved) yield { moved };
    for (const unnamed of await unnamedCodes(ingest.graph, carried)) yield { unnamed };
    yield { done: { ...total, lines: read, dryRun: options.dryRun ?? false } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    yield { failed: { code: error.code, message: error.message, ...error.details, acknowledgedUpToLine: upToLine } };
  }
}
