import { heldWidth } from './heldWidth';

test.each([
  ['線上報案與', 66, { textLength: 65, lengthAdjust: 'spacingAndGlyphs' }],
  ['線上報案與', 60, { textLength: 60, lengthAdjust: 'spacingAndGlyphs' }],
  ['線上', 66, {}],
])('%s in a room of %d is held to %j', (text, room, held) => {
  expect(heldWidth(text, 13, 600, room)).toEqual(held);
});
