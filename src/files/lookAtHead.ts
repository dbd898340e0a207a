/** So much is looked at to tell what a file is. */
export const headBytes = 64 * 1024;

/** The first chunks of a source, of a length together as far as it goes. */
export async function collected<Chunk extends { length: number }>(source: AsyncIterator<Chunk>, least: number): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  let length = 0;
  while (length < least) {
    const next = await source.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  return chunks;
}

/** Chunks that were looked at already, and those after them. */
export async function* rejoined<Chunk>(first: readonly Chunk[], rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
