import { shownHeading, shownHeadings, shownKey, unknownColumn } from './shownHeading';

test.each(['score', 'Q1_TEXT', 'nps-group', '推薦分數', 'data.q1', 'x'.repeat(40)])('the key %s may be repeated', (key) => expect(shownKey(key)).toBe(key));

test.each(['the counter was closed', 'x'.repeat(41), 'wang@example.org', '0912345678', 'A123456789', '敝姓王', '等太久，很生氣', '', '<b>'])('the key %p may not', (key) => expect(shownKey(key)).toBeNull());

test('headings that are certain may have some words; of others the place is said', () => {
  expect(['Submit Date (UTC)', 'Response  Type', 'The counter was closed all day', 'Mail wang@example.org'].map((heading, index) => shownHeading(heading, index, true))).toEqual(['Submit Date (UTC)', 'Response Type', 'column 3', 'column 4']);
  expect(['Submit Date (UTC)', 'NPS'].map((heading, index) => shownHeading(heading, index, false))).toEqual(['column 1', 'NPS']);
});

test('nothing of a row that holds a number by itself is repeated: it is an answer', () => {
  expect([shownHeadings(['zebra', '9', 'Good'], () => false), unknownColumn(['zebra', '９', 'Good'], 0)]).toEqual(['column 1, column 2, column 3', expect.stringContaining('not repeated')]);
  expect([shownHeadings(['zebra', 'NPS', 'Too slow', 'Survey Type'], (name) => name === 'Survey Type'), unknownColumn(['zebra', 'NPS'], 0)]).toEqual(['zebra, NPS, column 3, Survey Type', 'zebra: an unknown column']);
});
