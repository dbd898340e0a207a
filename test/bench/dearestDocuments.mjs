// Documents made of the schema itself: each root field, and each field below that brings objects, a list or takes arguments, as dear as it can be asked.
import { argumentsFor } from './dearestArguments.mjs';
import { pack } from './dist.mjs';

const { getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isRequiredArgument } = pack('graphql');

const fieldsOf = (type) => (type.getFields ? Object.values(type.getFields()) : []);
const isComposite = (field) => isCompositeType(getNamedType(field.type));
const isPaged = (field) => field.args.some(({ name }) => name === 'first');

/** What is selected of a type: its plain fields, and so many levels of what it leads to. */
function selection(type, levels, context, above = []) {
  const parts = fieldsOf(type).flatMap((field) => {
    const of = getNamedType(field.type);
    if (!isComposite(field)) return field.args.length > 0 ? [] : [field.name];
    if (of.name === 'Bilingual') return [`${field.name} { zh en }`];
    if (field.name === 'edges' || field.name === 'pageInfo' || field.args.some(isRequiredArgument)) return [];
    const isThrough = field.name === 'nodes';
    if ((levels <= 0 && !isThrough) || above.includes(of.name)) return [];
    return [`${field.name}${argumentsFor(field, context)} ${selection(of, isThrough ? levels : levels - 1, context, [...above, type.name])}`];
  });
  return `{ ${['__typename', ...parts].join(' ')} }`;
}

const slim = (type) => (type.getFields().nodes ? '{ nodes { __typename } }' : '{ __typename }');

/** The shortest way from the query to each type, lists first. */
function waysTo(schema) {
  const ways = new Map();
  let level = [{ type: schema.getQueryType(), way: [] }];
  while (level.length > 0) {
    const next = [];
    for (const { type, way } of level) {
      const fields = fieldsOf(type).filter((field) => isComposite(field) && field.name !== 'edges' && !['exportFiles', 'exportPart', 'checkRegistry', 'checkCounts'].includes(field.name));
      const width = (field) => (isPaged(field) ? 0 : isListType(getNullableType(field.type)) ? 1 : 2);
      for (const field of fields.sort((a, b) => width(a) - width(b))) {
        const of = getNamedType(field.type);
        if (ways.has(of.name) || of.name.startsWith('__')) continue;
        ways.set(of.name, [...way, field]);
        next.push({ type: of, way: [...way, field] });
      }
    }
    level = next;
  }
  return ways;
}

const opened = (way, context, inner) => way.reduceRight((below, field, place) => `${place === 0 ? context.alias ?? '' : ''}${field.name}${argumentsFor(field, context)} { ${below} }`, inner);

const copies = (count, one) => Array.from({ length: count }, (_, index) => one(index)).join('\n  ');

/** Asked with so many copies at so long pages: `write` makes the text. */
const document = (name, field, write, most = { copies: 50, page: 100 }) => ({ name, field, write, most });

function ofRoot(field, samples) {
  const type = getNamedType(field.type);
  const forms = [{ name: '', form: {} }];
  if (field.args.some(({ name }) => name === 'scopes' || name === 'ids')) forms.push({ name: ', one object', form: { single: true } });
  if (field.args.some(({ name }) => name === 'rollingDays')) forms.push({ name: ', rolling', form: { single: true, rolling: true } });
  if (field.args.some(({ name }) => name === 'asOf')) forms.push({ name: ', today', form: { plain: ['asOf'] } });
  const widths = isCompositeType(type) ? [['slim', (context) => slim(type)], ...[0, 1, 2].map((levels) => [`${levels} levels`, (context) => selection(type, levels, context)])] : [['', () => '']];
  return forms.flatMap((each) => widths.map(([width, select]) => document(`${field.name}, ${width}${each.name}`, field.name, ({ copies: count, page }) =>
    `{\n  ${copies(count, (index) => { const context = { index, page, samples, form: each.form }; return `a${index}: ${field.name}${argumentsFor(field, context)} ${select(context)}`; })}\n}`)));
}

function ofType(type, way, field, samples) {
  const of = getNamedType(field.type);
  const select = (levels) => (context) => (!isCompositeType(of) ? '' : levels < 0 ? slim(of) : selection(of, levels, context));
  const one = (select, index, page) => { const context = { index, page, samples }; return `a${index}: ${field.name}${argumentsFor(field, context)} ${select(context)}`; };
  const name = `${type.name}.${field.name}`;
  return [['slim', -1], ['1 level', 0], ['2 levels', 1]].filter(([, levels]) => levels < 0 || isCompositeType(of)).flatMap(([width, levels]) => [
    document(`${name}, ${width}`, name, ({ copies: count, page }) => `{\n  ${opened(way, { index: 0, page, samples }, `__typename ${copies(count, (index) => one(select(levels), index, page))}`)}\n}`),
    // As many aliases, half of them above: each multiplies the others.
    document(`${name}, ${width}, again and again`, name, ({ copies: count, page }) =>
      `{\n  ${copies(count, (index) => opened(way, { index, page, samples, alias: `r${index}: ` }, '...F'))}\n}\nfragment F on ${type.name} { __typename ${copies(count, (index) => one(select(levels), index, page))} }`, { copies: 25, page: 100 }),
  ]);
}

/** Fields that all objects have are tried on these. */
const representative = new Set(['Touchpoint', 'Subsidiary', 'Journey']);

/** All documents of a schema, for a registry with these objects. */
export function dearestDocuments(schema, samples) {
  const query = schema.getQueryType();
  const roots = fieldsOf(query).flatMap((field) => ofRoot(field, samples));
  const ways = waysTo(schema);
  const below = [...ways].flatMap(([name, way]) => {
    const type = schema.getType(name);
    if (isAbstractType(type) || name.endsWith('Connection') || name === 'Bilingual') return [];
    const inherited = new Set(type.getInterfaces().flatMap((each) => Object.keys(each.getFields())));
    return fieldsOf(type).filter((field) => (isComposite(field) || field.args.length > 0 || isListType(getNullableType(field.type))) && getNamedType(field.type).name !== 'Bilingual')
      .filter((field) => representative.has(name) || !inherited.has(field.name)).flatMap((field) => ofType(type, way, field, samples));
  });
  return [...roots, ...below];
}
