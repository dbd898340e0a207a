import { attributesOf, type Attribute } from '../graphql/attributes';
import { readMigrations } from '../graph/migrations';
import { allNouns, type Noun } from '../registry/noun';

const typeOf = ({ kind, optional }: Attribute): string => {
  const types: Record<Attribute['kind'], string> = { text: 'text', twoTongues: 'list [zh, en]', whole: 'integer', decimal: 'number', choice: 'word', day: 'text YYYY-MM-DD', instant: 'text, UTC', flag: 'boolean', words: 'list of texts' };
  return `${types[kind]}${optional ? '?' : ''}`;
};

const mermaidType = (attribute: Attribute): string => typeOf(attribute).replace(/[^A-Za-z]+/g, '_').replace(/_$/, '');

/** One end of a relationship as the link statement writes it. */
function drawn(noun: Noun): string[] {
  return noun.links.map(({ relationship, to, inward, many }) => {
    const other = to ?? 'Entry';
    return inward ? `  ${other} ||--o{ ${noun.name} : ${relationship}` : `  ${noun.name} }o--${many ? 'o{' : '||'} ${other} : ${relationship}`;
  });
}

const described = (noun: Noun): string => [
  `### ${noun.name}`,
  '',
  '| property | type | |',
  '|---|---|---|',
  ...attributesOf(noun.type).map((attribute) => `| \`${attribute.name}\` | ${typeOf(attribute)} | ${attribute.description} |`),
  '',
  '| relationship | carries | |',
  '|---|---|---|',
  ...noun.links.map(({ relationship, to, inward, many, words, description }) =>
    `| \`${inward ? `<-[:${relationship}]-` : `-[:${relationship}]->`} ${to ?? 'Entry'}\`${many ? ', several' : ''} | ${['position', ...words].map((word) => `\`${word}\``).join(' ')} | ${description} |`),
  '',
].join('\n');

/** `schema/graph.md`: labels, properties, relationships and constraints, printed from the declarations and the migrations. */
export function printedGraphModel(migrationsFolder: string): string {
  const nouns = allNouns();
  const definitions = readMigrations(migrationsFolder).flatMap(({ definitions: each }) => each);
  return [
    '# The graph',
    '',
    'Printed from the code (`npm run schema`); do not edit.',
    '',
    'Every object below is an `Entry` with `key` (`Touchpoint:life/online-purchase`, unique), `id` (its slug), `noun` (its label) and `searchText` (what the text search looks in, folded), and carries the label of its noun.',
    'A `Path` also `TAKES` touchpoints (`position`, `channel`: the key of the channel), written from its legs. Changes and edits are the history: `(Change)-[:MADE_BY]->(Edit)`, `(Change)-[:CHANGES]->(Entry)`, and where the entry was removed since, its key stays in `objectKey`; the one `Registry` holds the number of edits and is what edits wait for. `Migration` records what was applied.',
    'Answers to surveys are no entries: a `Response` has a `key` (source, a space, the id there), its `score`, the keys of its `deployment` and `point` with `pointVersion` and `questionVersion`, `day` (Taipei), `answeredAt`, `completedAt`, `receivedAt`, `channel`, `mode`, `products`, `callReason`, `segment`, `region`, `inclusionProbability`, `customer` (subsidiary, `|`, pseudonym), `comment` (masked) with `commentText` (folded), `deploymentDay` (`<deployment>|<day>`), and `commentMonth` (`<point>|<YYYY-MM>`) where there is a comment. An erased one keeps `key` and `erasedAt` only.',
    'A `DailyCount` holds how often each score was given, `n0` to `n10`, for one `deployment` (of a `point`), `day`, `dimension` (TOTAL, PRODUCT, CALL_REASON, CHANNEL_MODE, SEGMENT, REGION) and `segment` of it (empty for TOTAL); its `rollup` is `<deployment>|<dimension>`, its `key` `<rollup>|<segment>|<day>`, its `rollupMonth` `<rollup>|<YYYY-MM>`. It is written together with the answers; the one `CountRevision` then has its `number` raised, and knows the `firstDay` that has any, how many `answers` there are in all, and how many of them were `invented` (`inventedAt` and `inventedBy`: who entered those through the API; `inventingUntil`: how long a second one is kept waiting). A `CountedCode` (`key`: `<dimension>|<code>`) holds how many `answers` carry a `code` of a `dimension`; it is written together with them.',
    '',
    '```mermaid',
    'erDiagram',
    ...nouns.flatMap((noun) => [`  ${noun.name} {`, ...attributesOf(noun.type).map((attribute) => `    ${mermaidType(attribute)} ${attribute.name}`), '  }']),
    ...[...new Set(nouns.flatMap(drawn))],
    '  Path }o--o{ Touchpoint : TAKES',
    '  Change }o--|| Edit : MADE_BY',
    '  Change }o--|| Entry : CHANGES',
    '```',
    '',
    '## Labels',
    '',
    ...nouns.map(described),
    '## Constraints and indexes',
    '',
    'On the embedded engine each unique constraint also brings an index of its own.',
    '',
    '```cypher',
    ...definitions.map((definition) => `${definition};`),
    '```',
    '',
  ].join('\n');
}
