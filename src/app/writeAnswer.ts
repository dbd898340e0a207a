import { giveWay } from '../kernel/giveWay';

/** How many values are written at once. */
const mostAtOnce = 5_000;

/** An answer is longer than it may be: how long what was written of it is, and at which field. */
export class TooLong extends Error {
  constructor(readonly bytes: number, readonly field: string) {
    super('the answer is too long');
  }
}

/** What is left of so many values once those in a value are counted; negative where it has more. */
function leftAfter(value: unknown, most: number): number {
  let left = most;
  const count = (each: unknown): void => {
    left -= 1;
    if (left < 0 || each === null || typeof each !== 'object') return;
    for (const key in each) {
      if (left < 0) return;
      count((each as Record<string, unknown>)[key]);
    }
  };
  count(value);
  return left;
}

interface Writing {
  parts: string[];
  bytes: number;
  most: number;
  taken: Map<string, number>;
}

function push(writing: Writing, text: string, path: readonly string[]): void {
  writing.parts.push(text);
  const bytes = Buffer.byteLength(text);
  writing.bytes += bytes;
  const field = path.join('.');
  writing.taken.set(field, (writing.taken.get(field) ?? 0) + bytes);
  if (writing.bytes <= writing.most) return;
  const [longest] = [...writing.taken].sort(([, a], [, b]) => b - a);
  throw new TooLong(writing.bytes, longest![0]);
}

const isLeftOut = (value: unknown): boolean => value === undefined || typeof value === 'function' || typeof value === 'symbol';

const isPlain = (value: unknown): value is object => value !== null && typeof value === 'object' && !('toJSON' in value);

/** Where a run of list entries ends that can be written at once; where it begins, if not even one can. */
function endOfRun(list: readonly unknown[], from: number): number {
  let [to, left] = [from, mostAtOnce];
  while (to < list.length) {
    left = leftAfter(list[to], left);
    if (left < 0) return to;
    to += 1;
  }
  return to;
}

async function writeList(writing: Writing, list: readonly unknown[], path: readonly string[]): Promise<void> {
  push(writing, '[', path);
  for (let from = 0; from < list.length;) {
    if (from > 0) push(writing, ',', path);
    await giveWay();
    const to = endOfRun(list, from);
    if (to > from) push(writing, JSON.stringify(list.slice(from, to)).slice(1, -1), path);
    else await write(writing, isLeftOut(list[from]) ? null : list[from], path);
    from = Math.max(to, from + 1);
  }
  push(writing, ']', path);
}

/** Paths are those of the answer, without the places in lists. */
async function write(writing: Writing, value: unknown, path: readonly string[]): Promise<void> {
  await giveWay();
  // The fields of an answer are told apart at its root, so that the longest of them can be named.
  if (!isPlain(value) || (path.length > 1 && leftAfter(value, mostAtOnce) >= 0)) return push(writing, JSON.stringify(value), path);
  if (Array.isArray(value)) return writeList(writing, value, path);
  let isFirst = true;
  for (const [key, each] of Object.entries(value)) {
    if (isLeftOut(each)) continue;
    push(writing, `${isFirst ? '{' : ','}${JSON.stringify(key)}:`, path);
    isFirst = false;
    await write(writing, each, [...path, key]);
  }
  push(writing, isFirst ? '{}' : '}', path);
}

/**
 * `JSON.stringify`, in parts between which the event loop is given back.
 * @throws TooLong where the text would have more bytes
 */
export async function writeInParts(value: object, most: number): Promise<string> {
  const writing: Writing = { parts: [], bytes: 0, most, taken: new Map() };
  await write(writing, value, []);
  return writing.parts.join('');
}
