import { Extensions, Field, Float, ID, InputType, Int, type ClassType } from 'type-graphql';
import { attributesOf, graphqlType, type Attribute } from '../graphql/attributes';
import { BilingualInput } from '../graphql/bilingual';
import { atMost } from '../graphql/checkTexts';
import { badInput, namingEntry } from '../kernel/failure';
import { keyOf, partsOfId, slugFrom } from '../kernel/id';
import { linksOf, type Link, type LinkEntry } from './links';
import type { Noun } from './noun';
import { Provenance, ReportingGroup } from './provenance';
import type { Intent } from './intent';

@InputType({ description: 'A link that says where it comes from.' })
export class LinkInput {
  @Field(() => ID, { description: 'The id or slug of what it points to.' })
  id!: string;

  @Field(() => Provenance, { description: 'Where the link comes from.', defaultValue: 'OPERATED' })
  provenance!: Provenance;
}

@InputType({ description: 'A channel on which a touchpoint is delivered.' })
export class DeliveryInput {
  @Field(() => ID, { description: 'The id or slug of the channel.' })
  id!: string;

  @Field(() => ReportingGroup, { nullable: true, description: 'The side it is reported under, where it differs from the channel\'s own.' })
  reportingGroup?: ReportingGroup | null;

  @Field(() => Provenance, { description: 'Where the link comes from.', defaultValue: 'OPERATED' })
  provenance!: Provenance;
}

type AnyInput = Record<string, unknown>;

const linkType = ({ words }: Link): Function => (words.includes('reportingGroup') ? DeliveryInput : words.length > 0 ? LinkInput : (ID as unknown as Function));

function described({ description, initially, otherwise }: Attribute): string {
  const leftOut = otherwise ?? initially;
  return leftOut === undefined ? description : `${description} If left out: ${String(leftOut)}.`;
}

const settable = (type: Function): Attribute[] => attributesOf(type).filter(({ kept, hidden, inFilesAlone }) => !kept && !hidden && !inFilesAlone);

function addFields(target: Function, type: Function, required: boolean): void {
  for (const attribute of settable(type)) {
    const nullable = !required || attribute.optional || attribute.initially !== undefined || attribute.otherwise !== undefined || attribute.kind === 'words';
    Field(graphqlType(attribute, BilingualInput) as never, { nullable, description: required ? described(attribute) : `${attribute.description} Left out: stays as it is${attribute.optional ? '; null: none' : ''}.` })(target.prototype as object, attribute.name);
  }
  for (const link of linksOf(type)) {
    const each = linkType(link);
    Field(() => (link.many ? [each] : each) as never, { nullable: !required || link.optional, description: required ? link.description : `${link.description} Left out: stays as it is${link.optional ? `; ${link.many ? 'empty' : 'null'}: none` : ''}.` })(target.prototype as object, link.name);
  }
}

/** The input that enters an object of a type: everything that its declaration says, and a slug. */
export function newOf(type: Function): ClassType<AnyInput & { slug: string }> {
  @InputType(`New${type.name}Fields`)
  class New {
    @Field({ description: `The readable id of the new ${type.name}, such as \`life/online-purchase\`. BAD_INPUT where another ${type.name} has it, or had it.` })
    slug!: string;
  }
  addFields(New, type, true);
  return New as ClassType<AnyInput & { slug: string }>;
}

/** The input that changes an object of a type: what is left out stays as it is. */
export function changeOf(type: Function): ClassType<AnyInput> {
  @InputType(`${type.name}ChangeFields`)
  class ChangeInput {}
  addFields(ChangeInput, type, false);
  return ChangeInput as ClassType<AnyInput>;
}

const sortable: Attribute['kind'][] = ['text', 'whole', 'decimal', 'choice', 'day', 'instant'];

/** The attributes by which a list can be sorted. */
export const sortableOf = (type: Function): Attribute[] => attributesOf(type).filter(({ kind, hidden }) => sortable.includes(kind) && !hidden);

/** The longest text that a search takes. */
export const longestSearch = 200;

/** The input that narrows a list by the attributes declared as filtered, by text and by day. */
export function filterOf(type: Function): ClassType<AnyInput> {
  const attributes = attributesOf(type);
  const filtered = attributes.filter((attribute) => attribute.filtered);
  const longest = filtered.flatMap(({ name, kind, max }) => (kind === 'text' ? [[name, max!] as const] : []));

  @Extensions(atMost({ text: longestSearch, ...Object.fromEntries(longest) }))
  @InputType(`${type.name}FilterFields`)
  class Filter {
    @Field(() => String, { nullable: true, description: 'Text in either language that must occur; upper and lower case, full and half width are alike.' })
    text?: string | null;
  }
  for (const attribute of filtered) {
    const of = attribute.kind === 'flag' ? Boolean : attribute.kind === 'choice' ? attribute.choices! : attribute.kind === 'whole' ? Int : attribute.kind === 'decimal' ? Float : String;
    Field(() => (attribute.kind === 'flag' ? of : [of]) as never, { nullable: true, description: `${attribute.description} ${attribute.kind === 'flag' ? '' : 'Any of these.'}`.trim() })(Filter.prototype, attribute.name);
  }
  if (attributes.some(({ name }) => name === 'validFrom')) {
    Field(graphqlType({ kind: 'day' } as Attribute, BilingualInput) as never, { nullable: true, description: 'Only what was valid on this day; an unknown start counts as valid.' })(Filter.prototype, 'validOn');
  }
  return Filter as ClassType<AnyInput>;
}

const isBilingual = (value: unknown): value is BilingualInput => value !== null && typeof value === 'object' && 'zh' in value && 'en' in value;

/** The key meant by a link that may point to anything: an opaque id, or `Noun:slug`. */
function keyMeant(id: string, field: string): string {
  const parts = partsOfId(id);
  if (!parts) throw badInput(field, 'not the id of a registry object', 'a global id, or `Noun:slug` such as Subsidiary:life', id);
  return keyOf(parts.noun, parts.slug);
}

function linkEntry({ to }: Link, value: unknown, field: string): LinkEntry {
  const { id, ...words } = typeof value === 'string' ? { id: value } : (value as { id: string });
  const given = Object.fromEntries(Object.entries(words).filter(([, word]) => word !== null && word !== undefined));
  return { key: to === null ? keyMeant(id, field) : keyOf(to, slugFrom(to, id, field)), ...given };
}

/** An input of the API as what it wants an object to be. Problems will name the fields below `field`. */
export function intentFrom(noun: Noun, slug: string, mode: Intent['mode'], input: AnyInput, field = 'input'): Intent {
  const given = (name: string): boolean => input[name] !== undefined;
  const attributes = noun.attributes.filter(({ name }) => given(name)).map(({ name }) => [name, isBilingual(input[name]) ? [input[name].zh, input[name].en] : input[name]]);
  const links = noun.links.filter(({ name }) => given(name)).map((link) => {
    const value = input[link.name];
    const values = value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
    return [link.name, values.map((each, index) => linkEntry(link, each, `${field}.${link.name}${link.many ? `[${index}]` : ''}`))];
  });
  return {
    noun: noun.name, slug, mode,
    attributes: Object.fromEntries(attributes) as Record<string, unknown>,
    links: Object.fromEntries(links) as Record<string, LinkEntry[]>,
    locate: (problem) => namingEntry({ ...problem, field: `${field}.${problem.field === 'id' ? 'slug' : problem.field}` }),
  };
}
