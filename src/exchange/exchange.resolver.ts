import { Arg, Args, Ctx, Extensions, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { readsItsTexts } from '../graphql/checkTexts';
import type { Request } from '../graphql/request';
import { JsonScalar } from '../graphql/scalars';
import { newEdit } from '../history/history.rules';
import { registryRevision } from '../history/history.store';
import { badInput } from '../kernel/failure';
import { EditArgs } from '../registry/editArgs';
import { allNouns, type Noun } from '../registry/noun';
import { isDocument } from './documents';
import { placeAfter, writtenPlace } from './exportPlace';
import { exportPart, exportWhole, HeadingWords } from './exportFiles.rules';
import { fileBounds } from './fileBounds';
import { importFiles, type ImportReport } from './importFiles.rules';

@Extensions(readsItsTexts)
@InputType({ description: 'A file of the registry.' })
class RegistryFileInput {
  @Field({ description: 'Its name, which tells the kind of object: `touchpoints.csv`; or a document that such a table names: `journey-versions/life/claim@1.json`.' })
  name!: string;

  @Field({ description: 'Its content: a table with a header row and an `id` column (編號), its cells divided by commas, semicolons or tabs. Headings may be Chinese, in any case and order. Columns left out stay as they are; empty rows and columns are none. What a sheet or a person wrote otherwise than the registry does is read where it has one meaning, and said in `notices`. Of a document: its text.' })
  content!: string;
}

@ObjectType({ description: 'A file of the registry, as the importer reads it.', simpleResolvers: true })
class RegistryFile {
  @Field({ description: 'Its name: `touchpoints.csv`; of a frozen map `journey-versions/life/claim@1.json`.' })
  name!: string;

  @Field({ description: 'Its content: CSV, every object of the kind, by id. The table of published versions names the file of each frozen map and its SHA-256; a frozen map is one JSON text.' })
  content!: string;
}

@ObjectType({ description: 'A part of the registry as files.', simpleResolvers: true })
class RegistryPart {
  @Field(() => [RegistryFile], { description: 'What is to be written behind what the files of these names have already; the first part of a table has its header.' })
  files!: RegistryFile[];

  @Field(() => String, { nullable: true, description: 'Where the next part begins, for `from`; null after the last.' })
  next!: string | null;

  @Field(() => Int, { description: 'How many edits had been made when it was read.' })
  revision!: number;
}

@ObjectType({ description: 'What became, or would become, of one line of an import.', simpleResolvers: true })
class ImportLine {
  @Field({ description: 'The file.' })
  file!: string;

  @Field(() => Int, { description: 'The line, from 1; the header is line 1.' })
  line!: number;

  @Field({ description: 'The kind of object.' })
  noun!: string;

  @Field({ description: 'The object\'s slug.' })
  slug!: string;

  @Field({ description: 'ADDED, CHANGED or UNCHANGED.' })
  action!: string;

  @Field(() => JsonScalar, { description: 'The attributes and links that differ, as they were.' })
  before!: unknown;

  @Field(() => JsonScalar, { description: 'The same as they are then.' })
  after!: unknown;
}

@InputType({ description: 'That a column of a file is an attribute, where it is called otherwise. With any, columns that are neither known nor mapped are left out, and named once in `notices`.' })
class MappedColumnInput {
  @Field({ description: 'The attribute as it stands at the head of an exported column: `owner`, `name.zh`.' })
  attribute!: string;

  @Field({ description: 'The heading of the file\'s column; upper and lower case, width and blanks make no difference.' })
  column!: string;
}

@ObjectType({ description: 'A kind of problem for which an import was refused, or a notice: what was read otherwise than it stands, or is worth a look. Each kind is told once for each file and field.', simpleResolvers: true })
class ImportProblem {
  @Field({ description: 'The attribute or link.' })
  field!: string;

  @Field({ description: 'What is wrong with it.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'What is allowed.' })
  allowed?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a cell with several entries the first that was refused, where it can be said; else null.' })
  value?: string | number | boolean | null;

  @Field(() => String, { nullable: true, description: 'The file.' })
  file?: string | null;

  @Field(() => Int, { nullable: true, description: 'The first line with it, from 1.' })
  line?: number | null;

  @Field(() => Int, { nullable: true, description: 'The column there, from 1.' })
  column?: number | null;

  @Field(() => Int, { description: 'In how many places it is found.' })
  count!: number;

  @Field(() => [Int], { description: 'The first five lines with it; empty for what is about no line.' })
  lines!: number[];
}

@ObjectType({ description: 'Problems of one file that are of other kinds than the first 100.', simpleResolvers: true })
class FurtherProblems {
  @Field(() => Int, { description: 'In how many places they are found, not how many kinds they are.' })
  count!: number;

  @Field(() => String, { nullable: true, description: 'The file; null where they are in none.' })
  file?: string | null;

  @Field(() => Int, { nullable: true, description: 'The first line with one of them, from 1.' })
  fromLine?: number | null;

  @Field(() => Int, { nullable: true, description: 'The last line with one of them.' })
  toLine?: number | null;
}

@ObjectType({ description: 'What an import did, or would do.', simpleResolvers: true })
class ImportResult implements ImportReport {
  @Field({ description: 'Whether it was written. An import is written whole or not at all.' })
  applied!: boolean;

  @Field({ description: 'Whether it was a dry run: everything was done and taken back.' })
  dryRun!: boolean;

  @Field(() => Int, { description: 'Objects entered.' })
  added!: number;

  @Field(() => Int, { description: 'Objects changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Objects that were so already.' })
  unchanged!: number;

  @Field(() => [ImportLine], { description: 'What became of each line; empty where there are problems, and for an edit made before under the same key.' })
  lines!: ImportReport['lines'];

  @Field(() => [ImportProblem], { description: 'What is wrong, each kind once for each file and field, at most the first 100 kinds; nothing was written where there is any.' })
  problems!: ImportReport['problems'];

  @Field(() => Int, { description: 'How many problems there are in all, in places: a kind that is found on 12 lines counts 12. The `count`s of `problems` and of `furtherProblems` add up to it.' })
  problemCount!: number;

  @Field(() => [FurtherProblems], { description: 'In how many places, and where, problems of other kinds than the first 100 are, file by file.' })
  furtherProblems!: ImportReport['furtherProblems'];

  @Field(() => [ImportProblem], { description: 'What was read otherwise than it stands (days of the ROC calendar, words for true, lists without bars), what was left out, and what is worth a look (equal names). They refuse nothing.' })
  notices!: ImportReport['notices'];
}

/** The nouns of tables that are named, all where none is. @throws BAD_INPUT for a name that no noun has, or no names */
function nounsNamed(names: readonly string[] | null | undefined): Noun[] {
  const known = allNouns().map(({ file }) => `${file}.csv`);
  const unknown = names?.findIndex((name) => !known.includes(name)) ?? -1;
  if (unknown >= 0) throw badInput(`names[${unknown}]`, 'no kind of object has a file of this name', known.join(', '), names![unknown]);
  return allNouns().filter(({ file }) => !names || names.includes(`${file}.csv`));
}

const mostFiles = 50;

/** Frozen maps, each a file of its own. */
const mostDocuments = 10_000;

@Resolver()
export class ExchangeResolver {
  @Query(() => [RegistryFile], { complexity: 20_000, description: 'The registry as files, one table for each kind of object, and each frozen map as a file of its own; importing them changes nothing. A text or an id that a sheet would compute (it begins with =, +, -, @, tab or carriage return) or rewrite (it looks like a number, a day, a time or a truth value and is not written as a sheet writes it: 007, 1.10, 2024-01, 1E5), also behind apostrophes, has one apostrophe before it, which the importer takes off again. TOO_COSTLY where they have more than 32 MB: `waymark export` writes them all the same, and `exportPart` answers them part by part.' })
  async exportFiles(@Ctx() request: Request, @Arg('names', () => [String], { nullable: true, description: 'Only these tables: `touchpoints.csv`; frozen maps come with `journey-versions.csv`. All if left out.' }) names?: string[] | null,
    @Arg('headings', () => HeadingWords, { defaultValue: 'ATTRIBUTES', description: 'In which words the headings are written.' }) headings: HeadingWords = 'ATTRIBUTES'): Promise<RegistryFile[]> {
    return exportWhole(request.graph, nounsNamed(names), headings);
  }

  @Query(() => RegistryPart, { complexity: 20_000, description: 'The registry as files, however long they are, part by part: each part belongs behind what the file of the same name has already. At most 1000 rows, or 10 frozen maps. What is edited between two parts is in those that follow: `revision` tells.' })
  async exportPart(@Ctx() request: Request, @Arg('names', () => [String], { nullable: true, description: 'Only these tables, as in `exportFiles`.' }) names?: string[] | null,
    @Arg('headings', () => HeadingWords, { defaultValue: 'ATTRIBUTES', description: 'In which words the headings are written.' }) headings: HeadingWords = 'ATTRIBUTES',
    @Arg('from', () => String, { nullable: true, description: 'The `next` of the part before; the first part if left out. BAD_INPUT for anything else.' }) from?: string | null): Promise<RegistryPart> {
    const nouns = nounsNamed(names);
    const { files, next } = await exportPart(request.graph, nouns, placeAfter(from ?? null, nouns), headings);
    return { files, next: writtenPlace(next), revision: await registryRevision(request.graph) ?? 0 };
  }

  @Mutation(() => ImportResult, { complexity: 20_000, description: 'Imports files of the registry, all or nothing, with a report for each line. What is wrong is data of the answer, not an error. A published version that stands is never changed: it is refused unless it is equal; a frozen map is taken where the registry has no version of that journey, and a version without one is published from the draft.' })
  importFiles(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('files', () => [RegistryFileInput], { description: `The files; lines may refer to each other. Together at most ${fileBounds.rows} rows, and through a running service at most some 10,000, or 20 MB (TOO_COSTLY: they are held until the last is checked; \`waymark import\` takes all where no service holds the store); a cell at most ${fileBounds.cell} characters, a list at most ${fileBounds.entries} entries.` }) files: RegistryFileInput[],
    @Arg('dryRun', () => Boolean, { description: 'Do everything and take it back, to see what would change.', defaultValue: false }) dryRun: boolean,
    @Arg('columns', () => [MappedColumnInput], { nullable: true, description: 'Columns that are called otherwise than attributes.' }) columns?: MappedColumnInput[] | null): Promise<ImportReport> {
    const documents = files.filter(({ name }) => isDocument(name)).length;
    const tables = files.length - documents;
    if (tables < 1 || tables > mostFiles || documents > mostDocuments) throw badInput('files', 'too few or too many', `1 to ${mostFiles} tables, and up to ${mostDocuments} documents that they name`);
    return importFiles((work, options) => request.write(work, options), newEdit(request, 'importFiles', columns?.length ? { files, columns } : files, dryRun ? null : idempotencyKey), { files, columns: columns ?? [], dryRun });
  }
}
