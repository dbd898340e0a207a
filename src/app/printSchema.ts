import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedGraphModel } from './graphModel';
import { buildApi, printedSchema } from './schema';
import { migrationsFolder } from './start';
import { root } from './version';

writeFileSync(join(root, 'schema', 'schema.graphql'), printedSchema(buildApi()));
writeFileSync(join(root, 'schema', 'graph.md'), printedGraphModel(migrationsFolder));
