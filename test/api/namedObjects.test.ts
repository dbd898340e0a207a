import { isNonNullType, type GraphQLObjectType } from 'graphql';
import { buildApi } from '../../src/app/schema';
import { globalId } from '../../src/kernel/id';
import { alike, type World } from '../support/world';

/** One object of each kind that mutations are about. */
const slugs: Record<string, string> = {
  Touchpoint: 'life/online-purchase', Channel: 'app', MeasurementPoint: 'securities/trading@app', Archetype: 'chatbot', Department: 'life/claims', Journey: 'life/claim', Stage: 'life/claim/apply', Step: 'life/claim/apply/1',
  Path: 'life/claim@new-parents', Persona: 'life/new-parents', Survey: 'securities/tnps', Deployment: 'securities/trading@app#tnps', Subsidiary: 'life', JourneyVersion: 'life/claim#1',
};

const forms = (noun: string): string[] => [slugs[noun]!, `${noun}:${slugs[noun]!}`, globalId(noun, slugs[noun]!)];

const first = async ({ ask }: World, query: string): Promise<unknown> => (await ask(query)).errors.map(({ code, details }) => [code, (details as any).problems?.map(({ field, message }: any) => `${field} ${message}`) ?? null]);

/** Mutations of one object on a version, by the kind that their name says. */
function versioned(): [field: string, noun: string][] {
  const mutations = Object.values((buildApi().getMutationType() as GraphQLObjectType).getFields());
  return mutations.flatMap(({ name, args }): [string, string][] => {
    const noun = /^(?:retire|restore|remove|withdraw|correct)([A-Z]\w+)$/.exec(name)?.[1];
    const isOfOne = args.some((arg) => arg.name === 'id') && args.some((arg) => arg.name === 'expectedVersion') && args.every((arg) => ['id', 'expectedVersion', 'effectiveOn'].includes(arg.name) || !isNonNullType(arg.type) || arg.defaultValue !== undefined);
    const meant = noun === 'Version' ? 'JourneyVersion' : noun;
    return isOfOne && meant !== undefined && slugs[meant] !== undefined ? [[name, meant]] : [];
  });
}

alike('an object of a known kind is named by its opaque id, by `Noun:slug` and by its slug; one of another kind is refused by its kind', async (world) => {
  const found = versioned();
  expect(found.length).toBeGreaterThan(20);
  const told = [];
  for (const [field, noun] of found) {
    // A version that it never had: it was found, and nothing is changed.
    const more = field === 'correctVersion' ? ', effectiveOn: "2021-12-30", reason: "r"' : '';
    const answers = await Promise.all(forms(noun).map((id) => first(world, `mutation { ${field}(id: "${id}", expectedVersion: 999${more}) { __typename } }`)));
    expect([field, ...answers]).toEqual([field, answers[0], answers[0], answers[0]]);
    expect([field, JSON.stringify(answers[0])]).toEqual([field, expect.stringMatching(/VERSION_CONFLICT|a path uses/)]);
    const refused = await first(world, `mutation { ${field}(id: "Fact:B-09", expectedVersion: 999${more}) { __typename } }`);
    expect([field, refused]).toEqual([field, [['BAD_INPUT', ['id this is the id of a Fact']]]]);
    told.push([field, answers]);
  }
  return told;
}, { writes: true });

alike('and so in queries, links of inputs, answers and where any kind may be meant', async (world) => {
  const { get } = world;
  for (const id of forms('Channel')) expect(await get(`{ channel(id: "${id}") { slug } touchpoints(first: 1, filter: { channel: "${id}" }) { totalCount } }`)).toMatchObject({ channel: { slug: 'app' }, touchpoints: { totalCount: expect.any(Number) } });
  for (const id of forms('Journey')) expect(await get(`{ journey(id: "${id}") { slug } past: journey(id: "${id}", asOf: "2022-06-01") { slug } compareJourneys(left: "${id}", right: "${id}") { same } }`)).toMatchObject({ journey: { slug: 'life/claim' }, past: { slug: 'life/claim' } });
  for (const id of forms('Channel').slice(1)) expect(await get(`{ node(id: "${id}") { __typename } retirement(id: "${id}") { object { slug } } impact(id: "${id}") { objects { slug } } }`)).toEqual({ node: { __typename: 'Channel' }, retirement: { object: { slug: 'app' } }, impact: { objects: [{ slug: 'app' }] } });
  const [, named] = forms('Subsidiary');
  const { addDepartment } = await get(`mutation { addDepartment(input: { slug: "life/named", subsidiary: "${named!}", name: { zh: "名", en: "Named" } }) { subsidiary { slug } } }`);
  expect(addDepartment.subsidiary.slug).toBe('life');
  const { submitResponses } = await get(`mutation { submitResponses(source: "n", responses: [{ id: "1", point: "${forms('MeasurementPoint')[1]!}", score: 9, answeredAt: "2026-01-04T03:00:00Z" }]) { accepted } }`);
  expect(submitResponses.accepted).toBe(1);
  return get('{ a: node(id: "app") { __typename } }').catch((error: Error) => error.message);
}, { writes: true });

alike('a touchpoint does not hand over to itself, by a mutation or by a file', async (world) => {
  const id = slugs.Touchpoint!;
  const changed = await first(world, `mutation { changeTouchpoint(id: "${id}", expectedVersion: 1, change: { handsOverTo: [{ id: "Touchpoint:${id}" }] }) { slug } }`);
  expect(changed).toEqual([['BAD_INPUT', ['change.handsOverTo[0] is the touchpoint itself']]]);
  const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { line message } } }', { files: [{ name: 'touchpoints.csv', content: `id,handsOverTo\n${id},${id}:OPERATED\n` }] });
  expect(importFiles).toMatchObject({ applied: false, problems: [{ line: 2, message: 'is the touchpoint itself' }] });
  return importFiles;
}, { writes: true });

alike('codes and versions are the same in full width and in half, through every door; a file is told', async (world) => {
  const import_ = (content: string) => world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { changed unchanged notices { message } problems { message } } }', { files: [{ name: 'surveys.csv', content }] });
  const { importFiles: same } = await import_('id,questionVersion\nlife/tnps,１\n');
  expect(same).toMatchObject({ changed: 0, unchanged: 1, problems: [] });
  expect(JSON.stringify(same.notices)).toContain('full-width');
  const { changeSurvey, changeTouchpoint } = await world.get('mutation { changeSurvey(id: "life/tnps", expectedVersion: 1, change: { questionVersion: "２．１" }) { questionVersion } changeTouchpoint(id: "life/online-purchase", expectedVersion: 1, change: { code: "Ｌ９９" }) { code } }');
  expect([changeSurvey.questionVersion, changeTouchpoint.code]).toEqual(['2.1', 'L99']);
  return (await import_('id,questionVersion\nlife/tnps,2.1\n')).importFiles;
}, { writes: true });
