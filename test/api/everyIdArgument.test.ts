import { graphql, type ExecutionResult } from 'graphql';
import { ApiRequest } from '../../src/app/request';
import { buildApi } from '../../src/app/schema';
import { stringifyWith } from '../../src/graphql/scalars';
import { Failure } from '../../src/kernel/failure';
import { globalId, splitKey } from '../../src/kernel/id';
import { keysOfNoun } from '../../src/registry/entries.store';
import { allNouns } from '../../src/registry/noun';
import { documentOf, type Samples } from '../support/apiPlaces';
import { idPlacesOf, type IdPlace } from '../support/idPlaces';
import { enterAll } from '../support/oneOfEach';
import { withoutKeeping } from '../support/withoutKeeping';
import { alike, expectAlike, onEachEngine, type World } from '../support/world';

interface Pair {
  noun: string;
  former: string;
  present: string;
}

/** Their slugs are those of other objects, too. */
const calledAfter = new Set(['GapPolicy', 'SuppressionPolicy']);

/** Places whose generated frame is refused, or says nothing, before the id matters: these are tried by stories, below and of answers and versions. */
const triedElsewhere = [
  'reorderStages expectedOrder', 'reorderSteps expectedOrder', 'addGapPolicy input.subsidiary', 'changeGapPolicy change.subsidiary', 'detachTouchpoint touchpoint', 'addAssertion input.facts', 'changeAssertion change.facts', 'correctVersion id',
  'submitResponses responses.deployment', 'submitResponses responses.point', 'correctResponses responses.deployment', 'correctResponses responses.point', 'eraseResponses subsidiary', 'addMeasurementPoint input.touchpoint',
];

/** Lists of a subsidiary, narrowed to it besides, or to the department of another. */
const narrowedTwice = ['Subsidiary.journeys filter.subsidiary', 'Subsidiary.touchpoints filter.subsidiary', 'Subsidiary.touchpoints filter.owner'];

/** The ids that are of no object of the registry whose slug changes. */
const ofNoNoun = /^(gap|acknowledgeGap|assignGap|dismissGap|reopenGap)\b/;

/** Objects that something leads to, one of each noun; of the others the first. */
const chosen: Record<string, string> = {
  Subsidiary: 'life', Journey: 'life/claim', Stage: 'life/claim/apply', Step: 'life/claim/apply/1', Path: 'life/claim@new-parents', Persona: 'life/new-parents', Channel: 'app',
  MeasurementPoint: 'securities/trading@app', Deployment: 'securities/trading@app#tnps', JourneyVersion: 'life/claim#1', GapPolicy: 'slip', SuppressionPolicy: 'slip',
};

/** Gives one object of each noun another slug. What is called after another is named by the new slug of that. */
async function renamed({ get, graph }: World): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const { name: noun, calledAfter } of allNouns()) {
    const slug = chosen[noun] ?? splitKey((await keysOfNoun(graph, noun))[0] ?? '')?.slug;
    if (calledAfter !== undefined || slug === undefined) continue;
    const { version } = (await get(`{ node(id: "${globalId(noun, slug)}") { ... on Entry { version } } }`)).node;
    pairs.push({ noun, former: slug, present: `new/${noun.toLowerCase()}` });
    await get(`mutation { changeSlug(id: "${noun}:${slug}", slug: "new/${noun.toLowerCase()}", expectedVersion: ${version}) { slug } }`);
  }
  await get(`mutation { changeSlug(id: "Subsidiary:slip", slug: "slipped", expectedVersion: 1) { slug } }`);
  return [...pairs, { noun: 'JourneyVersion', former: 'life/claim#1', present: 'new/journey#1' }, { noun: 'GapPolicy', former: 'slip', present: 'slipped' }, { noun: 'SuppressionPolicy', former: 'slip', present: 'slipped' }];
}

const none = 'none/such';

const forms: ((noun: string, slug: string) => string)[] = [(_, slug) => slug, (noun, slug) => `${noun}:${slug}`, (noun, slug) => globalId(noun, slug)];

/** A refusal, whatever was asked by: it may say the value. */
function refusedAlike(refusal: string, pair: Pair): string {
  const said = forms.toReversed().flatMap((form) => [pair.former, pair.present, none].map((slug) => form(pair.noun, slug)));
  return said.reduce((text, id) => text.replaceAll(JSON.stringify(id).slice(1, -1), 'ID'), refusal);
}

/** Cursors name the question; ids that are made at random differ. */
const plain = (answer: string): string => answer.replace(/"(?:startCursor|endCursor|cursor)":"[^"]*"/g, '').replace(/[0-9A-HJKMNP-TV-Z]{26}/g, 'ULID');

async function story(world: World): Promise<string[]> {
  await enterAll(world);
  const pairs = await renamed(world);
  const samples: Samples = { ...Object.fromEntries(pairs.map(({ noun, present }) => [noun, present])), Gap: 'none' };
  const [schema, graph] = [buildApi(), withoutKeeping(world.graph)];
  const asked = async (query: string, args: Record<string, unknown>, pair: Pair): Promise<{ text: string; current: unknown }> => {
    const request = new ApiRequest(graph, world.clock);
    const { data, errors = [] } = await graphql({ schema, source: query, contextValue: request, variableValues: args }) as ExecutionResult;
    const told = errors.map(({ originalError, message }) => (originalError instanceof Failure ? { code: originalError.code, message, details: originalError.details } : { message }));
    return { text: `${plain(stringifyWith(request.finishedTexts, { data }))} ${plain(refusedAlike(JSON.stringify(told), pair))}`, current: errors.map(({ originalError }) => (originalError instanceof Failure ? originalError.details.currentVersion : undefined)).find((each) => each !== undefined) };
  };
  const answer = async ({ place, args }: IdPlace, pair: Pair, id: string): Promise<string> => {
    world.transcript.length = 0;
    const query = documentOf(place, place.on === null ? '' : globalId(place.on, samples[place.on] ?? 'none'));
    const first = await asked(query, args(id), pair);
    return (first.current === undefined ? first : await asked(query, { ...args(id), expectedVersion: first.current }, pair)).text;
  };
  const [differing, found]: [string[], string[]] = [[], []];
  const places = idPlacesOf(samples).filter((each) => !ofNoNoun.test(each.place.field.name)).map((place) => ({ place, name: `${place.place.name.replace(/^(Query|Mutation)\./, '')} ${place.path}` }));
  expect([...triedElsewhere, ...narrowedTwice].filter((each) => !places.some(({ name }) => name === each))).toEqual([]);
  for (const { place, name } of places) {
    if (triedElsewhere.includes(name) || narrowedTwice.includes(name)) continue;
    const likely = pairs.filter(({ noun }) => noun === place.likely);
    const others = pairs.filter(({ noun }) => noun !== place.likely && !calledAfter.has(noun));
    let takes: string | null = null;
    for (const pair of [...likely, ...others]) {
      const { noun, former, present } = pair;
      let tells = false;
      for (const form of forms) {
        const known = await answer(place, pair, form(noun, present));
        tells ||= known !== await answer(place, pair, form(noun, none));
        if (tells && known !== await answer(place, pair, form(noun, former))) differing.push(`${name}: ${form(noun, former)} is not ${form(noun, present)}`);
      }
      if (tells) { takes = noun; break; }
    }
    found.push(`${name}: ${takes ?? 'nothing'}`);
  }
  return [...differing, ...found];
}

test('every argument and input field that takes an id answers the same by a former slug as by the present one, on either engine', async () => {
  const all = await onEachEngine(story, { writes: true });
  expectAlike(all);
  const found = all[0]!.told as string[];
  expect(found.filter((each) => each.includes(' is not '))).toEqual([]);
  expect(found.length).toBeGreaterThan(200);
  // Whether a place tells one object from another at all: where it does not, the test would say nothing.
  expect(found.filter((each) => each.endsWith(': nothing'))).toEqual([]);
}, 900_000);

alike('the order that an edit expects may be told by former slugs', async (world) => {
  const { get, ask } = world;
  const stages = (await get('{ journey(id: "life/claim") { stages { slug } } }')).journey.stages.map(({ slug }: { slug: string }) => slug) as string[];
  await get(`mutation { changeSlug(id: "Stage:${stages[0]}", slug: "life/claim/first", expectedVersion: 1) { slug } }`);
  const reorder = (expectedOrder: string[]) => ask('mutation ($stages: [ID!]!, $expectedOrder: [ID!]) { reorderStages(journey: "life/claim", stages: $stages, expectedOrder: $expectedOrder) { stages { slug } } }', { stages: [...stages].reverse(), expectedOrder });
  expect((await reorder([...stages].reverse())).errors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  expect((await reorder(stages)).data.reorderStages.stages.at(-1)).toEqual({ slug: 'life/claim/first' });
  // What rests on facts, is measured, or stands at a step, said by former slugs.
  await get('mutation { a: changeSlug(id: "Fact:B-01", slug: "B-first", expectedVersion: 1) { slug } b: changeSlug(id: "Subsidiary:life", slug: "life-insurance", expectedVersion: 1) { slug } }');
  expect((await get('mutation { addAssertion(input: { slug: "said", title: { zh: "說", en: "Said" }, statement: { zh: "說", en: "Said" }, status: UNRESOLVED, facts: ["B-01"] }) { slug } addGapPolicy(input: { slug: "life-insurance", subsidiary: "life", importantFrom: 4 }) { slug subsidiary { slug } } }')))
    .toEqual({ addAssertion: { slug: 'said' }, addGapPolicy: { slug: 'life-insurance', subsidiary: { slug: 'life-insurance' } } });
  const { stage, touchpoint } = (await get('{ journey(id: "life/claim") { stages { steps { slug touchpoints { touchpoint { slug version channels { channel { slug } } } } } } } }')).journey.stages.flatMap(({ steps }: any) => steps).filter(({ touchpoints }: any) => touchpoints.length > 0)
    .map(({ slug, touchpoints }: any) => ({ stage: slug, touchpoint: touchpoints[0].touchpoint }))[0];
  await get(`mutation { changeSlug(id: "Touchpoint:${touchpoint.slug}", slug: "life/called", expectedVersion: ${touchpoint.version}) { slug } }`);
  expect((await get(`mutation { addMeasurementPoint(input: { slug: "life/called@new", subsidiary: "life", subject: TOUCHPOINT, touchpoint: "${touchpoint.slug}", channel: "${touchpoint.channels[0].channel.slug}", name: { zh: "新", en: "New" }, instrument: TNPS, cadence: QUARTERLY }) { touchpoint { slug } } }`)).addMeasurementPoint).toEqual({ touchpoint: { slug: 'life/called' } });
  const detached = async (slug: string) => (await ask(`mutation { detachTouchpoint(step: "${stage}", touchpoint: "${slug}") { touchpoints { touchpoint { slug } } } }`));
  const [byFormer, byPresent] = [await detached(touchpoint.slug), await detached('life/called')];
  expect([byFormer.errors, byPresent.errors.length]).toEqual([byFormer.errors.length === 0 ? [] : byPresent.errors, 1]);
}, { writes: true });
