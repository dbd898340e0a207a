import { getNamedType, getNullableType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isListType, isRequiredArgument, isRequiredInputField, type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLInputField, type GraphQLInputType, type GraphQLSchema } from 'graphql';

/** Numbers by which a document is chosen; when they are used up, zeros. */
export type Choices = readonly number[];

const mostFields = 400;

/** What makes one and the same document dearer: how long its pages are, how often each root field is asked, how deep it goes. */
export interface Extent {
  page: number;
  copies: number;
  depth: number;
}

export const fullExtent: Extent = { page: 100, copies: 1, depth: 15 };

/** Objects of the seeds with much around them, by noun. */
const objects: Record<string, string[]> = {
  Fact: ['B-09', 'P-06', 'K-05'], Group: ['cathay'], Subsidiary: ['life', 'pnc', 'securities'], Journey: ['life/claim', 'pnc/whole-customer', 'pnc/personal-lines-claim'], Touchpoint: ['life/online-purchase', 'securities/trading'],
  Channel: ['app', 'web', 'phone'], Department: ['pnc/claims', 'life/claims'], Archetype: ['report-online', 'chatbot'], MeasurementPoint: ['securities/trading@app', 'life@rnps'], Assertion: ['A-01'], Observation: ['life-rnps-2021'],
  JourneyVersion: ['life/claim#1'], Survey: ['life/tnps'], Deployment: ['securities/trading@app#tnps'],
};
const anything = ['Channel:app', 'Subsidiary:life', 'Department:pnc/claims', 'Touchpoint:securities/trading'];
const scopes = ['Subsidiary:life', 'Subsidiary:securities', 'MeasurementPoint:securities/trading@app', 'Channel:app', 'Journey:pnc/whole-customer'];
const days = ['2021-12-31', '2023-12-31', '2025-06-30', '2026-02-01', '2026-11-01'];
const periods = ['{ from: "2025-01-01", to: "2026-01-01" }', '{ from: "2024-12-01", to: "2025-12-31" }', '{ from: "2010-01-01", to: "2026-01-01" }', '{ grain: YEAR, on: "2025-05-05" }', '{ grain: MONTH, on: "2026-01-05" }'];

/** Builds documents out of the schema's own lists and circles: deep, with aliases, fragments, pages as long as they can be, objects of interfaces, series. */
class Writer {
  private at = 0;

  private fields = 0;

  private readonly fragments: string[] = [];

  constructor(private readonly schema: GraphQLSchema, private readonly choices: Choices, private readonly extent: Extent) {}

  private next(of: number): number {
    const choice = this.choices[this.at] ?? 0;
    this.at += 1;
    return of <= 1 ? 0 : choice % of;
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.next(items.length)]!;
  }

  private value(type: GraphQLInputType, name: string, owner: string): string {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return `[${Array.from({ length: 1 + this.next(3) }, () => this.value(nullable.ofType, name, owner)).join(', ')}]`;
    if (isEnumType(nullable)) return this.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      if (nullable.name === 'ScorePeriodInput') return this.pick(periods);
      return `{ ${Object.values(nullable.getFields()).filter((field) => isRequiredInputField(field) || field.name === 'period').map((field) => this.argument(field, owner)).join(', ')} }`;
    }
    const scalar = String(nullable);
    if (scalar === 'ID') return JSON.stringify(name === 'scope' ? this.pick(scopes) : this.pick(objects[owner] ?? anything));
    if (scalar === 'Date') return JSON.stringify(this.pick(days));
    if (scalar === 'DateTime') return '"2026-01-01T00:00:00.000Z"';
    if (scalar === 'Boolean') return String(this.next(2) === 0);
    if (scalar === 'Int' || scalar === 'Float') return name === 'level' ? '0.95' : name === 'periods' ? '24' : String(2 + this.next(90));
    return '"a"';
  }

  private argument(argument: GraphQLArgument | GraphQLInputField, owner: string): string {
    return `${argument.name}: ${this.value(argument.type, argument.name, owner)}`;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const owner = /^(left|right)$/.test(field.name) ? 'Journey' : getNamedType(field.type).name === 'JourneyComparison' ? 'Journey' : getNamedType(field.type).name;
    const chosen = field.args.filter((each) => isRequiredArgument(each) || each.name === 'first' || ['grain', 'period', 'periods', 'rollingDays', 'asOf', 'by'].includes(each.name) && this.next(2) === 1);
    const written = chosen.map((each) => (each.name === 'first' ? `first: ${this.extent.page}` : each.name === 'instrument' ? 'instrument: TNPS' : this.argument(each, owner)));
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  private fieldsOf(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
    return 'getFields' in type ? Object.values(type.getFields()) : [];
  }

  private leaves(type: GraphQLCompositeType): string {
    const names = this.fieldsOf(type).filter((field) => !isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument)).map(({ name }) => name);
    return ['__typename', ...names.slice(0, this.next(4) === 0 ? 30 : 1)].join(' ');
  }

  private selection(type: GraphQLCompositeType, depth: number, trail: readonly string[]): string {
    if (isAbstractType(type) && this.next(3) > 0) {
      // Another interface of the same objects, or one of them.
      const others = [...this.schema.getPossibleTypes(type).filter(({ name }) => ['Touchpoint', 'Journey', 'Subsidiary', 'Observation', 'Fact', 'Channel'].includes(name)), this.schema.getType('Sourced') as GraphQLCompositeType];
      const other = this.pick(others);
      return `{ __typename ... on ${other.name} ${this.selection(other, depth, trail)} }`;
    }
    const below = this.fieldsOf(type).filter((field) => isCompositeType(getNamedType(field.type)) && getNamedType(field.type).name !== 'Bilingual');
    if (depth >= this.extent.depth || below.length === 0 || this.fields > mostFields) return `{ ${this.leaves(type)} }`;
    const lists = below.filter((field) => isListType(getNullableType(field.type)) || field.args.some(({ name }) => name === 'first') || field.name === 'nodes');
    const again = below.find(({ name }) => name === trail.at(-2));
    const field = again && this.next(2) === 0 ? again : this.pick(lists.length > 0 && this.next(4) > 0 ? lists : below);
    const times = this.next(6) === 0 ? 2 + this.next(2) : 1;
    return `{ ${depth > 8 ? '__typename' : this.leaves(type)} ${this.asked(type, field, depth, trail, times)} }`;
  }

  private asked(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number, trail: readonly string[], times: number): string {
    this.fields += times;
    const inner = this.selection(getNamedType(field.type) as GraphQLCompositeType, depth + 1, [...trail, field.name]);
    const one = (alias: string): string => `${alias}${field.name}${this.args(field)} ${inner}`;
    if (times === 1) return one('');
    if (this.next(2) === 0) return Array.from({ length: times }, (_, index) => one(`a${index}: `)).join(' ');
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${one(`f${depth}: `)} }`);
    return `...${name} ${one(`g${depth}: `)} ...${name}`;
  }

  document(): string {
    const query = this.schema.getQueryType()!;
    const roots = this.fieldsOf(query).filter((field) => isCompositeType(getNamedType(field.type)) && !['checkCounts', 'exportFiles'].includes(field.name));
    const parts = Array.from({ length: 1 + this.next(3) }, (_, index) => {
      const field = this.pick(roots);
      const times = (this.next(4) === 0 ? 1 + this.next(20) : 1) * this.extent.copies;
      this.fields += times / this.extent.copies;
      const inner = this.selection(getNamedType(field.type) as GraphQLCompositeType, 1, [field.name]);
      return Array.from({ length: times }, (_each, place) => `r${index}_${place}: ${field.name}${this.args(field)} ${inner}`).join('\n  ');
    });
    return `{\n  ${parts.join('\n  ')}\n}\n${this.fragments.join('\n')}`;
  }
}

export const hostileDocument = (schema: GraphQLSchema, choices: Choices, extent: Extent = fullExtent): string => new Writer(schema, choices, extent).document();
