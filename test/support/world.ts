import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { ApiRequest } from '../../src/app/request';
import { buildApi } from '../../src/app/schema';
import { canonicalJson } from '../../src/kernel/canonical';
import { stringifyWith } from '../../src/graphql/scalars';
import { Failure } from '../../src/kernel/failure';
import type { Clock } from '../../src/kernel/clock';
import { engines, recorded, type Ran } from './engines';
import { clockAfterSeeds, enterSeeds, prepare } from './seededStore';
import { steadyClock } from './steadyClock';

export interface Answer {
  data: any;
  errors: { code: unknown; message: string; details: Record<string, unknown> }[];
  statements: number;
}

/** A migrated graph on one engine, with the API over it. */
export interface World {
  engine: string;
  graph: ReturnType<typeof recorded>['graph'];
  clock: Clock;
  transcript: Ran[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of an answer; throws where it has errors. */
  get(query: string, variables?: Record<string, unknown>): Promise<any>;
}

let schema: GraphQLSchema | undefined;

const shown = ({ errors, data }: ExecutionResult, request: ApiRequest): Answer => ({
  data: data ? JSON.parse(stringifyWith(request.finishedTexts, data)) : data,
  errors: (errors ?? []).map(({ originalError, message }) => (originalError instanceof Failure ? { code: originalError.code, message, details: originalError.details } : { code: 'OTHER', message: `${message} ${originalError?.stack ?? ''}`, details: {} })),
  statements: request.tally.statements,
});

/** With what a world begins: nothing, a copy of what the seeds made once, or the seeds entered in this world, statement by statement. */
type Beginning = 'empty' | 'seeded' | 'seeding';

async function open(engine: (typeof engines)[number], beginning: Beginning, upTo?: number): Promise<World & { close(): Promise<void> }> {
  schema ??= buildApi();
  const { graph, transcript } = recorded(await (beginning === 'seeded' ? engine.openSeeded() : engine.open()));
  const clock = beginning === 'seeded' ? await clockAfterSeeds() : steadyClock();
  if (beginning !== 'seeded') await prepare(graph, clock, upTo);
  if (beginning === 'seeding') await enterSeeds(graph, clock);
  const ask = async (query: string, variables?: Record<string, unknown>): Promise<Answer> => {
    const request = new ApiRequest(graph, clock);
    return shown(await graphql({ schema: schema!, source: query, contextValue: request, variableValues: variables ?? {} }) as ExecutionResult, request);
  };
  return {
    engine: engine.name, graph, clock, transcript, ask, close: () => graph.close(),
    async get(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
      return data;
    },
  };
}

export interface Told {
  engine: string;
  told: unknown;
  transcript: Ran[];
}

/** Seeded graphs that stories only read, one for each engine, shared by the stories of a file until one needs the database for itself. */
const shared = new Map<string, World & { close(): Promise<void> }>();

async function closeShared(): Promise<void> {
  for (const world of shared.values()) await world.close();
  shared.clear();
}

afterAll(closeShared);

async function tellReading(engine: (typeof engines)[number], story: (world: World) => Promise<unknown>): Promise<Told> {
  const world = shared.get(engine.name) ?? await open(engine, 'seeded');
  shared.set(engine.name, world);
  world.transcript.length = 0;
  return { engine: engine.name, told: await story(world), transcript: [...world.transcript] };
}

async function tellWriting(engine: (typeof engines)[number], story: (world: World) => Promise<unknown>, beginning: Beginning, upTo?: number): Promise<Told> {
  await closeShared();
  const world = await open(engine, beginning, upTo);
  try {
    return { engine: engine.name, told: await story(world), transcript: world.transcript };
  } finally {
    await world.close();
  }
}

export interface StoryOptions {
  /** The story changes the graph, so it gets one of its own. */
  writes?: boolean;
  /** Start from an empty registry. */
  empty?: boolean;
  /** Enter the seeds in the graph of this story, instead of copying one that has them: what is asked of the graph meanwhile is part of the story. */
  seeding?: boolean;
  /** Enter the seeds after the migrations up to this number alone: a store as it stood before the next. */
  upTo?: number;
}

/** Runs a story on every engine and answers what each told. */
export async function onEachEngine(story: (world: World) => Promise<unknown>, { writes = false, empty = false, seeding = false, upTo }: StoryOptions = {}): Promise<Told[]> {
  const all: Told[] = [];
  const beginning = empty ? 'empty' : seeding || upTo !== undefined ? 'seeding' : 'seeded';
  for (const engine of engines) all.push(writes || beginning !== 'seeded' ? await tellWriting(engine, story, beginning, upTo) : await tellReading(engine, story));
  return all;
}

/** Runs a story on the embedded engine alone: what it tries is no matter of the engine, or of this one only. */
export async function onEmbeddedEngine<Result>(story: (world: World) => Promise<Result>): Promise<Result> {
  const world = await open(engines[0]!, 'seeded');
  try {
    return await story(world);
  } finally {
    await world.close();
  }
}

const made = /[0-9A-HJKMNP-TV-Z]{26}/g;

type Row = { key?: string; entry?: { key: string }; map?: { key: string } };

const keyOfRow = ({ key, entry, map }: Row): string | undefined => key ?? entry?.key ?? map?.key;

/** A row about many keys, list by list and item by item. */
const itemsOf = (row: Row): string[] => Object.entries(row).flatMap(([name, value]) => (Array.isArray(value) ? value.map((item) => `${name} => ${canonicalJson(item)}`) : [`${name} => ${canonicalJson(value)}`]));

/** What a statement answered; one that was asked about many keys (or months of counts) at once, as one answer for each, since how questions fall together is a matter of time. */
function answersOf({ statement, parameters: { keys, months, ...parameters }, rows }: Ran): string[] {
  const call = `${statement.name} ${canonicalJson(parameters)}`;
  if (!Array.isArray(keys) && !Array.isArray(months)) return [`${call} => ${rows}`];
  return (JSON.parse(rows) as Row[]).flatMap((row) => (keyOfRow(row) === undefined ? itemsOf(row).map((item) => `${call} ${item}`) : [`${call} ${keyOfRow(row)} => ${canonicalJson(row)}`]));
}

/** When the lengths of lists are measured anew is a matter of time, and so is what is found then; the tour tells their answers. */
const measuring = new Set(['entriesByNoun', 'changesMade', 'longestEnds', 'longestSources']);

/** Every answer once, sorted; ids made at random differ and are not looked at. */
const answers = (transcript: Ran[]): string[] => [...new Set(transcript.filter(({ statement: { name } }) => !measuring.has(name)).flatMap(answersOf).map((answer) => answer.replace(made, 'ULID')))].sort();

/** Fails where two engines told a different story, or one of their statements answered differently. */
export function expectAlike(all: Told[]): void {
  const [first, ...others] = all;
  const expected = answers(first!.transcript);
  for (const { engine, told, transcript } of others) {
    expect({ engine, told }).toEqual({ engine, told: first!.told });
    const found = answers(transcript);
    const at = found.findIndex((answer, index) => answer !== expected[index]);
    if (at >= 0) expect({ engine, answer: found[at] }).toEqual({ engine, answer: expected[at] });
    expect(found.length).toBe(expected.length);
  }
}

/** How long a story may take, on several engines: a database beside the tests takes its part of the machine. */
export const patience = process.env.NEO4J_URI || process.env.NEO4J_URIS ? 300_000 : 120_000;

/** A story told alike by every engine: the test of a store. */
export const alike = (name: string, story: (world: World) => Promise<unknown>, options?: StoryOptions): void =>
  test(name, async () => expectAlike(await onEachEngine(story, options)), patience);
