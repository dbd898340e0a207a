import { getNamedType, getNullableType, isCompositeType, isListType, isObjectType, type GraphQLObjectType } from 'graphql';
import { lengthRules } from '../../src/app/lengthRules';
import { ListLengths } from '../../src/app/listLengths';
import { buildApi } from '../../src/app/schema';
import { alike } from '../support/world';

const schema = buildApi();

/** Their arguments, or the page around them, say how long they are. */
const byArguments = new Set(['nodes', 'edges', 'ScoreSeries.periods', 'Score.parts', 'ScoreRanking.ranked', 'ScoreRanking.unranked', 'ScoreChange.parts', 'SegmentContributions.parts', 'scoreTrend', 'Query.coverage', 'Query.gapSummary', 'Query.compareScoreFamily', 'Query.search']);

const listsOf = (type: GraphQLObjectType): string[] => Object.values(type.getFields()).filter((field) => isListType(getNullableType(field.type))).map(({ name }) => name);

test('every list of the API has a length', () => {
  const types = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));
  const unknown = types.flatMap((type) => listsOf(type).filter((name) => [name, `${type.name}.${name}`].every((each) => !Object.hasOwn(lengthRules, each) && !byArguments.has(each))).map((name) => `${type.name}.${name}`));
  expect(unknown).toEqual([]);
});

const nouns = { Archetype: 'archetypes', Assertion: 'assertions', Channel: 'channels', Department: 'departments', Deployment: 'deployments', Fact: 'facts', Journey: 'journeys', MeasurementPoint: 'measurementPoints', Observation: 'observations', Persona: 'personas', Subsidiary: 'subsidiaries', Survey: 'surveys', Target: 'targets', Touchpoint: 'touchpoints' };

alike('no list of the registry is longer than what is measured says, and the longest are hardly shorter', async ({ graph, get }) => {
  const lengths = new ListLengths(graph);
  await lengths.current();
  const told: [string, number, number][] = [];
  for (const [noun, root] of Object.entries(nouns)) {
    const type = schema.getType(noun) as GraphQLObjectType;
    const fields = listsOf(type).filter((name) => isCompositeType(getNamedType(type.getFields()[name]!.type)) && name !== 'scoreTrend');
    const { nodes } = (await get(`{ ${root}(first: 100) { nodes { __typename ${fields.map((name) => `${name} { __typename }`).join(' ')} } } }`))[root];
    for (const name of fields) told.push([`${noun}.${name}`, Math.max(...nodes.map((node: Record<string, unknown[]>) => node[name]!.length)), lengths.lengthOf(schema, type, name)!]);
  }
  expect(told.filter(([, real, said]) => real > said)).toEqual([]);
  expect(told.filter(([name, real, said]) => said > 2 * real + 10 && name !== 'Subsidiary.reportedFigures')).toEqual([]);
  return told;
});

alike('a length is measured again where the registry has grown', async ({ graph, get }) => {
  const lengths = new ListLengths(graph);
  await lengths.current();
  const touchpoint = schema.getType('Touchpoint') as GraphQLObjectType;
  const [before, edition] = [lengths.lengthOf(schema, touchpoint, 'handsOverTo')!, lengths.edition];
  await get(`mutation { addTouchpoint(input: { slug: "life/hub", code: "L99", subsidiary: "life", name: { zh: "樞紐", en: "Hub" }, channels: [{ id: "web" }], handsOverTo: [{ id: "life/online-purchase" }, { id: "bank/net-banking-app" }, { id: "securities/trading" }] }) { slug } }`);
  await new Promise((resolve) => { setTimeout(resolve, 2_100); });
  await lengths.current();
  expect([before, lengths.lengthOf(schema, touchpoint, 'handsOverTo')]).toEqual([1, 3]);
  expect(lengths.edition).toBeGreaterThan(edition);
}, { writes: true });
