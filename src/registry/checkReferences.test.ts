import type { Unit } from '../graph/graph';
import { Names } from '../kernel/names';
import { checkReferences } from './checkReferences.rules';
import type { EntryRecord, Noun } from './noun';

const nothingThere = { read: () => Promise.resolve([]) } as unknown as Unit;

test('many links to nothing are told each, and others come to their turn in between', async () => {
  const definition = { links: [{ name: 'about', to: 'Touchpoint', many: true }] } as unknown as Noun;
  const about = Array.from({ length: 60 }, (_, index) => ({ key: `Touchpoint:bank/none${index}` }));
  const referring = Array.from({ length: 2_000 }, () => ({ definition, record: { links: { about } } as unknown as EntryRecord, problems: [], located: (problem: object) => ({ ...problem }) as never }));
  let [turns, isOver] = [0, false];
  const count = (): void => { turns += 1; if (!isOver) setImmediate(count); };
  setImmediate(count);
  const problems = await checkReferences(nothingThere, referring, new Set(), new Names());
  isOver = true;
  expect(problems).toHaveLength(120_000);
  expect(problems[61]).toMatchObject({ field: 'about', message: 'no Touchpoint with this id', entry: 1 });
  expect(turns).toBeGreaterThan(4);
});
