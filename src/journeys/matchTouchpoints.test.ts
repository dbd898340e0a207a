import fc from 'fast-check';
import type { TouchpointToAlign } from './alignment';
import { matchTouchpoints } from './matchTouchpoints';

const touchpoint = (key: string, archetypes: string): TouchpointToAlign => ({ key, name: [key, key], archetypes: [...archetypes].map((archetype) => ({ key: archetype, name: [archetype, archetype] })), channels: [], owner: null, measured: false });

describe('touchpoints of two sides', () => {
  test('are paired with themselves before they are paired by archetype', () =>
    expect(matchTouchpoints([touchpoint('x', 'a'), touchpoint('y', 'a')], [touchpoint('y', 'a'), touchpoint('z', 'a')])).toEqual([[0, 1], [1, 0]]));

  test('give way where that lets more of them have a counterpart', () =>
    expect(matchTouchpoints([touchpoint('x', 'ab'), touchpoint('y', 'a')], [touchpoint('u', 'a'), touchpoint('v', 'b')])).toEqual([[0, 1], [1, 0]]));

  test('share an archetype with whom is disliked least', () =>
    expect(matchTouchpoints([touchpoint('x', 'a')], [touchpoint('u', 'a'), touchpoint('v', 'a')], (_, right) => 1 - right)).toEqual([[0, 1]]));

  test('are each in one pair, and no pair could be added', () => {
    const side = (prefix: string) => fc.array(fc.subarray(['a', 'b', 'c', 'd']), { maxLength: 6 }).map((all) => all.map((archetypes, at) => touchpoint(`${prefix}${at}`, archetypes.join(''))));
    fc.assert(fc.property(side('l'), side('r'), (lefts, rights) => {
      const pairs = matchTouchpoints(lefts, rights);
      expect(new Set(pairs.map(([left]) => left)).size).toBe(pairs.length);
      expect(new Set(pairs.map(([, right]) => right)).size).toBe(pairs.length);
      const free = (all: TouchpointToAlign[], taken: number[]) => all.filter((_, at) => !taken.includes(at)).flatMap(({ archetypes }) => archetypes.map(({ key }) => key));
      const freeRight = free(rights, pairs.map(([, right]) => right));
      expect(free(lefts, pairs.map(([left]) => left)).filter((archetype) => freeRight.includes(archetype))).toEqual([]);
    }));
  });
});
