import fc from 'fast-check';
import { exportWhole } from '../../src/exchange/exportFiles.rules';
import type { Attribute } from '../../src/graphql/attributes';
import { firstDay, lastDay } from '../../src/kernel/period';
import { newEdit } from '../../src/history/history.rules';
import { importFiles } from '../../src/exchange/importFiles.rules';
import { keysOfNoun } from '../../src/registry/entries.store';
import { problemsOf } from '../../src/registry/checkRecord';
import { allNouns, nounNamed, type Noun } from '../../src/registry/noun';
import { recordsOf } from '../../src/registry/readRecords.rules';
import { saveEntries } from '../../src/registry/saveEntries.rules';
import { alike, type World } from '../support/world';

const odd = ['0', '-', '=1+1', '+1', '@a', '"', '""', ',', ';', 'a,b', '\'', '\\', 'a\nb', 'a\r\nb', 'a\rb', 'a\tb', ' a ', '\ufeffa', 'true', 'null', '1e5', '007', '😀', '\u2028', ']]>', '#a', 'id'];

const text = (max: number): fc.Arbitrary<string> => fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.array(fc.constantFrom(...odd), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))).map((drawn) => drawn.slice(0, max));

const day = fc.oneof(fc.constantFrom(firstDay, lastDay, '2000-02-29', '2024-02-29'), fc.date({ min: new Date(firstDay), max: new Date(lastDay), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)));

/** Values that an attribute may have; those that its rules refuse are drawn as well. */
function valueOf({ kind, min = 0, max = 0, choices, optional }: Attribute): fc.Arbitrary<unknown> {
  const one = (): fc.Arbitrary<unknown> => {
    switch (kind) {
      case 'text': return text(max);
      case 'twoTongues': return fc.tuple(text(max), text(max));
      case 'words': return choices ? fc.uniqueArray(fc.constantFrom(...Object.keys(choices))) : fc.array(text(max), { maxLength: 4 });
      case 'choice': return fc.constantFrom(...Object.keys(choices!));
      case 'flag': return fc.boolean();
      case 'day': return day;
      case 'whole': return fc.oneof(fc.constantFrom(min, max), fc.integer({ min: Math.max(min, -2_147_483_648), max: Math.min(max, 2_147_483_647) }));
      case 'decimal': return fc.oneof(fc.constantFrom(min, max, 5e-324, -5e-324, -0, 1e-7, 0.1 + 0.2, 1e21, 123_456_789.123_456_78), fc.double({ min, max, noNaN: true }));
      case 'instant': return fc.constant(null);
    }
  };
  return optional ? fc.option(one(), { nil: null }) : one();
}

async function expectReadBack({ graph, clock }: World, noun: Noun): Promise<void> {
  const files = await exportWhole(graph, [noun], 'ATTRIBUTES');
  const report = await importFiles((work, options) => graph.write(work, options), newEdit({ principal: 'test', clock }, 'importFiles', files), { files, dryRun: false });
  expect({ noun: noun.name, ...report, lines: report.lines.filter(({ action }) => action !== 'UNCHANGED') }).toMatchObject({ noun: noun.name, problems: [], changed: 0, added: 0, lines: [] });
  expect(await exportWhole(graph, [noun], 'ATTRIBUTES')).toEqual(files);
}

describe('whatever can be kept', () => {
  alike('is exported so that the import reads it back equal, for every attribute of every kind of object', async (world) => {
    const { graph, clock } = world;
    let kept = 0;
    const kinds = new Set<string>();
    for (const noun of allNouns()) {
      const [key] = await keysOfNoun(graph, noun.name);
      const attributes = noun.attributes.filter(({ hidden }) => !hidden);
      if (key === undefined) continue;
      const drawn = fc.sample(fc.record(Object.fromEntries(attributes.map((attribute) => [attribute.name, valueOf(attribute)]))), { numRuns: 8, seed: 11 });
      for (const values of drawn) {
        const known = (await recordsOf(graph, nounNamed, [key])).get(key)!;
        const slug = key.slice(noun.name.length + 1);
        // What cannot stand beside the rest is left as it is.
        const attributesKept = attributes.reduce<Record<string, unknown>>((so, { name }) => {
          const next = { ...so, [name]: values[name] };
          return problemsOf(noun, slug, { attributes: { ...known.attributes, ...next }, links: known.links }).length === 0 ? next : so;
        }, {});
        try {
          await graph.write((unit) => saveEntries(unit, clock.now().toISOString(), [{ noun: noun.name, slug, mode: 'CHANGE', attributes: attributesKept, links: {} }]));
        } catch (error) {
          // What must hold between objects is not looked for here.
          expect((error as { code?: string }).code).toBe('BAD_INPUT');
          continue;
        }
        const now = (await recordsOf(graph, nounNamed, [key])).get(key)!;
        for (const { name, kind } of attributes) if (name in attributesKept && now.attributes[name] !== null) kinds.add(kind);
        kept += 1;
        await expectReadBack(world, noun);
      }
    }
    expect([...kinds].sort()).toEqual(['choice', 'day', 'decimal', 'flag', 'text', 'twoTongues', 'whole', 'words']);
    expect(kept).toBeGreaterThan(60);
  }, { writes: true });
});
