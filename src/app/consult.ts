import { existsSync, readFileSync } from 'node:fs';
import type { ExecutionResult } from 'graphql';
import { addressFile } from './addressFile';
import type { Config } from './config';
import { dataOf, Refused, type Consultation } from './consultation';
import type * as InProcess from './inProcess';
import { submitThrough } from './submitThrough';

const handsOutNone = (): never => { throw new Refused('a service that runs hands out no answers, as it does not know who asks: stop it first'); };

const withoutLimit = 'It was asked of the service that holds the store. Stop that service, and this command works on the store itself, where that limit is not.';

const throughService = (address: string): Consultation => ({
  through: address,
  async ask<Data>(query: string, variables: Record<string, unknown> = {}) {
    const response = await fetch(`${address}graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as ExecutionResult;
    if (answer.errors?.some(({ extensions }) => extensions?.code === 'TOO_COSTLY')) throw new Refused(`${answer.errors[0]!.message}\n${withoutLimit}`);
    return dataOf<Data>(answer);
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
