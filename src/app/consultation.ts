import { existsSync, readFileSync } from 'node:fs';
import { graphql, type ExecutionResult } from 'graphql';
import type { Graph } from '../graph/graph';
import { migrate, readMigrations } from '../graph/migrations';
import { stringifyWith } from '../graphql/scalars';
import { instantOf, systemClock } from '../kernel/clock';
import type { SentAnswer } from '../surveys/answer';
import { exportAnswers } from '../surveys/exportAnswers.rules';
import type { ReportLine, SentLine } from '../surveys/report';
import { takeStream, type StreamOptions } from '../surveys/takeStream.rules';
import { erasedAnswers } from '../surveys/wholeAnswers.store';
import type { Config } from './config';
import { openGraph } from './openGraph';
import { ApiRequest } from './request';
import { buildApi } from './schema';
import { addressFile, migrationsFolder } from './start';
import { submitThrough } from './submitThrough';

/** How the command line speaks with the registry: in GraphQL, to the service where one runs on the embedded store, else in its own process. */
export interface Consultation {
  /** The address of the service it speaks through; null in its own process. */
  through: string | null;
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Sends answers as they come, and answers what became of them. */
  submit(lines: AsyncIterable<SentLine>, options: StreamOptions): AsyncIterable<ReportLine>;
  /** All answers that came in. @throws Refused through a service: it hands out no answers, as long as it does not know who asks */
  answers(): AsyncIterable<SentAnswer[]>;
  /** How many were erased. */
  erased(): Promise<number>;
  close(): Promise<void>;
}

/** What the registry answered instead of data. */
export class Refused extends Error {}

function dataOf<Data>({ data, errors }: { data?: unknown; errors?: readonly { message: string }[] }): Data {
  if (errors?.length) throw new Refused(errors.map(({ message }) => message).join('\n'));
  return data as Data;
}

const handsOutNone = (): never => { throw new Refused('a service that runs hands out no answers, as it does not know who asks: stop it first'); };

const throughService = (address: string): Consultation => ({
  through: address,
  async ask<Data>(query: string, variables: Record<string, unknown> = {}) {
    const response = await fetch(`${address}graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    return dataOf<Data>((await response.json()) as ExecutionResult);
  },
  submit: (lines, options) => submitThrough(address, lines, options),
  answers: handsOutNone,
  erased: handsOutNone,
  close: async () => undefined,
});

async function inProcess(graph: Graph): Promise<Consultation> {
  await migrate(graph, readMigrations(migrationsFolder), instantOf(systemClock));
  const schema = buildApi();
  return {
    through: null,
    async ask<Data>(query: string, variables: Record<string, unknown> = {}) {
      const contextValue = new ApiRequest(graph, systemClock);
      const result = await graphql({ schema, source: query, contextValue, variableValues: variables });
      return dataOf<Data>(JSON.parse(stringifyWith(contextValue.finishedTexts, result)) as ExecutionResult);
    },
    submit: (lines, options) => takeStream({ clock: systemClock, graph, write: (work, how) => graph.write(work, how) }, lines, options),
    answers: () => exportAnswers(graph),
    erased: () => erasedAnswers(graph),
    close: () => graph.close(),
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}health/live`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** The address of the service that holds the embedded store, where one is running. */
async function runningService(config: Config): Promise<string | null> {
  const file = addressFile(config);
  if (config.neo4j || !existsSync(file)) return null;
  const { address } = JSON.parse(readFileSync(file, 'utf8')) as { address: string };
  return (await answers(address)) ? address : null;
}

/** Opens the registry for one command. @throws NoGraph where neither the store nor a service can be reached */
export async function consult(config: Config): Promise<Consultation> {
  const address = await runningService(config);
  if (address !== null) return throughService(address);
  const graph = await openGraph(config);
  try {
    return await inProcess(graph);
  } catch (error) {
    await graph.close();
    throw error;
  }
}
