import { thresholdsFrom } from './thresholds';

test('a threshold is the subsidiary\'s own, else the default policy\'s, else what ships', () => {
  const thresholdsOf = thresholdsFrom(new Map([[null, { graceDays: 10, importantFrom: 4 }], ['Subsidiary:a', { graceDays: 30, importantFrom: null }]]));
  expect(thresholdsOf('Subsidiary:a', 'graceDays')).toEqual({ name: 'graceDays', value: 30, own: true });
  expect(thresholdsOf('Subsidiary:a', 'importantFrom')).toEqual({ name: 'importantFrom', value: 4, own: false });
  expect(thresholdsOf('Subsidiary:a', 'worstRank')).toEqual({ name: 'worstRank', value: 1, own: false });
  expect(thresholdsOf('Subsidiary:b', 'graceDays')).toEqual({ name: 'graceDays', value: 10, own: false });
  expect(thresholdsOf(null, 'graceDays').value).toBe(10);
});
