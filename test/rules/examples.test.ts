import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse, printSchema, type DocumentNode } from 'graphql';
import ts from 'typescript';
import { readExamples } from '../../src/app/examples';
import { buildApi } from '../../src/app/schema';

const documents = readExamples().map(({ name, query }) => ({ location: `${name}.graphql`, document: parse(query) }));

const namesIn = ({ definitions }: DocumentNode): string[] => definitions.map((definition) => (definition as { name?: { value: string } }).name?.value ?? 'none');

describe('the example queries taken together, as a client takes them into its project,', () => {
  test('name each operation and each fragment once', () => {
    const names = documents.flatMap(({ document }) => namesIn(document));
    expect(names.filter((name, index) => name === 'none' || names.indexOf(name) !== index)).toEqual([]);
  });

  test.each([['operations', operations], ['schema', typescript]])('become types by GraphQL Code Generator, which compile: %s', async (name, plugin) => {
    const schema = buildApi();
    const code = await codegen({ filename: 'types.ts', schema: parse(printSchema(schema)), schemaAst: schema, documents, config: {}, plugins: [{ [name]: {} }], pluginMap: { [name]: plugin } });
    if (name === 'operations') for (const each of documents.flatMap(({ document }) => namesIn(document))) expect(code).toMatch(new RegExp(`export type ${each}(Query|Mutation|Fragment)\\b`));
    const options: ts.CompilerOptions = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...more) => (name === 'types.ts' ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : read(name, ...more));
    const program = ts.createProgram(['types.ts'], options, host);
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  });
});
