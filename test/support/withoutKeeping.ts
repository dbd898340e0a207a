import type { Graph, Unit } from '../../src/graph/graph';

class TakenBack extends Error {
  constructor(readonly result: unknown) {
    super('taken back');
  }
}

/** A graph in which every unit of work is done, answered and taken back: the same edit may be tried again and again. */
export function withoutKeeping(graph: Graph): Graph {
  return {
    engine: graph.engine, notices: graph.notices,
    read: (statement, parameters) => graph.read(statement, parameters),
    define: (ddl) => graph.define(ddl), health: () => graph.health(), close: () => graph.close(),
    async write<Result>(work: (unit: Unit) => Promise<Result>, options?: Parameters<Graph['write']>[1]): Promise<Result> {
      try {
        return await graph.write(async (unit) => { throw new TakenBack(await work(unit)); }, options);
      } catch (error) {
        if (error instanceof TakenBack) return error.result as Result;
        throw error;
      }
    },
  };
}
