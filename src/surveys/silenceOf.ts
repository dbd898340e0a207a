import type { IncomingMessage } from 'node:http';
import { unavailable } from '../kernel/failure';

/** How often it is looked whether anything came, in the time that is waited. */
const looks = 12;

/**
 * Aborted, with the reason, when a request that is being read has sent nothing for so long. While something that came is still to be read, nobody waits for
 * the sender.
 * @returns the signal, and what ends the watch
 */
export function silenceOf(raw: IncomingMessage, ms: number): { signal: AbortSignal; cancel: () => void } {
  const silent = new AbortController();
  let heard = { bytes: raw.socket.bytesRead, at: performance.now() };
  const watch = setInterval(() => {
    const { bytesRead } = raw.socket;
    if (bytesRead !== heard.bytes || raw.readableLength > 0 || raw.complete) heard = { bytes: bytesRead, at: performance.now() };
    else if (performance.now() - heard.at >= ms) silent.abort(unavailable(`nothing came for ${ms / 1_000} s; what is not acknowledged was not taken and may be sent again`));
  }, ms / looks);
  return { signal: silent.signal, cancel: () => clearInterval(watch) };
}
