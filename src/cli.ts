#!/usr/bin/env node
import './app/asInProduction';
import { Command, InvalidArgumentError, Option } from 'commander';
import { checkCommand, exportCommand, importCommand, migrateCommand, type ImportWished, type Speech } from './app/commands';
import { ConfigMistakes, readConfig } from './app/config';
import { consult } from './app/consult';
import { Refused, type Consultation } from './app/consultation';
import { exportResponsesCommand } from './app/exportResponses';
import type * as GenerateResponses from './app/generateResponses';
import type { GenerationWished } from './app/generateResponses';
import { importMetricsCommand, type MetricsAsked } from './app/importMetrics';
import { importResponsesCommand, type ResponsesAsked } from './app/importResponses';
import { NoGraph } from './app/noGraph';
import { filesIn, foundTogether, seedFiles } from './app/seeds';
import { version } from './app/version';
import { UnreadableFile } from './files/unreadableFile';
import { Failure } from './kernel/failure';
import { responseFormats } from './surveys/responseFile';

const speech: Speech = {
  out: (line) => process.stdout.write(`${line}\n`),
  progress: (line) => { if (process.stderr.isTTY) process.stderr.write(`${line}\n`); },
  isTerminal: process.stderr.isTTY,
};

/** Runs one command on the registry and ends with 1 where it answers false. */
async function withRegistry(work: (consultation: Consultation) => Promise<boolean | void>): Promise<void> {
  const consultation = await consult(readConfig());
  try {
    if (consultation.through !== null) speech.progress(`working through the service at ${consultation.through}`);
    if ((await work(consultation)) === false) process.exitCode = 1;
  } finally {
    await consultation.close();
  }
}

const program = new Command('waymark')
  .description('The registry of a financial group\'s customer journeys. Commands work on the store that the environment names (WAYMARK_DATA, or NEO4J_URI with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE); while a service runs on the embedded store, through that service.')
  .version(version)
  // The options of a command stand after it: `import responses` has its own --dry-run.
  .enablePositionalOptions();

program.command('migrate')
  .description('Brings the schema of the graph up to date, and says which migrations are applied.')
  .action(() => withRegistry((registry) => migrateCommand(registry, speech)));

program.command('seed')
  .description('Loads the seeds that ship: the registry of the source document. Loading them again changes nothing where nothing was edited since; what was edited on an object of the seeds is set back (--dry-run shows it).')
  .option('--dry-run', 'show what would change and write nothing', false)
  .action(({ dryRun }: { dryRun: boolean }) => withRegistry((registry) => importCommand(registry, seedFiles(), { dryRun }, speech)));

const several = (value: string, before: string[]): string[] => [...before, value];

/** For options that mean one thing only: said again and otherwise, one of the two would be passed over. */
function once(value: string, before: string | undefined): string {
  if (before !== undefined && before !== value) throw new InvalidArgumentError('It is said twice, and otherwise.');
  return value;
}

const importing = program.command('import')
  .enablePositionalOptions()
  .description('Imports files of the registry, all or nothing: tables named after the kind of object (touchpoints.csv), or folders of them, as the registry wrote them or as a sheet saved them. What is read otherwise than it stands is said. Ends with 1 where anything was refused.')
  .argument('<path...>', 'files or folders')
  .option('--dry-run', 'show what would change and write nothing', false)
  .option('--map <attribute=column>', 'which column is which attribute, where it is called otherwise; may be repeated. Columns that are neither known nor mapped are then left out', several, [])
  .option('--encoding <name>', 'in which encoding the files are, such as big5, where it is not UTF-8 and no mark says it', once)
  .option('--json', 'print the report as JSON', false)
  .action((paths: string[], { encoding, ...wished }: ImportWished & { encoding?: string }) => withRegistry(async (registry) => {
    const { files, ...beside } = foundTogether(await Promise.all(paths.map((path) => filesIn(path, encoding ?? null))));
    return importCommand(registry, files, wished, speech, beside);
  }));

importing.command('responses')
  .description('Imports answers to surveys from a file of any length. It is looked through before anything is written: a file that is not what it seems is refused whole, with the line and what would be right. Then answers that are wrong are refused line by line and the others are taken; each counts once, however often it is imported. What became of its rows adds up: accepted, counted before, corrected, left out by a rule, refused. Ends with 1 where any was refused.')
  .argument('<file>', 'CSV (commas, semicolons or tabs) with columns called like the fields of an answer, newline-delimited JSON, or an export')
  .option('--format <name>', `${Object.keys(responseFormats).join(', ')}; told by the name and the headings of the file if left out`, once)
  .option('--source <name>', 'the system that the answers come from; ids are unique within it', once)
  .option('--map <field=column>', 'which column is which field, where it is called otherwise; other columns are left out; may be repeated', several, [])
  .option('--set <field=value>', 'what holds for all answers of the file, such as point=securities/trading@app; may be repeated', several, [])
  .option('--encoding <name>', 'the encoding of the file, where it is not UTF-8 and has no mark: big5, gb18030, utf-16le and others', once)
  .option('--zone <name>', 'the time zone of times that name none: an IANA name, such as Asia/Taipei', once)
  .option('--dates <order>', 'how days such as 03/05/2021 or 03/05/21 are written: mdy, dmy or ymd (21/05/03); years of two digits are then those of this century', once)
  .option('--labels <rule>', 'scores that are labels: number-first (10 - Extremely likely), or label=number; may be repeated', several, [])
  .option('--scale <codes=scale>', 'the codes of the file and the scale of the survey, step by step: 1..11=0..10', once)
  .option('--exclude <rules>', 'which rows are left out: rules of the export and its columns of status (unfinished, test, spam, preview, disqualified, unscored), COLUMN=VALUE, or COLUMN!=VALUE for rows with any other value; default: all rules that the export has; none: no rule; may be repeated', several, [])
  .option('--ids-from-content', 'answers without an id have one made of all that is read of them; rows that hold the same count once, and the import says what ids are made of', false)
  .option('--partial', 'take the answers on the scale although a share of the file is outside it', false)
  .option('--correct', 'answers replace those that were taken before under the same ids', false)
  .option('--dry-run', 'say what would become of them and write nothing', false)
  .option('--json', 'report as JSON, one object a line', false)
  .action((file: string, asked: ResponsesAsked) => withRegistry((registry) => importResponsesCommand(registry, file, asked, speech)));

importing.command('metrics')
  .description('Imports NPS points of a TheyDo file of metrics (how many promoters, passives and detractors on a day) as reported figures with their counts. They stand beside the scores of answers and are never added to them. Ends with 1 where any point was refused.')
  .argument('<file>', 'JSON with a list `metrics`')
  .requiredOption('--about <Noun:id>', 'what they are about, such as MeasurementPoint:securities/trading@app', once)
  .requiredOption('--metric <name>', 'RNPS, TNPS or NPS_UNSPECIFIED', once)
  .option('--source <id>', 'the source of the registry that reported them', once)
  .option('--dry-run', 'show what would change and write nothing', false)
  .action((file: string, asked: MetricsAsked) => withRegistry((registry) => importMetricsCommand(registry, file, asked, speech)));

program.command('generate')
  .description('Makes plausible answers for all deployments and enters them, for demonstrations and trials: everything invented, marked as such by its source, and ILLUSTRATIVE in every score. The same seed and period give the same answers, ids included. One point changes for the better on a day, which is said; one month at another only looks bad.')
  .option('--answers <number>', 'how many in the whole period', '20000')
  .requiredOption('--from <day>', 'the first day')
  .requiredOption('--to <day>', 'the last day; answers that would lie ahead are left out')
  .option('--seed <number>', 'another number gives other answers', '1')
  .option('--dry-run', 'say what would become of them and write nothing', false)
  .option('--erase', 'erase what the same options made before', false)
  .action((wished: GenerationWished) => withRegistry((registry) => {
    // It knows the nouns, and no other command loads them.
    const { generateCommand } = require('./app/generateResponses') as typeof GenerateResponses;
    return generateCommand(registry, wished, speech);
  }));

const exporting = program.command('export')
  .enablePositionalOptions()
  .description('Writes the registry as files; importing them changes nothing.')
  .argument('[folder]', 'where to write them', 'export')
  .option('--only <name...>', 'only these files, such as touchpoints.csv')
  .addOption(new Option('--headings <words>', 'headings as attributes are called, or in Chinese').choices(['attributes', 'zh']).default('attributes'))
  .action((folder: string, { only, headings }: { only?: string[]; headings: string }) => withRegistry((registry) => exportCommand(registry, folder, only ?? null, headings === 'zh' ? 'ZH' : 'ATTRIBUTES', speech)));

exporting.command('responses')
  .description('Writes all answers that came in as newline-delimited JSON, which `import responses` takes: to keep, or to move to another store after its registry. Comments are in it as they were masked. Not while a service runs on the embedded store.')
  .argument('<file>', 'where to write them')
  .action((file: string) => withRegistry((registry) => exportResponsesCommand(registry, file, speech)));

program.command('check')
  .description('Checks every object of the registry by the rules by which it would be entered, and counts all answers again. Ends with 1 where something is wrong.')
  .action(() => withRegistry((registry) => checkCommand(registry, speech)));

// Whoever reads what is said may stop reading (`| head`): the work goes on to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });

program.parseAsync().catch((error: unknown) => {
  const expected = error instanceof ConfigMistakes || error instanceof Failure || error instanceof NoGraph || error instanceof Refused || error instanceof UnreadableFile || (error as { code?: string }).code === 'ENOENT';
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
});
