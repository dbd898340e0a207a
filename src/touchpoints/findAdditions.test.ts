import type { AdditionKind } from './addition';
import { findAdditions, type Start } from './findAdditions';

const kinds: AdditionKind[] = ['TOUCHPOINT', 'MEASUREMENT_POINT', 'CHANNEL', 'STATED_NODES', 'STATED_FEATURES'];
const asked = { from: '2021-01-01', to: '2022-01-01', subsidiary: null, kinds };
const start = (key: string, more: Partial<Start> = {}): Start => ({ key: `Touchpoint:${key}`, noun: 'Touchpoint', validFrom: null, precision: null, provenance: 'OPERATED', subsidiaries: ['Subsidiary:life'], facts: [], ...more });

/** A number from 0 to one less than `below`, the same for the same seed. */
const drawn = (seed: number, below: number): number => Math.floor(Math.abs(Math.sin(seed * 12.9898) * 43758.5453) % below);

describe('what was added in a period', () => {
  test('is counted by hand in generated registries: each object that begins in it, and of the others whose beginning is unknown how many', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const years = Array.from({ length: 40 }, (_, index) => [null, 2020, 2021, 2022][drawn(seed * 100 + index, 4)]!);
      const starts = years.map((year, index) => start(`t${index}`, { validFrom: year === null ? null : `${year}-0${1 + (index % 9)}-15` }));
      const { additions, undated } = findAdditions(starts, [], asked);
      expect(additions).toHaveLength(years.filter((year) => year === 2021).length);
      expect(undated.get('TOUCHPOINT')).toBe(years.filter((year) => year === null).length);
    }
  });

  test('a day, a month or a year is in each period that it meets, and certain where it lies in it whole', () => {
    const known = (validFrom: string, precision: Start['precision'], from: string, to: string) => findAdditions([start('x', { validFrom, precision })], [], { ...asked, from, to }).additions.map(({ day, certain }) => [day, certain]);
    expect(known('2021-03-31', 'DAY', '2021-03-31', '2021-04-01')).toEqual([['2021-03-31', true]]);
    expect(known('2021-12-01', 'MONTH', '2021-12-15', '2022-02-01')).toEqual([[null, false]]);
    expect(known('2021-12-01', 'MONTH', '2022-01-01', '2022-02-01')).toEqual([]);
    expect(known('2021-01-01', 'YEAR', '2021-12-31', '2022-01-01')).toEqual([[null, false]]);
    expect(known('2021-01-01', 'YEAR', '2020-01-01', '2022-01-01')).toEqual([[null, true]]);
  });

  test('a statement names the objects in the list that rest on it, and is undated without a year', () => {
    const facts = [{ key: 'Fact:a', adds: ['NODE=2@2021', 'FEATURE=3'], subsidiaries: ['Subsidiary:life'] }];
    const { additions, undated } = findAdditions([start('x', { validFrom: '2021-05-05', facts: ['Fact:a'] }), start('y', { facts: ['Fact:a'] })], facts, asked);
    expect(additions.map(({ kind, count, registered }) => [kind, count, registered])).toEqual([['STATED_NODES', 2, ['Touchpoint:x']], ['TOUCHPOINT', 1, []]]);
    expect(undated.get('STATED_FEATURES')).toBe(3);
  });
});
