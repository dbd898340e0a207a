// The arrows of the house. Subjects stand in an order and import only to the left; a file's suffix is its role, and says what it may import.
// Imports of types count like any other, except where a rule says so.

const subjects = [
  'kernel', 'graph', 'graphql', 'files', 'history', 'registry', 'sources', 'organisation', 'touchpoints', 'journeys', 'surveys', 'scores',
  'metrics', 'reconciliation', 'impact', 'gaps', 'exchange', 'web', 'app',
];

/** Rooms without business words of their own; the roles are those of the others. */
const plainRooms = ['kernel', 'graph', 'graphql', 'files', 'app'];

const store = '\\.store\\.ts$';
const rules = '\\.rules\\.ts$';
/** What all doors of registry objects share counts as a door, too. */
const door = ['\\.(resolver|route)\\.ts$', '^src/registry/(editArgs|editing|edges|inputs|lists)\\.ts$'];
const role = [store, rules, ...door];
/** Files of a subject without a suffix: what a thing consists of, or one pure function. */
const nounOrVerb = { path: '^src/[^/]+/[^/]+\\.tsx?$', pathNot: [`^src/(${plainRooms.join('|')})/`, ...role] };
const typesOnly = ['type-only'];

const toTheLeft = subjects.slice(0, -1).map((subject, place) => ({
  name: `${subject}-imports-only-to-the-left`,
  comment: `Subjects are ordered: ${subjects.join(', ')}. A downstream subject adds its field to the upstream type instead.`,
  severity: 'error',
  from: { path: `^src/${subject}/` },
  to: { path: `^src/(${subjects.slice(place + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...toTheLeft,
    {
      name: 'every-subject-has-its-place', severity: 'error',
      comment: 'A new folder under src/ takes its place in the order at the top of this file.',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${subjects.join('|')})/` },
      to: {},
    },
    {
      name: 'nothing-imports-the-wiring', severity: 'error',
      comment: 'app/ knows all rooms; only the two front doors know app/.',
      from: { pathNot: '^src/(app/|main\\.ts$|cli\\.ts$)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'nothing-imports-a-front-door', severity: 'error',
      from: {},
      to: { path: '^src/(main|cli)\\.ts$' },
    },
    {
      name: 'kernel-imports-nothing', severity: 'error',
      comment: 'Words everyone may use; only what Node brings is under them.',
      from: { path: '^src/kernel/' },
      to: { pathNot: '^src/kernel/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'only-graph-knows-the-engines', severity: 'error',
      from: { path: '^src/', pathNot: '^src/graph/' },
      to: { path: '^node_modules/(@grafeo-db|neo4j-driver)' },
    },
    {
      name: 'stores-know-no-rules-and-no-doors', severity: 'error',
      comment: 'A store knows the graph, nouns and verbs.',
      from: { path: store },
      to: { path: [rules, ...door] },
    },
    {
      name: 'stores-run-nothing-of-graphql', severity: 'error',
      comment: 'The shape of a stored value may be named.',
      from: { path: store },
      to: { path: '^src/graphql/', dependencyTypesNot: typesOnly },
    },
    {
      name: 'stores-do-not-call-stores', severity: 'error',
      comment: 'The types of another store may be named.',
      from: { path: store },
      to: { path: store, dependencyTypesNot: typesOnly },
    },
    {
      name: 'rules-know-no-doors', severity: 'error',
      from: { path: rules },
      to: { path: door },
    },
    {
      name: 'rules-know-only-types-of-the-graph', severity: 'error',
      comment: 'They receive the unit of work; they do not open one, and write no Cypher.',
      from: { path: rules },
      to: { path: '^src/graph/', dependencyTypesNot: typesOnly },
    },
    {
      name: 'nouns-and-verbs-know-no-roles', severity: 'error',
      comment: 'What a thing consists of, and what can be computed from arguments alone, needs no store, no rules and no door.',
      from: nounOrVerb,
      to: { path: role },
    },
    {
      name: 'no-cycles', severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans', severity: 'error',
      comment: 'A file without any arrow is dead; one that only points at others is knip\'s to find.',
      from: { orphan: true, path: '^src/', pathNot: ['^src/(main|cli)\\.ts$', '^src/web/assets/'] },
      to: {},
    },
    {
      name: 'nothing-for-development-only', severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: typesOnly },
    },
    {
      name: 'no-packages-that-package-json-does-not-name', severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined', 'deprecated'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
