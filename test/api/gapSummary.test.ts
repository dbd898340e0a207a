import { readExamples } from '../../src/app/examples';
import { alike, type World } from '../support/world';

const summary = async ({ get }: World, by: string, more = ''): Promise<any[]> => (await get(`{ gapSummary(by: [${by}], asOf: "2021-12-31"${more}) { subsidiary { slug } journey { slug } stage { slug } type severity count byProvenance { provenance count } } }`)).gapSummary;

const sum = (rows: any[]): number => rows.reduce((total, { count }) => total + count, 0);

async function everyGap({ get }: World): Promise<any[]> {
  const all: any[] = [];
  for (let after: string | null = null; ;) {
    const { gaps }: any = await get('query ($after: String) { gaps(first: 100, after: $after, asOf: "2021-12-31") { nodes { id type severity provenance subsidiary { slug } places { journey { slug } stage { slug } } } pageInfo { hasNextPage endCursor } } }', { after });
    all.push(...gaps.nodes);
    if (!gaps.pageInfo.hasNextPage) return all;
    after = gaps.pageInfo.endCursor;
  }
}

describe('the summary of gaps', () => {
  alike('counts the same gaps that the list has: once in the total, and by everything that a gap has one of', async (world) => {
    const gaps = await everyGap(world);
    const [total] = await summary(world, '');
    expect(total.count).toBe(gaps.length);
    for (const by of ['SUBSIDIARY', 'TYPE', 'SEVERITY', 'SUBSIDIARY, TYPE, SEVERITY']) expect(sum(await summary(world, by))).toBe(gaps.length);
    for (const { type, count } of await summary(world, 'TYPE')) expect([type, count]).toEqual([type, gaps.filter((gap) => gap.type === type).length]);
    for (const { provenance, count } of total.byProvenance) expect(count).toBe(gaps.filter((gap) => gap.provenance === provenance).length);
    return total;
  });

  alike('a gap that shows on two journeys counts in each of them', async (world) => {
    const gaps = await everyGap(world);
    const rows = await summary(world, 'JOURNEY');
    for (const { journey, count } of rows) {
      const showing = gaps.filter(({ places }) => (journey === null ? places.length === 0 : places.some((place: any) => place.journey.slug === journey.slug)));
      expect([journey?.slug, count]).toEqual([journey?.slug, showing.length]);
    }
    expect(sum(rows)).toBeGreaterThan(gaps.length);
    const [claim] = await summary(world, 'JOURNEY', ', filter: { journey: "life/claim" }');
    expect(claim).toEqual(rows.find(({ journey }) => journey?.slug === 'life/claim'));
    return rows;
  });

  alike('stands in the order of the group and of severity', async (world) => {
    const rows = await summary(world, 'SUBSIDIARY, SEVERITY');
    const severities = ['HIGH', 'MEDIUM', 'LOW'];
    const order = ['life', 'bank', 'pnc', 'securities', 'site'];
    const places = rows.map(({ subsidiary, severity }) => (subsidiary ? order.indexOf(subsidiary.slug) : order.length) * 3 + severities.indexOf(severity));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    return rows;
  });
});

/** Ten more subsidiaries, each with a journey at one touchpoint that nobody measures. */
const grown = (numbers: number[]): { name: string; content: string }[] => [
  ['subsidiaries.csv', 'id,group,position,name.zh,name.en,provenance', (n: number) => `more-${n},cathay,${n},子公司${n},Subsidiary ${n},OPERATED`],
  ['touchpoints.csv', 'id,code,subsidiary,name.zh,name.en,importance,channels', (n: number) => `more-${n}/desk,M${n},more-${n},櫃台,Desk,5,counter:OPERATED`],
  ['journeys.csv', 'id,subsidiary,name.zh,name.en', (n: number) => `more-${n}/ask,more-${n},詢問,Ask`],
  ['stages.csv', 'id,journey,position,name.zh,name.en', (n: number) => `more-${n}/ask/come,more-${n}/ask,1,來訪,Come`],
  ['steps.csv', 'id,stage,position,touchpoints', (n: number) => `more-${n}/ask/come/1,more-${n}/ask/come,1,more-${n}/desk:OPERATED`],
].map(([name, header, line]) => ({ name: name as string, content: `${[header, ...numbers.map(line as (n: number) => string)].join('\n')}\n` }));

describe('what the questions over all subsidiaries cost', () => {
  for (const name of ['board', 'compare-subsidiaries', 'coverage', 'gap-summary', 'leverage']) {
    alike(`${name}: as many statements for fifteen subsidiaries as for five`, async ({ ask, get }) => {
      const { query, variables } = readExamples().find((example) => example.name === name)!;
      const before = await ask(query, JSON.parse(variables!));
      const { importFiles } = await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { message file line field } } }', { files: grown(Array.from({ length: 10 }, (_, index) => index + 6)) });
      expect(importFiles).toEqual({ applied: true, problems: [] });
      const after = await ask(query, JSON.parse(variables!));
      expect([before.errors, after.errors]).toEqual([[], []]);
      expect(JSON.stringify(after.data)).toContain(name === 'leverage' ? 'bank/' : 'more-15');
      // Where a turn of the loop ends amid a batch, the batch is asked in two.
      expect(after.statements).toBeLessThanOrEqual(before.statements + 2);
      expect(after.statements).toBeLessThanOrEqual(30);
    }, { writes: true });
  }
});
