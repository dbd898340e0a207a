// Who is measured, what each is asked, and the goals.
import * as questions from './questions.mjs';

const get = (journey) => ({ method: 'GET', path: `/${encodeURIComponent(journey)}` });

const goalOf = {
  map: { of: 'handWritten', most: 1.3, says: '≤ 1.3 × hand-written' },
  figures: { of: 'handWritten', most: 2, says: '≤ 2 × hand-written' },
  published: { of: 'floor', most: 3, says: '≤ 3 × floor' },
  third: { of: 'neo4jGraphql', most: 1 / 3, says: '≤ 1/3 of @neo4j/graphql' },
};

const served = (engine) => [
  { kind: 'handWritten', engine, name: 'hand-written statement, bare server', ask: get, floor: 'map' },
  { kind: 'whole', engine, name: 'the service\'s own reading, bare server', ask: get, floor: 'map' },
  { kind: 'waymark', engine, name: 'waymark, map without live fields', ask: questions.mapWithoutLiveFields, floor: 'map', goals: [goalOf.map, ...(engine === 'neo4j' ? [goalOf.third] : [])] },
  { kind: 'waymark', engine, name: 'waymark, map with figures', ask: questions.mapWithFigures, floor: 'map', goals: [goalOf.figures] },
  { kind: 'edited', engine, name: 'the same after an edit, read anew', ask: questions.mapWithoutLiveFields, floor: 'map', goals: [goalOf.map] },
  { kind: 'edited', engine, name: 'the same with figures, read anew', ask: questions.mapWithFigures, floor: 'map', goals: [goalOf.figures] },
  { kind: 'waymark', engine, name: 'waymark, published: the document', ask: questions.publishedDocument, floor: 'document', goals: engine === 'embedded' ? [goalOf.published] : [] },
  { kind: 'waymark', engine, name: 'waymark, published: asOf, selected', ask: questions.publishedMap, floor: 'map', goals: engine === 'embedded' ? [goalOf.published] : [] },
];

/** The candidates for these engines; a floor takes the answer of the candidate whose floor it is. */
export const candidates = (engines) => [
  { kind: 'floor', name: 'floor: the map in memory, bare server', ask: get, floor: 'map' },
  { kind: 'floor', name: 'floor: the document in memory', ask: get, floor: 'document' },
  ...engines.flatMap(served),
  ...(engines.includes('neo4j') ? [{ kind: 'neo4jGraphql', engine: 'neo4j', name: '@neo4j/graphql, the nearest query', ask: get, floor: 'map' }] : []),
];
