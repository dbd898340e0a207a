import { continuityOf, crossingsOf, type CarryingStop } from './crossings';

const stop = (touchpoint: string, side: string, more: Partial<CarryingStop> = {}): CarryingStop => ({ touchpoint, side, episode: 0, owner: null, handsOverTo: [], ...more });
const [x, y] = ['Touchpoint:x', 'Touchpoint:y'];

test.each<[string, CarryingStop, CarryingStop, string | null]>([
  ['an owner that both share', stop(x!, 'ONLINE', { owner: 'd' }), stop(y!, 'OFFLINE', { owner: 'd' }), 'OWNER'],
  ['the same touchpoint', stop(x!, 'ONLINE'), stop(x!, 'OFFLINE'), 'TOUCHPOINT'],
  ['a hand-over on record', stop(x!, 'ONLINE', { handsOverTo: [y!] }), stop(y!, 'OFFLINE'), 'HAND_OVER'],
  ['nobody, where the hand-over leads back', stop(x!, 'ONLINE'), stop(y!, 'OFFLINE', { handsOverTo: [x!] }), null],
  ['nobody, where neither has an owner', stop(x!, 'ONLINE'), stop(y!, 'OFFLINE'), null],
])('a change of side is carried by %s', (_name, from, to, carriedBy) => {
  expect(crossingsOf([from, to])).toEqual([{ from, to, carriedBy }]);
  expect(continuityOf([from, to])).toEqual({ transitions: 1, changes: 1, breaks: carriedBy === null ? 1 : 0, unbroken: carriedBy === null ? 0 : 1, continuity: carriedBy === null ? 0 : 1 });
});

test('a path that stays on its side goes over without a change, and one stop is no transition', () => {
  expect(continuityOf([stop(x!, 'ONLINE'), stop(y!, 'ONLINE')])).toEqual({ transitions: 1, changes: 0, breaks: 0, unbroken: 1, continuity: 1 });
  expect([continuityOf([]), continuityOf([stop(x!, 'ONLINE')])].map(({ transitions, continuity }) => [transitions, continuity])).toEqual([[0, null], [0, null]]);
});

test('across the end of an episode nothing is carried, and nothing breaks', () =>
  expect(continuityOf([stop(x!, 'ONLINE'), stop(y!, 'OFFLINE', { episode: 1 })])).toEqual({ transitions: 0, changes: 0, breaks: 0, unbroken: 0, continuity: null }));
