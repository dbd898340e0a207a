import { verdictOf } from './verdictOf';

const found = { distinguishable: false, difference: 8.2, needed: 1234, paired: false, level: 0.95 };

test('what cannot be told apart is called that, with what it would take', () => {
  expect(verdictOf(found)).toEqual(['無法辨別：這樣的差異每期約需 1,234 份答覆', 'Not distinguishable: would need about 1,234 answers a period']);
  expect(verdictOf({ ...found, paired: true })[1]).toBe('Not distinguishable: would need about 1,234 people who answered both times');
  expect(verdictOf({ ...found, difference: 0, needed: null })[1]).toBe('Not distinguishable: there is no difference');
  expect(verdictOf({ ...found, difference: 0.01, needed: null })).toEqual(['無法辨別：差異太小，任何調查都分辨不出', 'Not distinguishable: too small to be told by any survey']);
});

test('what can, with its direction and level', () => {
  expect(verdictOf({ ...found, distinguishable: true })[1]).toBe('The second is higher; distinguishable at the 95% level');
  expect(verdictOf({ ...found, distinguishable: true, difference: -1 })[0]).toBe('後者較低，差異在 95% 信心水準下可辨別');
});
