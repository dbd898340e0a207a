import { declaredStatements } from '../../src/graph/statement';
import { tour } from '../support/tour';
import { expectAlike, onEachEngine } from '../support/world';

test('every statement runs, answers alike on every engine and does not lean on an order nobody promised', async () => {
  const all = await onEachEngine(tour, { writes: true, seeding: true });
  expectAlike(all);
  const ran = new Set(all[0]!.transcript.map(({ statement }) => statement.name));
  expect([...declaredStatements().keys()].filter((name) => !ran.has(name))).toEqual([]);
}, 300_000);
