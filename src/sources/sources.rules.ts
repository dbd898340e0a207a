import type { Reader } from '../graph/graph';
import { linkedEntries, linkingEntries } from '../registry/entries.store';
import { checkElsewhere, registerNoun, type CheckWritten, type ProblemTogether } from '../registry/noun';
import { Assertion, Reading } from './assertion';
import { checkAdds } from './checkAdds';
import { Fact } from './fact';
import { Source } from './source';
import { linkAssertions, linkFacts, linkReadings, linkSources } from './sources.store';

registerNoun(Source, { file: 'sources', link: linkSources });
registerNoun(Fact, { file: 'facts', link: linkFacts, check: checkAdds });

/** An assertion adopts a reading of its own. */
async function strayAdoptions(graph: Reader, keys: string[]): Promise<ProblemTogether[]> {
  const adopted = await linkedEntries(graph, keys, 'ADOPTS', 'Reading');
  const read = await linkedEntries(graph, [...adopted.values()].flat().map(({ entry }) => entry.key), 'READS', 'Assertion');
  return [...adopted].flatMap(([key, ends]) => ends.filter(({ entry }) => !(read.get(entry.key) ?? []).some((end) => end.entry.key === key))
    .map(() => ({ field: 'adopted', message: 'a reading of another assertion', allowed: 'one of its own readings, or none', about: [key] })));
}

/** The same where a reading was given another assertion, and the one that adopted it no other reading. */
const leftByReadings: CheckWritten = async (unit, keys) => {
  const adopting = await linkingEntries(unit, keys, 'ADOPTS', 'Assertion');
  const strays = new Set((await strayAdoptions(unit, [...adopting.values()].flat().map(({ entry }) => entry.key))).flatMap(({ about }) => about));
  return [...adopting].flatMap(([key, ends]) => ends.filter(({ entry }) => strays.has(entry.key))
    .map(({ entry }) => ({ field: 'assertion', message: `Assertion ${entry.id} adopts it`, allowed: `${entry.id}; or that one adopts another reading, or none, before`, about: [key, entry.key] })));
};

registerNoun(Assertion, { file: 'assertions', link: linkAssertions, checkTogether: strayAdoptions });
registerNoun(Reading, { file: 'readings', link: linkReadings });
checkElsewhere('Reading', leftByReadings, ['assertion']);
