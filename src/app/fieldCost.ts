import { getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, type GraphQLField, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { usualPageSize } from '../kernel/page';
import { introspectionCost, isIntrospection } from './introspectionCost';
import { anyNoun } from './lengthRules';
import type { ListLengths } from './listLengths';
import type { Arguments } from './onceCost';
import { partsOfDivision, periodsOfSeries } from './scoreCosts';

// In units of about a microsecond of the service's thread, measured (decision 0010). An answer is hardly ever as long as it can be at every
// level at once, and its fields are counted while it is made: so a field counts a quarter of what it takes, statements all of it.
const leaf = 0.25;
/** A plain field with arguments is worked out for each of its objects, all of it in the estimate. */
const asked = 6;
const object = 1.5;
/** A statement of its own for each object that it stands on. */
const statement = 500;
/** A page looks at all objects of its noun. */
const looked = 12;
const edit = 20_000;
/** Answers that come in go beside the line of edits. */
const answersIn = 5_000;
const ofAnswers = new Set(['submitResponses', 'correctResponses', 'eraseResponses']);
/** What is computed for each object that it stands on, out of all that is around it. */
const computed: ReadonlyMap<string, number> = new Map([['reportedFigures', 1_500], ['Journey.counts', 200], ['Stage.counts', 200]]);
/** A row of coverage is counted over all touchpoints that are in it. */
const coverageRow = 30;
/** The answers of each deployment that ends with an object are counted by day. */
const retirement = { own: 2_000, deployment: 500 };
/** Each change that was ever made is looked at, for the page and for how many there are, and held against each name and each entry of a list. */
const perChange = { own: 4, name: 0.4, entry: 0.04 };
/** The most that one question about changes counts, however many were made. */
const mostOfChanges = 400_000;

/** What a list counts that nobody has said a length of. */
const unknownLength = 10;

const mostInPage = 100;

export interface CostedField {
  schema: GraphQLSchema;
  type: GraphQLNamedType;
  field: GraphQLField<unknown, unknown>;
  args: Arguments;
  childComplexity: number;
  lengths: ListLengths;
  today: string;
}

const isPaged = (field: GraphQLField<unknown, unknown>): boolean => field.args.some(({ name }) => name === 'first');

/** How many of a page there are, whatever is asked for. */
function pageOf({ field, args, lengths }: CostedField): { size: number; among: number } {
  const noun = getNamedType(field.type).name.replace(/Connection$/, '');
  const among = lengths.entries(noun);
  const asked = Number(args.first ?? args.last ?? usualPageSize);
  // Changes, gaps and comments are no objects of the registry, so their number is not known.
  const most = among > 0 ? Math.min(mostInPage, among) : mostInPage;
  return { size: Math.max(0, Math.min(asked, most)), among };
}

/** Rows of a table told apart by what is asked: no more than there are of the finest of it. */
function rowsBy(dimensions: readonly string[], lengths: ListLengths): number {
  const sizes: Record<string, number> = { SUBSIDIARY: lengths.entries('Subsidiary') + 1, JOURNEY: lengths.entries('Journey') + 1, STAGE: lengths.entries('Stage') + 1, ARCHETYPE: lengths.entries('Archetype'), CHANNEL_GROUP: 2, TYPE: 12, SEVERITY: 3 };
  const isPlace = (each: string): boolean => each === 'SUBSIDIARY' || each === 'JOURNEY' || each === 'STAGE';
  const places = dimensions.filter(isPlace).map((each) => sizes[each]!);
  return [...new Set(dimensions)].filter((each) => !isPlace(each)).reduce((product, each) => product * (sizes[each] ?? unknownLength), Math.max(1, ...places));
}

const coverageKinds = 4;

const lengthOfArgument = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

const divides = new Set(['score', 'ranking', 'scoreChange', 'segmentContributions']);
/** Periods are counted by the field that asks for a series, parts by the one that divides. */
const countedAbove = new Set(['ScoreSeries.periods', 'Score.parts', 'ScoreRanking.ranked', 'ScoreRanking.unranked', 'ScoreChange.parts', 'SegmentContributions.parts']);

/** How often what is below a field is answered for each object that the field stands on. */
function timesBelow(costed: CostedField): number {
  const { schema, type, field, args, lengths, today } = costed;
  if (field.name === 'nodes' || field.name === 'edges') return 1;
  if (field.name === 'scoreSeries') return periodsOfSeries(args, today);
  if (countedAbove.has(`${type.name}.${field.name}`)) return 1;
  if (type.name === 'Query' && divides.has(field.name)) return partsOfDivision(args, lengths);
  if (field.name === 'scoreTrend') return Number(args.periods);
  if (field.name === 'compareScoreFamily') return lengthOfArgument(args.pairs);
  if (type.name === 'Query' && field.name === 'coverage') return rowsBy(args.by as string[], lengths) * (args.kinds == null ? coverageKinds : lengthOfArgument(args.kinds));
  if (type.name === 'Query' && field.name === 'gapSummary') return rowsBy(args.by as string[], lengths);
  if (!isListType(getNullableType(field.type))) return 1;
  return lengths.lengthOf(schema, type, field.name) ?? unknownLength;
}

/** How many deployments end with an object at most: with a survey those that ask it, with others those at their points. */
function deploymentsEnding({ schema, type, lengths }: CostedField): number {
  const asking = lengths.lengthOf(schema, schema.getType('Survey')!, 'deployments')!;
  return type.name === 'Survey' || type.name === 'Query' || isAbstractType(type) ? asking : Math.min(asking, lengths.deploymentsAt(type.name));
}

/** How many entries a list of a filter has. */
const entriesOf = (filter: Arguments, names: readonly string[]): number => names.reduce((sum, name) => sum + (filter[name] == null ? 0 : lengthOfArgument(filter[name])), 0);

function changesCost({ args, lengths }: CostedField): number {
  const filter = (args.filter ?? {}) as Arguments;
  const each = perChange.own + perChange.name * entriesOf(filter, ['fields', 'beyond']) + perChange.entry * entriesOf(filter, ['objects', 'objectTypes', 'actions']);
  return Math.min(mostOfChanges, each * lengths.changes);
}

/** What a field does by itself, whatever is asked for below it. */
function ownCost(costed: CostedField): number {
  const { type, field } = costed;
  if (type.name === 'Mutation') return ofAnswers.has(field.name) ? answersIn : edit;
  if (field.name === 'retirement') return retirement.own + retirement.deployment * deploymentsEnding(costed);
  return computed.get(field.name) ?? computed.get(`${type.name}.${field.name}`) ?? (field.args.length > 0 && !isCompositeType(getNamedType(field.type)) ? asked : leaf);
}

/** What a field costs on one object, with all that is asked for below it. */
export function fieldCost(costed: CostedField): number {
  const { schema, type, field, childComplexity, lengths } = costed;
  if (isIntrospection(type, field)) return introspectionCost(schema, type, field, childComplexity);
  if (isPaged(field)) {
    const { size, among } = pageOf(costed);
    const found = type.name === 'Query' && field.name === 'changes' ? changesCost(costed) : looked * (field.name === 'search' ? lengths.entries(anyNoun) : among);
    return statement + found + object + size * (object + childComplexity);
  }
  if (field.name === 'totalCount') return statement / mostInPage;
  const own = ownCost(costed);
  if (!isCompositeType(getNamedType(field.type))) return own * timesBelow(costed);
  const row = type.name === 'Query' && field.name === 'coverage' ? coverageRow : object;
  return own + timesBelow(costed) * (row + childComplexity);
}
