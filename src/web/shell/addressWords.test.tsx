import fc from 'fast-check';
import { h, type JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { BoardPage } from '../board/boardPage';
import { readCompareAddress, writeCompareAddress } from '../compare/compareAddress';
import { ComparePage } from '../compare/comparePage';
import { JourneyPage } from '../journey/journeyPage';
import { readMapAddress, writeMapAddress } from '../journey/mapAddress';
import { readPointAddress, writePointAddress } from '../point/pointAddress';
import { PointPage } from '../point/pointPage';
import { alongSearch, readPageAddress } from './address';

const pages: Record<string, (search: string) => JSX.Element> = {
  board: (search) => h(BoardPage, { search }),
  journey: (search) => h(JourneyPage, { search, journey: 'life/claim', png: false }),
  point: (search) => h(PointPage, { search, point: 'life/claim@web' }),
  compare: (search) => h(ComparePage, { search }),
};

const lineOf = (page: string, search: string): string | null => /<p class="not-understood" role="status">(.*?)<\/p>/.exec(renderToString(pages[page]!(search)))?.[1]!.replace(/<[^>]*>/g, '') ?? null;

const every = [['lang', 'fr'], ['theme', 'pink'], ['asOf', 'foo'], ['asOf', '2026-02-30'], ['asOf', '115-01-01']];
const own: Record<string, string[][]> = {
  board: [],
  journey: [['channel', 'up'], ['measured', 'perhaps'], ['prov', 'x'], ['gap', 'COVERAGE,<b>'], ['view', 'globe'], ['strip', 'yes'], ['hide', '2']],
  point: [['grain', 'eon'], ['from', 'foo'], ['to', '2026-13-01']],
  compare: [['only', 'some'], ['view', 'film'], ['leftAsOf', 'yesterday'], ['rightAsOf', '1']],
};

describe('a page says what of its address it did not understand, and goes on:', () => {
  const cases = Object.entries(own).flatMap(([page, more]) => [...every, ...more].map(([word, value]) => [page, word!, value!] as const));

  test.each(cases)('%s, %s=%s', (page, word, value) => {
    const said = lineOf(page, `?${new URLSearchParams({ lang: 'en', ...{ [word]: value } }).toString()}`)!;
    expect(said).toMatch(word === 'lang' ? /lang（可用：zh, en）/ : new RegExp(`^Not all of the address was understood; below is shown as usual: ${word} \\(allowed: [^)]+\\)$`));
    expect(said).not.toContain(value);
    const zh = lineOf(page, `?${new URLSearchParams({ [word]: value }).toString()}`);
    expect(zh).toMatch(new RegExp(`^網址中有看不懂的部分，以下照平常顯示：${word}（可用：.+）$`));
  });

  test.each(Object.keys(pages))('%s: a word that it does not know, without repeating it, and one given twice', (page) => {
    expect(lineOf(page, '?asof=2021-12-31&lang=en')).toMatch(/a word that this page does not know \(it knows lang, theme, asOf/);
    expect(lineOf(page, '?call-0912=345&lang=en')).not.toContain('0912');
    expect(lineOf(page, '?asOf=2021-12-31&asOf=2022-12-31&lang=en')).toContain('asOf (allowed: given once)');
  });

  test.each([['board', ''], ['board', '?lang=en&theme=dark&asOf=2021-12-31'], ['journey', '?lang=EN&asOf=&gap=COVERAGE&sel=x&path=all&strip=0&hide=1'], ['point', '?grain=MONTH&from=2021-01-01'], ['compare', '?left=a/b&right=c/d&asOf=2021-12-31']])('nothing where all is understood: %s %s', (page, search) => {
    expect(lineOf(page, search)).toBeNull();
  });
});

test('what a page writes into its address it understands', () => {
  const forms = [[readPageAddress, alongSearch], [readMapAddress, writeMapAddress], [readPointAddress, writePointAddress], [readCompareAddress, writeCompareAddress]] as unknown as [(search: string) => { misread: unknown[] }, (address: unknown) => string][];
  const word = fc.tuple(fc.constantFrom('lang', 'theme', 'asOf', 'path', 'channel', 'measured', 'prov', 'gap', 'sel', 'strip', 'hide', 'view', 'grain', 'from', 'to', 'left', 'right', 'leftAsOf', 'rightAsOf', 'only', 'x'), fc.oneof(fc.string(), fc.constantFrom('en', 'dark', '2021-12-31', '0', '1', 'off', 'COVERAGE,TARGET', 'list', 'table', 'year', 'all')));
  fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (words) => {
    const search = `?${new URLSearchParams(words).toString()}`;
    for (const [read, write] of forms) {
      const again = read(write(read(search)));
      expect(again).toEqual({ ...read(search), misread: [] });
    }
  }));
});
