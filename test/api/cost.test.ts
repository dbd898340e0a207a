import { readExamples } from '../../src/app/examples';
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

  alike('a list of journeys with titles only loads no map', async ({ ask, transcript }) => {
    const { statements, data } = await ask('{ journeys(first: 100) { nodes { slug name { zh } } } }');
    expect(data.journeys.nodes).toHaveLength(21);
    expect(statements).toBe(1);
    expect(transcript.map(({ statement }) => statement.name)).not.toContain('journeyMaps');
  });

  alike('scores of everything on a map are two statements more, however many there are', async ({ ask }) => {
    const places = (score: string) => `{ journey(id: "pnc/whole-customer") { slug ${score} stages { slug ${score} steps { slug touchpoints { touchpoint { slug ${score} } } } } } }`;
    const bare = await ask(places(''));
    const scored = await ask(places('score(period: { grain: YEAR, on: "2025-01-01" }) { state n value interval { lower upper } }'));
    expect(scored.errors).toEqual([]);
    expect(scored.statements - bare.statements).toBe(2);
    return scored.data;
  });
});
