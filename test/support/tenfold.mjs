// The shipped registry ten times over: nine copies of its subsidiaries with all that belongs to them, beside the original. Run as a
// program it prints the files of the copies as JSON; they are imported into a seeded registry.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const copies = 9;

/** What belongs to a subsidiary; sources, facts, channels and archetypes are shared. */
const copied = ['subsidiaries', 'departments', 'touchpoints', 'measurement-points', 'personas', 'journeys', 'journey-versions', 'stages', 'steps', 'paths', 'observations', 'targets'];

/** Columns that point to what is copied, too. */
const linking = new Set(['subsidiary', 'touchpoint', 'touchpoints', 'owner', 'handsOverTo', 'journey', 'stage', 'persona', 'personas', 'variantOf', 'legs']);

/** Legs that begin with none have an apostrophe before them, so that no sheet computes them. */
const plain = (cell) => (/^'+[-=+@]/.test(cell) ? cell.slice(1) : cell);

const renamed = (prefix, cell) => plain(cell).split(' | ').map((entry) => (entry === '' || entry === '-' ? entry : `${prefix}${entry}`)).join(' | ');

const aboutCopy = (prefix, cell) => cell.replace(/(Touchpoint|Subsidiary|MeasurementPoint):/g, `$1:${prefix}`);

function copy(prefix, row) {
  const cells = Object.entries(row).map(([column, cell]) => [column, column === 'id' ? `${prefix}${cell}` : linking.has(column) ? renamed(prefix, cell) : column === 'about' ? aboutCopy(prefix, cell) : cell]);
  return Object.fromEntries(cells);
}

/** The nine copies as files for the importer. */
export const tenfold = () => readdirSync(seeds).filter((name) => copied.includes(name.replace('.csv', ''))).map((name) => {
  const rows = parse(readFileSync(join(seeds, name), 'utf8'), { columns: true });
  const all = Array.from({ length: copies }, (_, index) => rows.map((row) => copy(`copy${index + 1}-`, row))).flat();
  return { name, content: stringify(all, { header: true }) };
});

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(tenfold()));
