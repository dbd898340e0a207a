import fc from 'fast-check';
import { readNdjson } from './readNdjson';
import type { SentLine } from './report';

async function* chunked(text: string, sizes: number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function read(text: string, sizes = [7]): Promise<SentLine[]> {
  const lines: SentLine[] = [];
  for await (const line of readNdjson(chunked(text, sizes), (message) => new Error(message))) lines.push(line);
  return lines;
}

describe('newline-delimited JSON', () => {
  test('is read line by line, however it is cut into pieces', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ id: fc.string({ unit: 'binary' }), comment: fc.string({ unit: 'grapheme' }) })), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (answers, sizes) => {
      const lines = await read(answers.map((answer) => JSON.stringify(answer)).join('\n'), sizes);
      expect(lines).toEqual(answers.map((answer, index) => ({ line: index + 1, answer: JSON.parse(JSON.stringify(answer)) })));
    }));
  });

  test('tells what is no object, by line, and says nothing of what was sent', async () => {
    const lines = await read('{"id":"1"}\r\n\n{"id":\n[1]\nnull\n"secret"\n{"id":"7","line":42}\n');
    expect(lines.map(({ line, answer }) => [line, Array.isArray(answer) ? answer.map(({ message }) => message).join() : answer])).toEqual([
      [1, { id: '1' }], [3, 'not a JSON object'], [4, 'not a JSON object'], [5, 'not a JSON object'], [6, 'not a JSON object'], [42, { id: '7' }],
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  test.each([['[\n{"id":"1"},\n{"id":"2"}\n]\n'], ['\ufeff\r\n  [{"id":"1"}]'], ['[]'], [`[{"id":"${'x'.repeat(100_000)}"},\n{"id":"2"}\n]`]])('a JSON array is refused before any of its lines is read: %.20j', async (text) => {
    const lines: SentLine[] = [];
    const reading = (async () => { for await (const line of readNdjson(chunked(text, [1, 5]), (message) => new Error(message))) lines.push(line); })();
    await expect(reading).rejects.toThrow('one JSON array, not one JSON object a line');
    expect(lines).toEqual([]);
  });

  test.each([[1], [2], [3], [50]])('the mark of UTF-8 is no part of the first line, in pieces of %i bytes', async (size) => {
    expect(await read('\ufeff{"id":"1"}\n{"id":"2"}', [size])).toEqual([{ line: 1, answer: { id: '1' } }, { line: 2, answer: { id: '2' } }]);
  });

  test('refuses a line that does not end, and goes on with the next', async () => {
    const lines = await read(`{"id":"${'x'.repeat(200_000)}"}\n{"id":"2"}`, [1_000]);
    expect(lines).toEqual([{ line: 1, answer: [expect.objectContaining({ message: 'too long' })] }, { line: 2, answer: { id: '2' } }]);
  });
});
