import type { Reader } from '../graph/graph';
import { giveWay } from '../kernel/giveWay';
import { fold } from '../kernel/fold';
import { maskPersonalData } from '../kernel/maskPersonalData';
import { readNames } from '../history/otherKeys.store';
import { namesOfNoun } from '../registry/names.store';
import { formerOf } from '../registry/settleNames.rules';
import type { Finding } from './gatherKinds';
import type { ReadLine } from './readLine';

/** What an id begins with tells where it belongs: a touchpoint to its subsidiary, a stage to its journey. */
const placeOf = (slug: string): string => slug.slice(0, Math.max(0, slug.lastIndexOf('/')));

const nameOf = ({ intent }: ReadLine): string | null => (Array.isArray(intent.attributes.name) ? String(intent.attributes.name[0]) : null);

const sameAs = (slug: string, name: string): string => JSON.stringify([placeOf(slug), fold(name)]);

/** A notice for every line that gives an object, new or renamed, the name of another one beside it: nothing forbids it, and it may be the same object twice. */
export async function equalNames(graph: Reader, lines: ReadLine[]): Promise<Finding[]> {
  const named = lines.filter((line) => nameOf(line) !== null);
  const notices: Finding[] = [];
  const { names } = await readNames(graph);
  for (const noun of [...new Set(named.map(({ intent }) => intent.noun))].sort()) {
    const own = named.filter(({ intent }) => intent.noun === noun);
    const stored = await namesOfNoun(graph, noun);
    const before = new Map(stored.map(({ key, name }) => [key, name?.[0]]));
    // A line that gives an object another slug says its former ones.
    const meant = ({ intent }: ReadLine): string => [intent.slug, ...formerOf(intent)].map((slug) => names.keyOf(noun, slug)).find((key) => before.has(key)) ?? names.keyOf(noun, intent.slug);
    const entered = new Set(own.map(meant));
    const holders = new Map(stored.filter(({ key, name }) => name !== null && !entered.has(key)).map(({ key, name }) => [sameAs(names.slugOf(key), name![0]), names.slugOf(key)]));
    for (const line of own) {
      await giveWay();
      const { intent: { slug }, file, line: at } = line;
      const name = nameOf(line)!;
      const place = sameAs(slug, name);
      const holder = holders.get(place);
      if (holder === undefined) holders.set(place, slug);
      else if (before.get(meant(line)) !== name) notices.push({ field: 'name', file, line: at, kind: 'equal', message: `names that another ${noun} beside has, too: ${maskPersonalData(slug)} is called like ${maskPersonalData(holder)}` });
    }
  }
  return notices;
}
