// What is asked of Waymark: the shipped map query, with and without its live field, and the published version in both forms.
import { readFileSync } from 'node:fs';
import { pack } from './dist.mjs';

const { parse, print, visit, Kind } = pack('graphql');

const shipped = parse(readFileSync(new URL('../../schema/examples/journey-map.graphql', import.meta.url), 'utf8'));

/** The document without a field, and without fragments that then serve nothing. */
function withoutField(document, name) {
  const pruned = visit(document, { Field: (node) => (node.name.value === name ? null : undefined) });
  const text = JSON.stringify(pruned.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION));
  return { ...pruned, definitions: pruned.definitions.filter(({ kind, name: fragment }) => kind !== Kind.FRAGMENT_DEFINITION || text.includes(`"value":"${fragment.value}"`)) };
}

const still = print(withoutField(shipped, 'figures'));

/** The day of which the published versions of the bench are the map. */
export const publishedOn = '2021-12-31';

const post = (query, variables) => ({ method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }) });

export const mapWithoutLiveFields = (journey) => post(still, { journey });

export const mapWithFigures = (journey) => post(print(shipped), { journey });

export const publishedDocument = (journey) => post('query PublishedDocument($version: ID!) { journeyVersion(id: $version) { document } }', { version: `${journey}#1` });

/** The same selection as the map without live fields, answered from the version in force. */
export const publishedMap = (journey) => post(still.replace('query JourneyMap($journey: ID!)', 'query PublishedMap($journey: ID!, $asOf: Date!)').replace('journey(id: $journey)', 'journey(id: $journey, asOf: $asOf)'),
  { journey, asOf: publishedOn });

/** The shipped gap query over all subsidiaries: the first twenty by rank, with places and evidence. */
export const allGaps = () => post(readFileSync(new URL('../../schema/examples/gaps.graphql', import.meta.url), 'utf8'), { asOf: publishedOn, first: 20 });
