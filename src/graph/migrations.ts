import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph, Reader, Unit } from './graph';
import { statement } from './statement';

/** One file of `schema/migrations/`: `0007-channels-become-nodes.cypher`. */
export interface Migration {
  number: number;
  name: string;
  digest: string;
  /** `CREATE CONSTRAINT … IF NOT EXISTS` and `CREATE INDEX … IF NOT EXISTS`, each harmless when it runs twice. */
  definitions: string[];
  /** Statements that change data; they run in one transaction together with the record of the migration. */
  changes: string[];
}

const claimMigration = statement(`// claimMigration
MERGE (m:Migration {number: $number})
ON CREATE SET m.name = $name, m.digest = $digest
RETURN m.name AS name, m.digest AS digest, m.appliedAt AS appliedAt`);

const recordMigration = statement(`// recordMigration
MATCH (m:Migration {number: $number})
SET m.appliedAt = $at
RETURN m.number AS number`);

const appliedMigrations = statement(`// appliedMigrations
MATCH (m:Migration)
WHERE m.appliedAt IS NOT NULL
RETURN m.number AS number, m.name AS name, m.digest AS digest, m.appliedAt AS appliedAt
ORDER BY number`);

export interface AppliedMigration {
  number: number;
  name: string;
  digest: string;
  appliedAt: string;
}

/** Reads the migrations of a folder in order. @throws where a file has no number, or the numbers have a gap. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder).filter((file) => file.endsWith('.cypher')).sort().map((file, index) => {
    const match = /^(\d{4})-([a-z0-9-]+)\.cypher$/.exec(file);
    if (!match || Number(match[1]) !== index + 1) throw new Error(`${file}: migrations are called 0001-what-it-does.cypher, without a gap`);
    const text = readFileSync(join(folder, file), 'utf8');
    const statements = text.split('\n').filter((line) => !line.startsWith('//')).join('\n').split(';').map((part) => part.trim()).filter((part) => part !== '');
    const isDefinition = (part: string) => /^CREATE (CONSTRAINT|INDEX) \w+ IF NOT EXISTS /.test(part);
    return {
      number: Number(match[1]),
      name: match[2]!,
      digest: createHash('sha256').update(statements.join(';\n')).digest('hex'),
      definitions: statements.filter(isDefinition),
      changes: statements.filter((part) => !isDefinition(part)),
    };
  });
}

export const migrationsApplied = (graph: Reader): Promise<AppliedMigration[]> => graph.read<AppliedMigration>(appliedMigrations);

async function applyOnce(unit: Unit, { number, name, digest, changes }: Migration, at: string): Promise<boolean> {
  const [claim] = await unit.run<{ name: string; digest: string; appliedAt: string | null }>(claimMigration, { number, name, digest });
  if (claim!.digest !== digest) throw new Error(`migration ${number} (${claim!.name}) was applied with another text; add a new one instead of changing it`);
  if (claim!.appliedAt !== null) return false;
  for (const [index, text] of changes.entries()) await unit.run({ name: `migration${number}Change${index + 1}`, text });
  await unit.run(recordMigration, { number, at });
  return true;
}

/**
 * Applies what is missing, in order, and answers what it applied. Two processes may do so at the same moment: definitions are
 * harmless twice, and the claim of a number makes the second wait for the first.
 * @throws where an applied migration has another text now.
 */
export async function migrate(graph: Graph, migrations: Migration[], at: string): Promise<Migration[]> {
  const known = new Map((await migrationsApplied(graph)).map((migration) => [migration.number, migration]));
  const applied: Migration[] = [];
  for (const migration of migrations) {
    if (known.get(migration.number)?.digest === migration.digest) continue;
    for (const definition of migration.definitions) await graph.define(definition);
    const done = await graph.write((unit) => applyOnce(unit, migration, at), { bulk: true });
    if (done) applied.push(migration);
  }
  return applied;
}
