import tseslint from 'typescript-eslint';

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'A default export has no name to search for.' };

/** What is told of the registry: the fields that count. */
const counts = '/^(n|count|counts|total|\\w*[sS]hare|numerator|denominator|declared\\w*|registered|unregistered\\w*|measured|touchpoints|serviceNodes\\w*|breaks|changes|transitions|unbroken|paths|gaps|stages\\w*)$/';
const asked = 'A page never computes: ask a field of the API for it, or lay it out in a file of `layoutFiles`.';
const pagesNeverCompute = [
  { selector: `:matches(TemplateLiteral, JSXExpressionContainer) > MemberExpression[property.name='length']`, message: `A length is a count. ${asked}` },
  { selector: `BinaryExpression[operator=/^[-+*\\/%]$/] > MemberExpression[property.name='length']`, message: `A length is a count. ${asked}` },
  { selector: `BinaryExpression[operator=/^[-+*\\/%]$/] > Identifier[name=${counts}]`, message: asked },
  { selector: `BinaryExpression[operator=/^[-+*\\/%]$/] > MemberExpression[property.name=${counts}]`, message: asked },
  { selector: `CallExpression[callee.property.name='reduce']`, message: `A sum is a number of its own. ${asked}` },
];

/** Where numbers become places, widths and an order, and nothing else. */
const layoutFiles = [
  'src/web/**/{layout,place}*.ts', 'src/web/drawing/{textWidth,wrapText,cubic}.ts', 'src/web/drawing/{FigureRow,ComparisonHeads,ComparisonDrawing,Card,Legend,MapDrawing,StageHead,StandaloneMap,PathLayer,ScoreStrip}.tsx',
  'src/web/charts/*Chart.tsx', 'src/web/board/{unitSquares,coverageBar}.tsx', 'src/web/journey/nextStop.ts', 'src/web/charts/pairsOf.ts', 'src/web/board/figureRows.ts', 'src/web/board/pointStrip.tsx',
];

const sizes = (lines) => ({ 'max-lines': ['error', { max: lines }], complexity: ['error', 16], 'max-depth': ['error', 4] });

// A later block with the same rule replaces the options of an earlier one: each rule with options stands in one block only.
export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', 'node_modules/', 'schema/'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      // The embedded engine is loaded when it is needed: it does not exist for every platform.
      // What is loaded late: an addon that may not fit the machine, and what a start or a command mostly does without.
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^@grafeo-db/js$', '/(neo4j|inProcess|mappedColumns|tableNames|generateResponses)$'] }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Contracts are async whether or not one implementation waits.
      '@typescript-eslint/require-await': 'off',
      // Methods of plain objects are taken out of them on purpose; values of attributes are made text on purpose; an assertion may say more to a reader than to the compiler.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // type-graphql declares types by functions.
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      ...sizes(200),
      'no-restricted-syntax': ['error', defaultExport],
      'no-console': 'error',
    },
  },
  {
    files: ['src/web/{board,charts,compare,drawing,gap,gaps,journey,point,shell}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', ...layoutFiles],
    rules: { 'no-restricted-syntax': ['error', defaultExport, ...pagesNeverCompute] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/app/{config,asInProduction}.ts', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only app/config.ts reads the environment.' }],
      'no-restricted-imports': ['error', { paths: ['process', 'node:process'].map((name) => ({ name, importNames: ['env'], message: 'Only app/config.ts reads the environment.' })) }],
    },
  },
  {
    files: ['test/**/*.ts', '**/*.test.{ts,tsx}'],
    rules: {
      ...sizes(250),
      // Answers of the API are read as they come.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/web/assets/*.js'],
    languageOptions: { sourceType: 'script', globals: { window: 'readonly', document: 'readonly', URLSearchParams: 'readonly' } },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', eqeqeq: 'error', 'max-lines': ['error', { max: 200 }] },
  },
);
