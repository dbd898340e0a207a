import { crowd } from '../support/crowd';
import { tour } from '../support/tour';
import { onCrowdedEngine } from '../support/world';

test('every statement runs on a graph with more two-hop paths than the embedded engine numbers in one step', async () => {
  const { paths, told } = await onCrowdedEngine(crowd, tour);
  expect(paths).toBeGreaterThan(65_536);
  expect(told.length).toBeGreaterThan(20);
}, 300_000);
