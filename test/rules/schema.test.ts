import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isScalarType } from 'graphql';
import { printedGraphModel } from '../../src/app/graphModel';
import { buildApi, printedSchema } from '../../src/app/schema';
import { migrationsFolder } from '../../src/app/start';

const folder = join(__dirname, '..', '..', 'schema');

describe('the printed promises', () => {
  test('schema.graphql is what the code offers', () => {
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toBe(printedSchema(buildApi()));
  });

  test('graph.md is what the code stores', () => {
    expect(readFileSync(join(folder, 'graph.md'), 'utf8')).toBe(printedGraphModel(migrationsFolder));
  });

  test('every type, field, argument and enumeration value says what it is', () => {
    const silent: string[] = [];
    const heard = (what: string, description: string | null | undefined): void => { if (!description) silent.push(what); };
    for (const type of Object.values(buildApi().getTypeMap()).filter((each) => !isIntrospectionType(each))) {
      heard(type.name, type.description);
      if (isEnumType(type)) type.getValues().forEach((value) => heard(`${type.name}.${value.name}`, value.description));
      if (isInputObjectType(type)) Object.values(type.getFields()).forEach((field) => heard(`${type.name}.${field.name}`, field.description));
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          heard(`${type.name}.${field.name}`, field.description);
          field.args.forEach((argument) => heard(`${type.name}.${field.name}(${argument.name})`, argument.description));
        }
      }
      expect(isScalarType(type) || isEnumType(type) || isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)).toBe(true);
    }
    expect(silent.filter((name) => name !== 'Mutation')).toEqual([]);
  });
});
