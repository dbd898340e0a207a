import { graphql } from 'graphql';
import { readExamples } from '../../src/app/examples';
import { ApiRequest } from '../../src/app/request';
import { buildApi } from '../../src/app/schema';
import type { World } from '../support/world';
import { alike } from '../support/world';

const map = readExamples().find(({ name }) => name === 'journey-map')!.query;
const withoutFigures = map.replace('figures { ...Figure }', '').replace(/fragment Figure[\s\S]*$/, '');

const csv = (header: string, rows: string[]): string => `${[header, ...rows].join('\n')}\n`;

/** A journey of `stages` × 5 steps, each at one touchpoint with an owner, two channels and a point. */
async function largeJourney({ get }: World, stages: number): Promise<void> {
  const steps = Array.from({ length: stages * 5 }, (_, index) => index + 1);
  const files = [
    { name: 'journeys.csv', content: csv('id,subsidiary,name.zh,name.en,provenance', ['life/large,life,大旅程,Large,ILLUSTRATIVE']) },
    { name: 'stages.csv', content: csv('id,journey,position,name.zh,name.en,provenance', Array.from({ length: stages }, (_, index) => `life/large/${index + 1},life/large,${index + 1},階段,Stage,ILLUSTRATIVE`)) },
    { name: 'touchpoints.csv', content: csv('id,code,subsidiary,name.zh,name.en,owner,channels,provenance', steps.map((n) => `life/large-${n},X${n},life,接觸點,Touchpoint,life/claims:ILLUSTRATIVE,web:ILLUSTRATIVE | app:ILLUSTRATIVE,ILLUSTRATIVE`)) },
    { name: 'measurement-points.csv', content: csv('id,subsidiary,subject,touchpoint,channel,name.zh,name.en,instrument,cadence,provenance', steps.map((n) => `life/large-${n}@web,life,TOUCHPOINT,life/large-${n},web,點,Point,TNPS,QUARTERLY,ILLUSTRATIVE`)) },
    { name: 'steps.csv', content: csv('id,stage,position,touchpoints,provenance', steps.map((n) => `life/large/${Math.ceil(n / 5)}/${n},life/large/${Math.ceil(n / 5)},${n},life/large-${n}:ILLUSTRATIVE,ILLUSTRATIVE`)) },
  ];
  const { importFiles } = await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { message line field } } }', { files });
  expect(importFiles).toEqual({ applied: true, problems: [] });
}

const objectsIn = (value: unknown): number => (value === null || typeof value !== 'object' ? 0 : (Array.isArray(value) ? 0 : 1) + Object.values(value).reduce((sum: number, item) => sum + objectsIn(item), 0));

describe('what a question costs', () => {
  for (const [stages, least] of [[8, 300], [80, 3_000]] as const) {
    alike(`a map of more than ${least} objects is one statement, and one more with figures`, async (world) => {
      await largeJourney(world, stages);
      const bare = await world.ask(withoutFigures, { journey: 'life/large' });
      const full = await world.ask(map, { journey: 'life/large' });
      expect(bare.errors).toEqual([]);
      expect(objectsIn(bare.data)).toBeGreaterThan(least);
      expect([bare.statements, full.statements]).toEqual([1, 2]);
    }, { writes: true });
  }

  alike('a map that was read is answered from memory until the registry is edited, by whichever process', async ({ ask, get, graph, clock }) => {
    const published = 'query ($journey: ID!) { journey(id: $journey, asOf: "2030-01-01") { frozenAs stages { name { zh } } } }';
    // To what is kept, another object is the graph of another process.
    const elsewhere = { ...graph };
    const fromElsewhere = async (): Promise<unknown> => (await graphql({ schema: buildApi(), source: map, contextValue: new ApiRequest(elsewhere, clock), variableValues: { journey: 'life/claim' } })).data;
    const codes = (data: unknown): string[] => [...JSON.stringify(data).matchAll(/"code":"(\w+)"/g)].map(([, code]) => code!);
    const first = [await get(map, { journey: 'life/claim' }), await get(published, { journey: 'life/claim' }), await fromElsewhere()];

    const again = [await ask(map, { journey: 'life/claim' }), await ask(published, { journey: 'life/claim' })];
    expect(again.map(({ statements }) => statements)).toEqual([1, 1]);
    expect([...again.map(({ data }) => data), await fromElsewhere()]).toEqual(first);

    const { touchpoint } = first[0].journey.stages.flatMap(({ steps }: any) => steps).flatMap(({ touchpoints }: any) => touchpoints)[0];
    const { version } = (await get('query ($id: ID!) { touchpoint(id: $id) { version } }', { id: touchpoint.id })).touchpoint;
    await get('mutation ($id: ID!, $version: Int!) { changeTouchpoint(id: $id, expectedVersion: $version, change: { code: "NEW" }) { version } }', { id: touchpoint.id, version });
    const edited = await ask(map, { journey: 'life/claim' });
    expect(edited.statements).toBe(3);
    expect(codes(edited.data)).toContain('NEW');
    expect(codes(edited.data).filter((code) => code === touchpoint.code)).toEqual([]);
    expect(await fromElsewhere()).toEqual(edited.data);
    expect((await ask(map, { journey: 'life/claim' })).data).toEqual(edited.data);
    expect(await get(published, { journey: 'life/claim' })).toEqual(first[1]);
  }, { writes: true });

  alike('what an edit answers is read after it, also where the same was asked before it', async ({ get }) => {
    const change = (version: number, code: string) => `changeTouchpoint(id: "life/online-purchase", expectedVersion: ${version}, change: { code: "${code}" }) { places { journey { stages { steps { touchpoints { touchpoint { slug code } } } } } } figures { slug } }`;
    await get('{ journey(id: "life/whole-customer") { stages { slug } } }');
    const { version } = (await get('{ touchpoint(id: "life/online-purchase") { version } }')).touchpoint;
    const { one, two } = await get(`mutation { one: ${change(version, 'ONE')} two: ${change(version + 1, 'TWO')} }`);
    expect(JSON.stringify(one)).toContain('"code":"ONE"');
    expect(JSON.stringify(two)).toContain('"code":"TWO"');
    expect(JSON.stringify(two)).not.toContain('"code":"ONE"');
  }, { writes: true });

  alike('a list of journeys with titles only loads no map', async ({ ask, transcript }) => {
    const { statements, data } = await ask('{ journeys(first: 100) { nodes { slug name { zh } } } }');
    expect(data.journeys.nodes).toHaveLength(21);
    expect(statements).toBe(1);
    expect(transcript.map(({ statement }) => statement.name)).not.toContain('journeyMaps');
  });

  alike('scores of everything on a map are three statements more, however many there are; asked again, one, while nothing is counted', async ({ ask }) => {
    const places = (score: string) => `{ journey(id: "pnc/whole-customer") { slug ${score} stages { slug ${score} steps { slug touchpoints { touchpoint { slug ${score} } } } } } }`;
    const bare = await ask(places(''));
    const scored = await ask(places('score(period: { grain: YEAR, on: "2025-01-01" }) { state n value interval { lower upper } }'));
    expect(scored.errors).toEqual([]);
    expect(scored.statements - bare.statements).toBe(3);
    const again = await ask(places('score(period: { grain: YEAR, on: "2025-01-01" }) { state n value interval { lower upper } }'));
    expect(again).toEqual({ ...scored, statements: bare.statements + 1 });
    return scored.data;
  });
});
