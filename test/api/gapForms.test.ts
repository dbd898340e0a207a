import { GapForm } from '../../src/gaps/gapTypes';
import { fixtureDay, gapFixture } from '../support/gapFixture';
import { alike, type World } from '../support/world';

const importFiles = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }';

async function fixture(world: World): Promise<any[]> {
  expect((await world.get(importFiles, { files: gapFixture })).importFiles).toEqual({ applied: true, problems: [] });
  return (await world.get(`{ gaps(first: 100, asOf: "${fixtureDay}") { nodes { id form severity provenance subsidiary { slug } subject { slug } thresholds { name value own } evidence { observations { slug } objects { slug } citations { factId } } } } }`)).gaps.nodes;
}

/** For each form what has it: subsidiary, subject. */
const expected: Record<GapForm, string[]> = {
  COUNT_DIFFERS: ['north north'],
  NO_POINT: ['north north/check'],
  NO_FIGURE: ['north north/book@net'],
  NO_TOUCHPOINT: ['north north/visit/later'],
  NO_ONLINE: ['north north/visit/there'],
  NO_OFFLINE: ['south south/visit/after'],
  BREAK: ['north north/visit@patient'],
  NO_OWNER: ['north north/pay'],
  RETIRED_OWNER: ['north north/rate'],
  RETIRED_AT_STEP: ['north north/letter'],
  RETIRED_ON_PATH: ['north north/visit@patient'],
  RETIRED_CHANNEL: ['north north/pay'],
  RETIRED_CHANNEL_ON_PATH: ['north north/visit@patient'],
  RETIRED_ARCHETYPE: ['south south/check'],
  NOT_RUN: ['north tour', 'south rate'],
  NOT_MEASURED: ['north check'],
  MISSING: ['south south/visit'],
  EXTRA: ['south south/tour'],
  REORDERED: ['south south/pay'],
  RECHANNELLED: ['south south/book'],
  BELOW_TARGET: ['south south/book'],
  BELOW_COMPETITOR: ['south south', 'south south/check'],
  BELOW_FORMER_RANK: ['south south'],
  NO_SAMPLE_SIZE: ['south south/book'],
  SOURCES_DISAGREE: ['south south'],
};

describe('a registry made to have them', () => {
  alike('has each form of gap where it was put, and nowhere else', async (world) => {
    const gaps = await fixture(world);
    const found = Object.fromEntries(Object.keys(GapForm).map((form) => [form, gaps.filter((gap) => gap.form === form).map(({ subsidiary, subject }) => `${subsidiary.slug} ${subject.slug}`).sort()]));
    expect(found).toEqual(expected);
    for (const { evidence } of gaps) expect(evidence.observations.length + evidence.objects.length).toBeGreaterThan(0);
    return gaps;
  }, { empty: true });
});
