import { sayable } from './sayable';

test.each([11, 7.5, -1, true, '11', 'life/online-purchase', 'Touchpoint:life/claim@app', 'securities/trading@app', 'PHONE_HUMAN', '2021-02-30', 'touchpoints.csv'])('an error may repeat %p', (value) => {
  expect(sayable(value)).toBe(value);
});

test.each(['', 'two words', '客服電話等太久', 'A123456789', 'id:A123456789', '0912345678', '0912-345-678', 912_345_678, '4111-1111-1111-1111', 'someone@example.com', 'x'.repeat(81), '<b>', null, undefined, {}, ['a'], Number.NaN.toString().repeat(40)])('an error does not repeat %p', (value) => {
  expect(sayable(value)).toBeUndefined();
});
