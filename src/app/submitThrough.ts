import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { instantOf, systemClock } from '../kernel/clock';
import { answerLine } from '../surveys/answerLine';
import type { ReportLine, SentLine } from '../surveys/report';
import { sayableId } from '../surveys/sentId';
import type { StreamOptions } from '../surveys/takeStream.rules';

/** Sends answers to a service as a stream and answers its report, which is read while sending. Lines that hold no answer, or one that is too long for the stream, are reported without being sent. */
export async function* submitThrough(address: string, lines: AsyncIterable<SentLine>, { source, dryRun, correct }: StreamOptions): AsyncGenerator<ReportLine> {
  const query = new URLSearchParams({ ...(source === null ? {} : { source }), dryRun: String(dryRun ?? false), correct: String(correct ?? false) });
  const sending = request(`${address}responses?${query.toString()}`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
  const reply = once(sending, 'response') as Promise<[IncomingMessage]>;
  const unreadable: ReportLine[] = [];
  let refused = 0;
  const sent = (async () => {
    for await (const { line, answer, id = null } of lines) {
      const text = Array.isArray(answer) ? answer : answerLine(answer, line, source, instantOf(systemClock));
      if (typeof text !== 'string') {
        unreadable.push({ refused: { line, id: Array.isArray(answer) ? id : sayableId(answer), problems: text } });
        refused += 1;
      } else if (!sending.write(text)) {
        await once(sending, 'drain');
      }
    }
    sending.end();
  })();
  sent.catch((error: unknown) => sending.destroy(error as Error));
  const [response] = await reply;
  for await (const text of createInterface({ input: response })) {
    yield* unreadable.splice(0);
    const said = JSON.parse(text) as ReportLine | { errors: { message: string }[] };
    if ('errors' in said) throw new Error(said.errors.map(({ message }) => message).join('; '));
    if ('failed' in said) {
      // The service reads no further; what it did not acknowledge stays with whoever sends it again.
      yield said;
      sending.destroy();
      return;
    }
    if ('done' in said) yield { done: { ...said.done, refused: said.done.refused + refused, lines: said.done.lines + refused } };
    else yield said;
  }
  await sent;
}
