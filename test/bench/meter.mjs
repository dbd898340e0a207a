// Counts, inside a serving process, the statements it runs and the processor time it takes between two messages of its parent.

let statements = 0;

export const countStatement = () => {
  statements += 1;
};

/** The port to the graph, every read counted. */
export const counted = (graph) => ({
  ...graph,
  read(statement, parameters) {
    countStatement();
    return graph.read(statement, parameters);
  },
});

/** The port to the graph, telling of another revision of the registry each time: nothing that was read before can be answered again. */
export const everEdited = (graph) => {
  let revision = 0;
  return { ...graph, read: async (statement, parameters) => (await graph.read(statement, parameters)).map((row) => ('revision' in row ? { ...row, revision: (revision += 1) } : row)) };
};

/** A neo4j-driver, every statement counted, whichever way a session runs it. */
export function countedDriver(driver) {
  const countRuns = (runner) => {
    const run = runner.run.bind(runner);
    runner.run = (...args) => {
      countStatement();
      return run(...args);
    };
    return runner;
  };
  const openSession = driver.session.bind(driver);
  driver.session = (config) => {
    const session = countRuns(openSession(config));
    for (const way of ['executeRead', 'executeWrite']) {
      const execute = session[way].bind(session);
      session[way] = (work, options) => execute((transaction) => work(countRuns(transaction)), options);
    }
    const begin = session.beginTransaction.bind(session);
    session.beginTransaction = (...args) => countRuns(begin(...args));
    return session;
  };
  return driver;
}

/** Tells the parent the port, then answers each `start` and `stop` of it; ends when the parent does. */
export function answerParent(port) {
  let before;
  process.on('message', (word) => {
    if (word === 'start') {
      before = { cpu: process.cpuUsage(), statements };
      process.send({ started: true });
    } else {
      const { user, system } = process.cpuUsage(before.cpu);
      process.send({ cpuMs: (user + system) / 1000, statements: statements - before.statements });
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.send({ port });
}
