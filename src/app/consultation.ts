import { existsSync, readFileSync } from 'node:fs';
import type { ExecutionResult } from 'graphql';
import type { SentAnswer } from '../surveys/answer';
import type { ReportLine, SentLine } from '../surveys/report';
import type { StreamOptions } from '../surveys/takeStream.rules';
import { addressFile } from './addressFile';
import type { Config } from './config';
import type * as InProcess from './inProcess';
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

/** The data of an answer. @throws Refused */
export function dataOf<Data>({ data, errors }: { data?: unknown; errors?: readonly { message: string }[] }): Data {
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
  // All of the service, which a command that speaks with a running one has no use for.
  const { openInProcess } = require('./inProcess') as typeof InProcess;
  return openInProcess(config);
}
