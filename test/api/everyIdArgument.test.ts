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
import { onEmbeddedEngine, type World } from '../support/world';

interface Pair {
  noun: string;
  former: string;
  present: string;
}

/** Their slugs are those of other objects, too. */
const calledAfter = new Set(['GapPolicy', 'SuppressionPolicy']);

/** Places whose generated frame is refused, or says nothing, before the id matters: these are tried by stories (slugsLeftBehind, formerSlugs, of answers and versions). */
const triedElsewhere = [
  'reorderStages expectedOrder', 'reorderSteps expectedOrder', 'addGapPolicy input.subsidiary', 'changeGapPolicy change.subsidiary', 'detachTouchpoint touchpoint', 'addAssertion input.facts', 'changeAssertion change.facts', 'correctVersion id',
  'submitResponses responses.deployment', 'submitResponses responses.point', 'correctResponses responses.deployment', 'correctResponses responses.point', 'eraseResponses subsidiary', 'additions subsidiary', 'addMeasurementPoint input.touchpoint',
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

/** All of them, each place beginning with another: the first one that it understands is tried. */
const inTurn = (index: number): typeof forms => forms.map((_, turn) => forms[(index + turn) % forms.length]!);

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
  for (const [index, { place, name }] of places.entries()) {
    if (triedElsewhere.includes(name) || narrowedTwice.includes(name)) continue;
    const likely = pairs.filter(({ noun }) => noun === place.likely);
    const others = pairs.filter(({ noun }) => noun !== place.likely && !calledAfter.has(noun));
    let takes: string | null = null;
    for (const pair of [...likely, ...others]) {
      const { noun, former, present } = pair;
      for (const form of inTurn(index)) {
        const known = await answer(place, pair, form(noun, present));
        if (known === await answer(place, pair, form(noun, none))) continue;
        takes = noun;
        if (known !== await answer(place, pair, form(noun, former))) differing.push(`${name}: ${form(noun, former)} is not ${form(noun, present)}`);
        break;
      }
      if (takes !== null) break;
    }
    found.push(`${name}: ${takes ?? 'nothing'}`);
  }
  return [...differing, ...found];
}

test('every argument and input field that takes an id answers the same by a former slug as by the present one', async () => {
  const found = await onEmbeddedEngine(story);
  expect(found.filter((each) => each.includes(' is not '))).toEqual([]);
  expect(found.length).toBeGreaterThan(200);
  // Whether a place tells one object from another at all: where it does not, the test would say nothing.
  expect(found.filter((each) => each.endsWith(': nothing'))).toEqual([]);
}, 900_000);
