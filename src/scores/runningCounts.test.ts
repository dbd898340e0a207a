import { runningCounts } from './runningCounts';

const bins = (score: number, count: number): number[] => Array.from({ length: 11 }, (_, each) => (each === score ? count : 0));

const over = runningCounts([{ day: '2025-01-03', bins: bins(9, 2) }, { day: '2025-01-05', bins: bins(0, 1) }, { day: '2025-02-01', bins: bins(9, 4) }]);

test.each([
  ['2025-01-01', '2025-01-03', 0, 0], ['2025-01-03', '2025-01-04', 2, 0], ['2025-01-04', '2025-01-06', 0, 1], ['2025-01-03', '2025-02-01', 2, 1], ['2025-01-04', '2025-02-02', 4, 1], ['2026-01-01', '2026-02-01', 0, 0],
])('from %s up to %s there are %i nines and %i zeros', (from, to, nines, zeros) => expect(over({ from, to })).toEqual(bins(9, nines).map((count, score) => (score === 0 ? zeros : count))));
