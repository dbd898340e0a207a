import { createWriteStream, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Speech } from './commands';
import type { Consultation } from './consultation';

/** Writes all answers as newline-delimited JSON. The file has its name only when it is whole; nobody but its owner may read it. */
export async function exportResponsesCommand({ answers, erased }: Consultation, file: string, { out, progress }: Speech): Promise<void> {
  const all = answers();
  const unfinished = `${file}.unfinished`;
  let count = 0;
  await pipeline(async function* () {
    for await (const some of all) {
      for (const answer of some) yield `${JSON.stringify(answer)}\n`;
      count += some.length;
      progress(`${count} answers …`);
    }
  }, createWriteStream(unfinished, { mode: 0o600 }));
  renameSync(unfinished, file);
  out(`${file}: ${count} answers`);
  const gone = await erased();
  if (gone > 0) out(`${gone} that were erased are not in it: in another store nothing keeps their ids from being taken again`);
}
