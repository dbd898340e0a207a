// What the gap query over all subsidiaries costs at the size of the seeds and at ten times that, on the embedded engine.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tenfold } from '../support/tenfold.mjs';
import { Contestant } from './contestant.mjs';
import { fillSeeds } from './database.mjs';
import { allGaps } from './questions.mjs';

const sizes = [{ name: 'the seeds', files: () => [] }, { name: 'ten times the seeds', files: tenfold }];

const digits = ({ median, least, greatest }) => `${median.toFixed(1)} ms CPU (${least.toFixed(1)} to ${greatest.toFixed(1)})`;

async function enter({ name, files }, folder) {
  mkdirSync(folder);
  await fillSeeds(folder, files());
  return Contestant.start({ kind: 'waymark', engine: 'embedded', name, ask: allGaps }, null, { folder });
}

/** Measures both sizes in turns and tells what they cost, and by which factor. */
export async function measureGaps(folder, rounds, say) {
  const contestants = [];
  try {
    for (const [index, size] of sizes.entries()) contestants.push(await enter(size, join(folder, `gaps-${index}`)));
    for (const contestant of contestants) await contestant.warmUp();
    for (let round = 0; round < rounds; round += 1) for (const contestant of round % 2 === 0 ? contestants : [...contestants].reverse()) await contestant.round();
    say('\ngaps of all subsidiaries, the first twenty with places and evidence:');
    for (const { candidate, cpuMs, statements } of contestants) say(`  ${candidate.name.padEnd(20)} ${digits(cpuMs)}, ${statements} statements`);
    const [seeds, more] = contestants.map(({ cpuMs }) => cpuMs.median);
    say(`  × ${(more / seeds).toFixed(1)} for ten times the registry`);
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}
