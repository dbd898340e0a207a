import { buildApi } from '../../src/app/schema';
import { randomFrom } from '../../src/kernel/seededRandom';
import { fullExtent, hostileDocument, type Choices, type Extent } from './hostileDocument';
import { attacked, faultsOf, hasRun, serviceToAttack, type Run } from './hostileRuns';
import type { Service } from './startService';

/** By what a document is made dearer, and how far. */
const knobs: [keyof Extent, least: number, most: number][] = [['page', 1, 100], ['copies', 1, 50], ['depth', 2, 15]];

export interface Searched {
  faults: { query: string; faults: string[] }[];
  /** Documents that passed while the next dearer one was refused. */
  atLimit: number;
  /** Of these, the longest time of the processor and the longest answer. */
  longestMs: number;
  longestBytes: number;
  /** All that were sent on the way there. */
  sent: number;
}

/** The service went away under a document. */
class Gone extends Error {}

/** Looks by bisection for the dearest extent of a document that still passes; every document on the way is held to the bounds. Null where all pass or none does. */
async function dearest(service: Service, [knob, least, most]: (typeof knobs)[number], documentOf: (extent: Extent) => string, report: Searched): Promise<Run | null> {
  const run = async (value: number): Promise<Run> => {
    const query = documentOf({ ...fullExtent, [knob]: value });
    report.sent += 1;
    try {
      const ran = await attacked(service, query);
      const faults = faultsOf(ran);
      if (faults.length > 0) report.faults.push({ query, faults });
      return ran;
    } catch (error) {
      report.faults.push({ query, faults: [`the service is gone: ${String(error)}: ${service.output().stderr.slice(0, 300)}`] });
      throw new Gone();
    }
  };
  if (hasRun(await run(most))) return null;
  let passed = await run(least);
  if (!hasRun(passed)) return null;
  for (let [low, high] = [least, most]; high - low > 1;) {
    const middle = Math.floor((low + high) / 2);
    const ran = await run(middle);
    if (hasRun(ran)) [low, passed] = [middle, ran];
    else high = middle;
  }
  return passed;
}

/** Searches, from generated documents, for those whose estimated cost lies just below the limit: by the length of pages, by how often fields are asked, by depth. */
export async function searchAtLimit(environment: Record<string, string>, documents: number, seed: number): Promise<Searched> {
  const schema = buildApi();
  const random = randomFrom(seed);
  const service = await serviceToAttack(environment);
  const report: Searched = { faults: [], atLimit: 0, longestMs: 0, longestBytes: 0, sent: 0 };
  try {
    for (let index = 0; index < documents; index += 1) {
      const choices: Choices = Array.from({ length: 160 }, () => Math.floor(random() * 1_000_000));
      const found = await dearest(service, knobs[index % knobs.length]!, (extent) => hostileDocument(schema, choices, extent), report);
      if (!found) continue;
      report.atLimit += 1;
      report.longestMs = Math.max(report.longestMs, Math.min(found.processorMs ?? Infinity, found.ms));
      report.longestBytes = Math.max(report.longestBytes, found.answer.text.length);
    }
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
  } finally {
    await service.kill();
  }
  return report;
}
