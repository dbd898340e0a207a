import { join } from 'node:path';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { ApiRequest } from '../../src/app/request';
import { buildApi } from '../../src/app/schema';
import { importFiles } from '../../src/exchange/importFiles.rules';
import type { Graph } from '../../src/graph/graph';
import { migrate, readMigrations } from '../../src/graph/migrations';
import { newEdit } from '../../src/history/history.rules';
import { systemClock } from '../../src/kernel/clock';
import { compiledService } from './compiled';
import { projectRoot } from './keptFolder';
import { exitOf, started, type Exit } from './startService';

/** An edit as a writer asked for it; sent again with its key it must not be made again. */
export interface AskedEdit {
  key: string;
  operation: string;
  query: string;
  variables: Record<string, unknown>;
}

/** What a writer said until it was killed. */
export interface Said {
  asked: AskedEdit[];
  /** What was answered, by key. */
  acknowledged: Map<string, any>;
  failed: string | null;
}

export interface Writer {
  loaded: Promise<void>;
  /** Resolves when so many of its edits were acknowledged. */
  acknowledged(times: number): Promise<void>;
  open(file: string, seed: number, run: string): void;
  close(): void;
  kill(): Promise<Exit>;
  said(): Said;
}

/** Starts `writer.mjs`, which writes to an embedded file as fast as it can until it is killed. */
export function startWriter(): Writer {
  const child = started(process.execPath, [join(__dirname, 'writer.mjs'), compiledService()]);
  const exited = exitOf(child);
  const waiting: { part: string; times: number; resolve: () => void }[] = [];
  let out = '';
  let isOver = false;
  // One that ended by itself must not keep the test waiting: what it said tells why.
  const heard = (): void => waiting.forEach(({ part, times, resolve }) => { if (isOver || out.split(part).length > times) resolve(); });
  const said = (part: string, times = 1): Promise<void> => new Promise((resolve) => {
    waiting.push({ part, times, resolve });
    heard();
  });
  child.stdout!.on('data', (chunk) => {
    out += chunk;
    heard();
  });
  let errors = '';
  child.stderr!.on('data', (chunk) => { errors += chunk; });
  const loaded = said('"loaded"');
  void exited.then(() => {
    isOver = true;
    heard();
  });
  const outClosed = new Promise<void>((resolve) => child.stdout!.once('close', resolve));
  return {
    loaded,
    acknowledged: (times) => said('{"acknowledged"', times),
    open: (file, seed, run) => void child.stdin!.write(`${JSON.stringify({ file, seed, run })}\n`),
    close: () => void child.stdin!.write('close\n'),
    async kill() {
      child.kill('SIGKILL');
      await outClosed;
      return exited;
    },
    said() {
      // The last line may be torn: then the edit was not asked for yet, or not acknowledged.
      const lines = out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { asked?: AskedEdit; acknowledged?: { key: string; answer: unknown }; failed?: string });
      return {
        asked: lines.flatMap(({ asked }) => asked ?? []),
        acknowledged: new Map(lines.flatMap(({ acknowledged }) => (acknowledged ? [[acknowledged.key, acknowledged.answer] as const] : []))),
        failed: lines.find(({ failed }) => failed)?.failed ?? (errors === '' ? null : errors),
      };
    },
  };
}

let schema: GraphQLSchema | undefined;

/** Asks the API over an open graph, without a server between. */
export async function askGraph(graph: Graph, source: string, variableValues: Record<string, unknown> = {}): Promise<any> {
  schema ??= buildApi();
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: new ApiRequest(graph, systemClock) }) as ExecutionResult;
  if (errors?.length) throw errors[0]!.originalError ?? errors[0]!;
  return data;
}

const stages = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A subsidiary with one of everything that the writer changes: a journey with a path through it, personas of one age, a touchpoint. */
const fixture = [
  { name: 'groups.csv', content: 'id,name.zh,name.en,provenance\nkill-group,組,Group,OPERATED\n' },
  { name: 'subsidiaries.csv', content: 'id,group,position,name.zh,name.en,provenance\nkill,kill-group,1,司,Company,OPERATED\n' },
  { name: 'departments.csv', content: 'id,group,subsidiary,name.zh,name.en,provenance\nkill/desk,,kill,部,Desk,OPERATED\n' },
  { name: 'channels.csv', content: 'id,name.zh,name.en,modality,reportingGroup,provenance\nkill-app,應用,App,APP,ONLINE,OPERATED\nkill-branch,櫃,Branch,BRANCH,OFFLINE,OPERATED\n' },
  { name: 'archetypes.csv', content: 'id,name.zh,name.en,provenance\nkill-kind,類,Kind,OPERATED\n' },
  { name: 'touchpoints.csv', content: 'id,code,subsidiary,name.zh,name.en,serviceNode,importance,channels,provenance\nkill/fixed,K0,kill,點,Point,false,3,kill-app:OPERATED,OPERATED\n' },
  { name: 'personas.csv', content: `id,subsidiary,name.zh,name.en,age,provenance\n${Array.from({ length: 12 }, (_, index) => `kill/p${index},kill,人,Person,40,OPERATED\n`).join('')}` },
  { name: 'journeys.csv', content: 'id,subsidiary,name.zh,name.en,wholeCustomer,personas,provenance\nkill/journey,kill,旅程,Journey,false,kill/p0,OPERATED\n' },
  { name: 'stages.csv', content: `id,journey,position,name.zh,name.en,momentOfTruth,anyTime,provenance\n${stages.map((name, index) => `kill/journey/${name},kill/journey,${index + 1},階,Stage,false,false,OPERATED\n`).join('')}` },
  { name: 'steps.csv', content: `id,stage,position,touchpoints,skippable,repeatable,provenance\n${stages.map((name) => `kill/journey/${name}/1,kill/journey/${name},1,${name === 'a' ? '' : 'kill/fixed:OPERATED'},false,false,OPERATED\n`).join('')}` },
  { name: 'paths.csv', content: 'id,journey,persona,legs,provenance\nkill/journey@p0,kill/journey,kill/p0,- | kill/fixed@kill-app | - | kill/fixed@kill-app | - | -,OPERATED\n' },
];

/** Makes a new graph ready for the writer. */
export async function makeReady(graph: Graph): Promise<void> {
  await migrate(graph, readMigrations(join(projectRoot, 'schema', 'migrations')), systemClock.now().toISOString());
  const { applied, problems } = await importFiles((work, options) => graph.write(work, options), newEdit({ principal: 'local', clock: systemClock }, 'fixture', null), { files: fixture, dryRun: false });
  if (!applied) throw new Error(JSON.stringify(problems));
}

/** The ages of the writer's personas; one age only where every import is there whole or not at all. */
export async function agesOfPersonas(graph: Graph): Promise<Set<string>> {
  const { exportFiles: [file] } = await askGraph(graph, '{ exportFiles(names: ["personas.csv"]) { content } }');
  return new Set((file.content as string).trim().split('\n').slice(1).map((line) => line.split(',')[4]!));
}

export { randomFrom } from '../../src/kernel/seededRandom';

export const afterMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
