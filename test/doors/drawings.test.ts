import { gzipSync } from 'node:zlib';
import { provenanceInFull, word } from '../../src/web/drawing/words';
import { checkWellFormed, drawnCards } from '../support/drawnTexts';
import { startService, type Service } from '../support/startService';

let service: Service;
let journeys: string[];

beforeAll(async () => {
  service = await startService();
  const data = await service.get('{ journeys(first: 100) { nodes { slug } } }');
  journeys = data.journeys.nodes.map(({ slug }: { slug: string }) => slug);
});

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${service.address}journeys/${path}`, { headers });

const draw = async (path: string): Promise<string> => {
  const answer = await ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

const looks = [['zh', 'light'], ['zh', 'dark'], ['en', 'light'], ['en', 'dark']] as const;

describe.each(looks)('every journey of the seeds in %s, %s,', (lang, theme) => {
  test.each([['at 1280 px', 1280], ['at 1920 px', 1920]])('%s: well-formed, small, nothing to run or fetch, every text in its card, every provenance in words', async (_name, width) => {
    for (const journey of journeys) {
      const svg = await draw(`${journey}.svg?lang=${lang}&theme=${theme}&width=${width}`);
      checkWellFormed(svg);
      expect(svg).not.toMatch(/<script|<foreignObject|<image|<a[\s>]|\son\w+=|var\(|href=|url\((?!#hatch\))/);
      expect(gzipSync(svg).length).toBeLessThan(20_000);
      // The first words are enough: the sentence is broken into lines.
      expect(svg).toContain(word('caution', lang).slice(0, 12).replace(/"/g, '&quot;').slice(0, 8));
      const cards = drawnCards(svg);
      expect(cards.length).toBeGreaterThan(0);
      for (const { label, texts, over, dashed } of cards) {
        expect([journey, label, over]).toEqual([journey, label, []]);
        const illustrative = label.includes(provenanceInFull('ILLUSTRATIVE', lang));
        expect([label, dashed]).toEqual([label, illustrative]);
        if (illustrative) expect(texts.some((text) => (lang === 'zh' ? ['示意'] : ['illustrative', 'illus.']).includes(text))).toBe(true);
        if (label.includes(provenanceInFull('REPORTED', lang))) expect(texts).toContain(lang === 'zh' ? '載明' : 'stated');
      }
    }
  });
});

test('draws all 27 touchpoints of the longest journey', async () => {
  const svg = await draw('pnc/whole-customer.svg');
  expect(new Set([...svg.matchAll(/data-touchpoint="([^"]+)"/g)].map(([, slug]) => slug)).size).toBe(27);
});

/** How often the first path of each journey goes over to the other side, also from one episode to the next, and its breaks. */
const changesAndBreaks: [journey: string, changes: number, breaks: number][] = [
  ['life/buy-a-policy', 3, 2], ['life/policy-service', 1, 1], ['life/claim', 1, 0], ['life/receive-benefit', 0, 0], ['life/whole-customer', 5, 1],
  ['pnc/buy-motor', 1, 1], ['pnc/accident-and-motor-claim', 4, 1], ['pnc/personal-lines-claim', 1, 1], ['pnc/change-or-cancel', 1, 1], ['pnc/renew', 2, 2], ['pnc/whole-customer', 4, 0],
  ['securities/open-account', 0, 0], ['securities/trade-and-settle', 0, 0], ['securities/transfer-out', 1, 1], ['securities/close-account', 1, 1], ['securities/whole-customer', 0, 0],
  ['bank/mobile-banking', 1, 1], ['bank/contact-centre', 0, 0], ['bank/whole-customer', 0, 0], ['site/invest', 1, 1], ['site/whole-customer', 1, 1],
];

test('crosses and cuts the path of every journey as often as it changes sides and as there are breaks, a gap standing in each cut', async () => {
  expect(changesAndBreaks.map(([journey]) => journey).sort()).toEqual([...journeys].sort());
  for (const [journey, changes, breaks] of changesAndBreaks) {
    const svg = await draw(`${journey}.svg`);
    const curves = svg.match(/d="M[\d.]+,[\d.]+C[^"]+" stroke="#0E3A66"/g)?.length ?? 0;
    const cuts = [...svg.matchAll(/data-break="[^"]*"(><g class="gap-mark" data-gap=)?/g)];
    expect([journey, curves - breaks, cuts.length]).toEqual([journey, changes, breaks]);
    expect(cuts.every(([, gap]) => gap !== undefined)).toBe(true);
  }
});

test('shows the gaps that the address asks for, numbered as in the list', async () => {
  const { gaps } = await service.get('{ gaps(filter: { journey: "securities/transfer-out" }, first: 100) { edges { node { id title { en } } } } }');
  const svg = await draw('securities/transfer-out.svg?lang=en');
  gaps.edges.forEach(({ node }: any, index: number) => {
    if (svg.includes(`data-gap="${node.id}"`)) expect(svg).toMatch(new RegExp(`data-gap="${node.id}"[^>]*aria-label="Gap ${index + 1}, `));
  });
  expect(svg).toContain('data-gap=');
  expect(await draw('securities/transfer-out.svg?lang=en&gaps=no')).not.toContain('data-gap=');
  expect(await draw('securities/transfer-out.svg?lang=en&gaps=STAGE_EMPTY')).not.toMatch(/channel change without|Gap \d+, \w+, [^"]*break/i);
});

test('says what it is, may stand in other pages, and is sent once while it is the same', async () => {
  const first = await ask('life/claim.svg');
  expect(first.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect(first.headers.get('content-security-policy')).toBe('default-src \'none\'; sandbox');
  expect(first.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  const again = await ask('life/claim.svg', { 'if-none-match': first.headers.get('etag')! });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test.each([
  ['lang=fr', 'lang'], ['theme=blue', 'theme'], ['gaps=COVERAGE,NONSENSE', 'gaps'], ['width=12', 'width'], ['width=1e3', 'width'], ['asOf=2021-02-30', 'asOf'], ['colour=red', 'address'],
  ['path=life/nobody', 'path'], ['lang=zh&lang=en', 'lang'],
])('refuses %s and says what is allowed', async (words, field) => {
  const answer = await ask(`life/claim.svg?${words}`);
  const { errors } = await answer.json() as any;
  expect(answer.status).toBe(400);
  expect(errors[0].extensions.code).toBe('BAD_INPUT');
  expect(errors[0].extensions.problems).toEqual([expect.objectContaining({ field, allowed: expect.any(String) })]);
});

test('knows no journey that is not there', async () => {
  const answer = await ask('life/nothing.svg');
  expect([answer.status, (await answer.json() as any).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
});

test('draws a journey as it was on a day', async () => {
  expect(await draw('life/claim.svg?asOf=2022-06-30&lang=en')).toContain('Waymark v1, 2021-12-31');
  // The ninety days that score it do not reach beyond the days that may be asked for.
  expect(await draw('life/claim.svg?asOf=2200-12-31&lang=en')).toContain('Waymark v1, 2021-12-31');
  expect((await ask('life/claim.svg?asOf=1900-01-01')).status).toBe(404);
  expect((await fetch(`${service.address}compare.svg?left=life/claim&right=life/claim&rightAsOf=2200-12-31`)).status).toBe(200);
  expect((await fetch(`${service.address}points/securities/trading@app.svg?to=1900-01-02`)).status).toBe(200);
});
