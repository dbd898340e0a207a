/** Stands in every value that is sent; it must not come back. */
export const secret = 'S3CRET-3f9a';

const globalId = (key: string): string => Buffer.from(key).toString('base64url');
const cursor = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export const knownTouchpoint = 'life/day-to-day-contact-with-the-agent';

export interface BadInput {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  code: string;
  /** Where the answer says it is wrong. */
  field?: string;
  /** What of the allowed it says, in a problem's message or beside it. */
  allowed?: RegExp;
}

const channel = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({ slug: 'new-channel', name: { zh: '新', en: 'New' }, modality: 'APP', reportingGroup: 'ONLINE', ...fields });

const addChannel = 'mutation ($input: NewChannel!) { addChannel(input: $input) { id } }';
const addChannelLiterally = (name: string, modality = 'APP'): string => `mutation { addChannel(input: {slug: "new-channel", name: {zh: ${name}, en: "New"}, modality: ${modality}, reportingGroup: ONLINE}) { id } }`;
const change = 'mutation ($id: ID!, $version: Int!, $change: TouchpointChange!, $key: String) { changeTouchpoint(id: $id, expectedVersion: $version, change: $change, idempotencyKey: $key) { id } }';
const list = 'query ($first: Int, $after: String, $filter: TouchpointFilter) { touchpoints(first: $first, after: $after, filter: $filter) { nodes { id } } }';

const adding = (name: string, fields: Record<string, unknown>, field: string, allowed: RegExp): BadInput =>
  ({ name, query: addChannel, variables: { input: channel(fields) }, code: 'BAD_INPUT', field, allowed });

const listing = (name: string, variables: Record<string, unknown>, field: string, allowed: RegExp): BadInput =>
  ({ name, query: list, variables, code: 'BAD_INPUT', field, allowed });

const changing = (name: string, variables: Record<string, unknown>, said: Pick<BadInput, 'code' | 'field' | 'allowed'>): BadInput =>
  ({ name, query: change, variables: { id: knownTouchpoint, version: 1, change: { code: secret }, ...variables }, ...said });

const asking = (name: string, query: string, allowed: RegExp, field = 'query'): BadInput => ({ name, query, code: 'BAD_INPUT', field, allowed });

const megabyte = secret.repeat(100_000);
const half = `${secret}\ud83d`;
const modalities = /PHONE_HUMAN.*TRANSFER/;
const days = /YYYY-MM-DD/;
const cursors = /a cursor that this list answered/;

export const badInputs: BadInput[] = [
  asking('an unknown field', '{ touchpoints { nodes { id colour } } }', /on type "Touchpoint"/),
  asking('an unknown argument', `{ touchpoints(colour: "${secret}") { nodes { id } } }`, /on field "Query\.touchpoints"/),
  asking('a text that is no query', `{ touchpoint("${secret}") { id } }`, /Expected Name/),
  asking('a query without an end', `{ touchpoint(id: "${secret}") {`, /Expected Name/),
  asking('a missing argument', '{ touchpoint { id } }', /"id" of type "ID!"/),
  asking('a value of the wrong type in the query', `{ touchpoints(first: "${secret}") { nodes { id } } }`, /Int/, 'first'),
  asking('a bad word in the query', addChannelLiterally('"新"', secret.replace(/-/g, '_')), modalities, 'input.modality'),
  asking('a bad word in the query, quoted', addChannelLiterally('"新"', `"${secret}"`), modalities, 'input.modality'),
  adding('a bad word in a variable', { modality: secret }, 'input.modality', modalities),
  adding('an unknown field in a variable', { colour: secret }, 'input', /NewChannel/),
  { name: 'a list where one object is meant', query: addChannel, variables: { input: [channel({ slug: secret })] }, code: 'BAD_INPUT', field: 'input', allowed: /NewChannel/ },
  { name: 'a text where an object is meant', query: addChannel, variables: { input: secret }, code: 'BAD_INPUT', field: 'input', allowed: /NewChannel/ },
  adding('an object where a text is meant', { name: { zh: { text: `${secret}: x` }, en: 'New' } }, 'input.name.zh', /String/),
  adding('a missing field', { name: { zh: secret } }, 'input.name', /"en"/),
  adding('an empty text', { name: { zh: secret, en: '  ' } }, 'input.name', /not empty/),
  adding('control characters', { name: { zh: `${secret}\u0007`, en: 'New' } }, 'input.name.zh', /without control characters/),
  { name: 'a missing variable', query: addChannel, variables: {}, code: 'BAD_INPUT', field: 'input', allowed: /NewChannel!/ },
  { name: 'null for a variable that must be given', query: addChannel, variables: { input: null }, code: 'BAD_INPUT', field: 'input', allowed: /NewChannel/ },

  changing('a stale version', { version: 99 }, { code: 'VERSION_CONFLICT' }),
  changing('the id of another noun', { id: globalId('Channel:agent') }, { code: 'BAD_INPUT', field: 'id', allowed: /id or slug of a Touchpoint/ }),
  changing('the id of a noun that does not exist', { id: globalId('Secretive:agent') }, { code: 'BAD_INPUT', field: 'id', allowed: /id or slug of a Touchpoint/ }),
  changing('a text that is no id', { id: `${secret}?` }, { code: 'BAD_INPUT', field: 'id', allowed: /id or slug of a Touchpoint/ }),
  changing('an unknown id', { id: secret }, { code: 'NOT_FOUND' }),
  changing('the global id of nothing', { id: globalId(`Touchpoint:${secret}`) }, { code: 'NOT_FOUND' }),
  changing('an id of another noun in a link', { change: { owner: { id: globalId('Channel:agent') } } }, { code: 'BAD_INPUT', field: 'change.owner', allowed: /id or slug of a Department/ }),
  changing('an unknown id in a link', { change: { owner: { id: secret } } }, { code: 'BAD_INPUT', field: 'change.owner', allowed: /id of an existing Department/ }),
  changing('a number out of range', { change: { importance: 6, code: secret } }, { code: 'BAD_INPUT', field: 'change.importance', allowed: /1 to 5/ }),
  changing('null for what must be there', { change: { code: null } }, { code: 'BAD_INPUT', field: 'change.code', allowed: /short code/ }),
  changing('an end before the start', { change: { code: secret, validFrom: '2021-02-02', validTo: '2021-02-01' } }, { code: 'BAD_INPUT', field: 'change.validTo', allowed: /on or after validFrom/ }),
  changing('an empty idempotency key', { key: ' ' }, { code: 'BAD_INPUT', field: 'idempotencyKey', allowed: /1 to 200/ }),
  { name: 'what is no global id, asked by node', query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: secret }, code: 'BAD_INPUT', field: 'id', allowed: /as the API answers it/ },
  adding('a duplicate id', { slug: 'agent', name: { zh: secret, en: secret } }, 'input.slug', /not in use/),
  adding('a text that is no slug', { slug: `${secret} ?` }, 'input.slug', /letters, digits/),

  adding('a text of a megabyte', { name: { zh: megabyte, en: 'New' } }, 'input.name', /at most 200/),
  adding('a slug of a megabyte', { slug: megabyte }, 'input.slug', /at most 200/),
  adding('a word of a megabyte', { modality: megabyte }, 'input.modality', modalities),
  asking('a long text in the query', addChannelLiterally(`"${megabyte.slice(0, 90_000)}"`), /at most 200/, 'input.name'),
  changing('an id of a megabyte', { id: megabyte }, { code: 'BAD_INPUT', field: 'id', allowed: /at most 400/ }),
  changing('a global id of a megabyte', { id: globalId(`Touchpoint:${megabyte}`) }, { code: 'BAD_INPUT', field: 'id', allowed: /at most 400/ }),
  changing('an idempotency key of a megabyte', { key: megabyte }, { code: 'BAD_INPUT', field: 'idempotencyKey', allowed: /1 to 200/ }),
  listing('a search for a megabyte', { filter: { text: megabyte } }, 'filter.text', /at most 200/),
  adding('half of a surrogate pair', { name: { zh: half, en: 'New' } }, 'input.name.zh', /well-formed/),
  asking('half of a surrogate pair in the query', addChannelLiterally(`"${secret}\\ud83d"`), /Unicode/),
  adding('a non-character', { name: { zh: `${secret}\ufffe`, en: 'New' } }, 'input.name.zh', /without non-characters/),
  adding('a name that nobody sees', { name: { zh: '\u200b\u2060\u3164', en: secret } }, 'input.name', /at least one visible character/),
  adding('a name that only changes direction', { name: { zh: '\u202e\u2066', en: secret } }, 'input.name', /at least one visible character/),
  adding('a name shown in another order', { name: { zh: secret, en: `${secret}\u202etxt` } }, 'input.name', /without them/),
  adding('a slug of nothing', { slug: '' }, 'input.slug', /letters, digits/),
  adding('a day beyond the calendar', { validFrom: '9999-12-31' }, 'input.validFrom', /1900-01-01 to 2200-12-31/),
  asking('a day beyond the calendar in the query', '{ gaps(asOf: "9999-12-31") { nodes { id } } }', /1900-01-01 to 2200-12-31/, 'asOf'),
  asking('an instant beyond the calendar in the query', '{ changes(filter: {from: "2201-01-01T00:00:00Z"}) { nodes { id } } }', /1900-01-01 to 2200-12-31/, 'filter.from'),
  { name: 'a list that is too long', query: 'query ($objects: [ID!]) { changes(filter: {objects: $objects}) { nodes { id } } }', variables: { objects: Array.from({ length: 1_001 }, () => knownTouchpoint) }, code: 'BAD_INPUT', field: 'filter.objects', allowed: /at most 1000/ },
  changing('half of a surrogate pair in an idempotency key', { key: half }, { code: 'BAD_INPUT', field: 'idempotencyKey', allowed: /well-formed/ }),
  listing('a search for half of a surrogate pair', { filter: { text: half } }, 'filter.text', /well-formed/),

  adding('a date in the wrong form', { validFrom: `1/2/2021 ${secret}` }, 'input.validFrom', days),
  adding('a day that no calendar has', { validFrom: '2021-02-30' }, 'input.validFrom', days),
  asking('a date in the wrong form in the query', `{ touchpoints(filter: {validOn: "${secret}"}) { nodes { id } } }`, days, 'filter.validOn'),
  asking('a number where a day is meant in the query', '{ touchpoints(filter: {validOn: 20210101}) { nodes { id } } }', days, 'filter.validOn'),
  asking('an instant in the wrong form in the query', `{ changes(filter: {from: "${secret}"}) { nodes { id } } }`, /date/i, 'filter.from'),
  { name: 'an instant in the wrong form', query: 'query ($from: DateTime) { changes(filter: {from: $from}) { nodes { id } } }', variables: { from: secret }, code: 'BAD_INPUT', field: 'from', allowed: /DateTime/ },

  listing('a negative first', { first: -1 }, 'first', /0 to 100/),
  listing('a first of 101', { first: 101 }, 'first', /0 to 100/),
  listing('a first that is no whole number', { first: 1.5 }, 'first', /Int/),
  listing('a first beyond all numbers', { first: 98_765_432_109 }, 'first', /Int/),
  listing('a text that is no cursor', { after: secret }, 'after', cursors),
  listing('a forged cursor', { after: cursor({ slug: secret }) }, 'after', cursors),
  listing('a forged cursor of the wrong type', { after: cursor([1, secret]) }, 'after', cursors),
  { name: 'a forged cursor of the change feed', query: 'query ($after: String) { changes(after: $after) { nodes { id } } }', variables: { after: cursor([1, secret]) }, code: 'BAD_INPUT', field: 'after', allowed: cursors },
  { name: 'both directions at once', query: '{ touchpoints(first: 1, last: 1) { nodes { id } } }', code: 'BAD_INPUT', field: 'last', allowed: /first and after, or last and before/ },
  { name: 'a file that no noun has', query: 'query ($name: String!) { exportFiles(names: [$name]) { name } }', variables: { name: `${secret} .csv` }, code: 'BAD_INPUT', field: 'names[0]', allowed: /touchpoints\.csv/ },
];
