import { Arg, Args, Ctx, Extensions, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { readsItsTexts } from '../graphql/checkTexts';
import type { Request } from '../graphql/request';
import { JsonScalar } from '../graphql/scalars';
import { newEdit } from '../history/history.rules';
import { badInput } from '../kernel/failure';
import { EditArgs } from '../registry/editArgs';
import { allNouns } from '../registry/noun';
import { isDocument } from './documents';
import { exportNoun, HeadingWords } from './exportFiles.rules';
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

@ObjectType({ description: 'Problems of one file that are not told one by one.', simpleResolvers: true })
class FurtherProblems {
  @Field(() => Int, { description: 'How many.' })
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

  @Field(() => [ImportProblem], { description: 'What is wrong, at most the first 100; nothing was written where there is any.' })
  problems!: ImportReport['problems'];

  @Field(() => Int, { description: 'How many problems there are in all.' })
  problemCount!: number;

  @Field(() => [FurtherProblems], { description: 'Where those beyond the first 100 are, file by file.' })
  furtherProblems!: ImportReport['furtherProblems'];

  @Field(() => [ImportProblem], { description: 'What was read otherwise than it stands (days of the ROC calendar, words for true, lists without bars), what was left out, and what is worth a look (equal names). They refuse nothing.' })
  notices!: ImportReport['notices'];
}

const mostFiles = 50;

/** Frozen maps, each a file of its own. */
const mostDocuments = 10_000;

@Resolver()
export class ExchangeResolver {
  @Query(() => [RegistryFile], { complexity: 20_000, description: 'The registry as files, one table for each kind of object, and each frozen map as a file of its own; importing them changes nothing. A text or an id that a sheet would compute (it begins with =, +, -, @, tab or carriage return) or rewrite (it looks like a number, a day, a time or a truth value and is not written as a sheet writes it: 007, 1.10, 2024-01, 1E5), also behind apostrophes, has one apostrophe before it, which the importer takes off again.' })
  async exportFiles(@Ctx() request: Request, @Arg('names', () => [String], { nullable: true, description: 'Only these tables: `touchpoints.csv`; frozen maps come with `journey-versions.csv`. All if left out.' }) names?: string[] | null,
    @Arg('headings', () => HeadingWords, { defaultValue: 'ATTRIBUTES', description: 'In which words the headings are written.' }) headings: HeadingWords = 'ATTRIBUTES'): Promise<RegistryFile[]> {
    const known = allNouns().map(({ file }) => `${file}.csv`);
    const unknown = names?.findIndex((name) => !known.includes(name)) ?? -1;
    if (unknown >= 0) throw badInput(`names[${unknown}]`, 'no kind of object has a file of this name', known.join(', '), names![unknown]);
    const files: RegistryFile[] = [];
    for (const noun of allNouns()) if (!names || names.includes(`${noun.file}.csv`)) files.push(...await exportNoun(request.graph, noun, headings));
    return files;
  }

  @Mutation(() => ImportResult, { complexity: 20_000, description: 'Imports files of the registry, all or nothing, with a report for each line. What is wrong is data of the answer, not an error. A published version that stands is never changed: it is refused unless it is equal; a frozen map is taken where the registry has no version of that journey, and a version without one is published from the draft.' })
  importFiles(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('files', () => [RegistryFileInput], { description: 'The files; lines may refer to each other.' }) files: RegistryFileInput[],
    @Arg('dryRun', () => Boolean, { description: 'Do everything and take it back, to see what would change.', defaultValue: false }) dryRun: boolean,
    @Arg('columns', () => [MappedColumnInput], { nullable: true, description: 'Columns that are called otherwise than attributes.' }) columns?: MappedColumnInput[] | null): Promise<ImportReport> {
    const documents = files.filter(({ name }) => isDocument(name)).length;
    const tables = files.length - documents;
    if (tables < 1 || tables > mostFiles || documents > mostDocuments) throw badInput('files', 'too few or too many', `1 to ${mostFiles} tables, and up to ${mostDocuments} documents that they name`);
    return importFiles((work, options) => request.write(work, options), newEdit(request, 'importFiles', columns?.length ? { files, columns } : files, dryRun ? null : idempotencyKey), { files, columns: columns ?? [], dryRun });
  }
}
