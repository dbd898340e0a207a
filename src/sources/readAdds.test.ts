import { checkAdds } from './checkAdds';
import { readAdds } from './readAdds';

describe('what a fact says was added', () => {
  test('is a kind, a number, and a year where one is stated', () => {
    expect(readAdds('NODE=2@2021')).toEqual({ kind: 'NODE', count: 2, year: 2021 });
    expect(readAdds('FEATURE=1')).toEqual({ kind: 'FEATURE', count: 1, year: null });
  });

  test.each(['NODE', 'NODE=0', 'NODE=2@21', 'THING=1', 'NODE=2@2021 ', 'NODE=-1', 'NODE=12345', 'NODE=1@1899', 'NODE=1@2200'])('is not "%s"', (text) => {
    expect(readAdds(text)).toBeNull();
  });

  const record = (adds: string[], at: string[]) => ({ record: { attributes: { adds }, links: { addedAt: at.map((slug) => ({ key: `Subsidiary:${slug}`, attributes: {} })) } } });

  test('names the companies where that was, and no companies where nothing was', () => {
    expect(checkAdds(record([], []))).toEqual([]);
    expect(checkAdds(record(['NODE=2@2021'], ['pnc']))).toEqual([]);
    expect(checkAdds(record(['NODE=2@2021'], [])).map(({ field }) => field)).toEqual(['addedAt']);
    expect(checkAdds(record([], ['pnc'])).map(({ field }) => field)).toEqual(['adds']);
    expect(checkAdds(record(['NODE=2@2021', 'two'], ['pnc']))).toMatchObject([{ field: 'adds', entry: 1 }]);
  });
});
