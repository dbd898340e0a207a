import { isMisdecoded } from './misdecoded';

const asWindows = new TextDecoder('windows-1252');

test.each(['很好', '服務 is good', 'Café à la crème', '“quoted”', '😀 ok', 'a…b'])('%s, read byte by byte, is found, and is none itself', (text) => {
  expect([isMisdecoded(Buffer.from(text).toString('latin1')), isMisdecoded(asWindows.decode(Buffer.from(text))), isMisdecoded(text)]).toEqual([true, true, false]);
});

test.each(['', 'plain', 'café', 'Ünïcödé', 'naïve café – “ok”', 'Ã', '30 °C, 5 €', '¿Qué? ½', 'don’t', 'a\u0085b'])('%s is none', (text) => expect(isMisdecoded(text)).toBe(false));
