import { versionsAsked } from './versionsAsked';

const asked = (version: string, validFrom: string | null, validTo: string | null, instrument = 'TNPS') => ({ version, instrument, validFrom, validTo });
const january = { from: '2026-01-01', to: '2026-02-01' };

test('a version counts where one day of it lies in the span', () => {
  expect(versionsAsked([asked('2', '2026-01-31', null), asked('1', null, '2026-01-02')], 'TNPS', january)).toEqual(['1', '2']);
  expect(versionsAsked([asked('2', '2026-02-01', null), asked('1', null, '2026-01-01')], 'TNPS', january)).toEqual([]);
});

test('each version once, and only of the instrument that is named', () => {
  const both = [asked('1', null, null), asked('1', null, null), asked('x', null, null, 'CSAT')];
  expect([versionsAsked(both, 'TNPS', january), versionsAsked(both, null, january)]).toEqual([['1'], ['1', 'x']]);
});
