import { crowd } from '../support/crowd';
import { tour } from '../support/tour';
import { onEmbeddedEngine } from '../support/world';

test('every statement runs on a graph with more two-hop paths than the embedded engine numbers in one step', async () => {
  const { paths, told } = await onEmbeddedEngine(async (world) => ({ paths: await crowd(world.graph), told: await tour(world) }));
  expect(paths).toBeGreaterThan(65_536);
  expect(told.length).toBeGreaterThan(20);
}, 300_000);
