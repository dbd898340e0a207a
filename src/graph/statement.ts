/** A constant Cypher text, the same on both engines, named by its first line so that a database log leads back to its store. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const all = new Map<string, Statement>();

/**
 * Declares a statement: `const touchpointsOfX = statement(\`// touchpointsOfX\n MATCH …\`)`.
 * Every declared statement is linted and run on both engines by the tests without being registered anywhere else.
 * @throws where the first line is not a comment with a name, or the name is taken.
 */
export function statement(text: string): Statement {
  const name = /^\/\/ ([a-z][A-Za-z0-9]*)\n/.exec(text)?.[1];
  if (!name) throw new Error(`a statement begins with "// itsName": ${text.slice(0, 60)}`);
  if (all.has(name)) throw new Error(`two statements are called ${name}`);
  const declared = { name, text };
  all.set(name, declared);
  return declared;
}

/** All statements of the rooms loaded so far, by name. */
export const declaredStatements = (): ReadonlyMap<string, Statement> => all;
