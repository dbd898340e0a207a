import { graphql, type ExecutionResult } from 'graphql';
import type { Graph } from '../graph/graph';
import { migrate, readMigrations } from '../graph/migrations';
import { stringifyWith } from '../graphql/scalars';
import { instantOf, systemClock } from '../kernel/clock';
import { exportAnswers } from '../surveys/exportAnswers.rules';
import { takeStream } from '../surveys/takeStream.rules';
import { erasedAnswers } from '../surveys/wholeAnswers.store';
import type { Config } from './config';
import { dataOf, type Consultation } from './consultation';
import { openGraph } from './openGraph';
import { ApiRequest } from './request';
import { buildApi } from './schema';
import { migrationsFolder } from './start';

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

/** Opens the store itself for one command. @throws NoGraph where it cannot be opened */
export async function openInProcess(config: Config): Promise<Consultation> {
  const graph = await openGraph(config);
  try {
    return await inProcess(graph);
  } catch (error) {
    await graph.close();
    throw error;
  }
}
