import fc from 'fast-check';
import { gapTypes, type Figure, type Lane, type MapCard, type MapGap, type MapModel, type MapPath, type MapProvenance, type MapStage, type MapStop } from '../../src/web/drawing/mapModel';

const chinese = [...'業務員保經代線上投保理賠申請臨櫃續約進度查詢個人險結案客服車輛現場協助（外撥機器人）／新契約關懷電訪'];
const english = ['Online', 'claim', 'status', 'and', 'purchase', 'Endorsement', 'cancellation', 'at', 'the', 'counter', 'New-policy', 'welcome', '(outbound', 'robot)'];

const name = fc.record({
  zh: fc.array(fc.constantFrom(...chinese), { minLength: 1, maxLength: 16 }).map((characters) => characters.join('')),
  en: fc.array(fc.constantFrom(...english), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
});
const provenance = fc.constantFrom<MapProvenance[]>('REPORTED', 'PUBLISHED', 'DERIVED', 'ILLUSTRATIVE', 'OPERATED');
const lane = fc.constantFrom<Lane[]>('ONLINE', 'OFFLINE');
const head = fc.record({ metric: fc.constantFrom('TNPS', 'RNPS', 'SHARE_OF_CONTACTS'), provenance, statement: fc.constant(null), source: fc.constant(null), periodFrom: fc.constant(null), periodTo: fc.constant(null) });

const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.tuple(head, fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 5, max: 99_999 }))
    .map(([common, value, half, n]): Figure => ({ ...common, form: 'OPERATED', value, low: value - half, high: value + half, n, lowBase: n < 30, series: [value - 3, null, value + 4, value] })),
  fc.tuple(head, fc.constantFrom(null, { n: 12_345, low: -12, high: 44 })).map(([common, counted]): Figure => ({ ...common, form: 'STATED', value: { zh: '約 85%', en: 'about 85%' }, counted })),
  head.map((common): Figure => ({ ...common, form: 'WORDS', words: { zh: '持續上升', en: 'rising' } })),
  head.map((common): Figure => ({ ...common, form: 'CHANGE', change: { zh: '+6', en: '+6' } })),
  head.map((common): Figure => ({ ...common, form: 'SUPPRESSED', n: 3, reason: { zh: '人數過少', en: 'too few answers' } })),
  fc.constant<Figure>({ form: 'NONE', metric: 'TNPS', state: null, reason: null }),
  fc.constant<Figure>({ form: 'NOT_MEASURED' }),
  fc.record({ standing: fc.constantFrom('RETIRED' as const, 'UPCOMING' as const), on: fc.constantFrom('2026-11-01', null) }).map((gone): Figure => ({ form: 'NOT_STANDING', ...gone })),
);

const channel = fc.record({ slug: fc.uuid(), name, modality: fc.constantFrom('WEB', 'APP', 'PHONE_HUMAN', 'BRANCH', 'UNHEARD_OF'), group: lane, provenance, retired: fc.boolean() });
const owner = fc.option(fc.record({ slug: fc.uuid(), name, provenance, retired: fc.boolean() }));
/** What joins the parts of a map is not what they are called. */
const keyOf = (slug: string): string => `first-${slug}`;

const keyed = <Part extends { slug: string }>(part: Part): Part & { key: string } => ({ ...part, key: keyOf(part.slug) });

const card = fc.record({ id: fc.uuid(), slug: fc.uuid(), code: fc.constant('X1'), name, provenance, lanes: fc.constantFrom<Lane[]>(['ONLINE'], ['OFFLINE'], ['ONLINE', 'OFFLINE'], ['OFFLINE', 'ONLINE']), channels: fc.array(channel, { maxLength: 5 }), owner, figure, beside: fc.option(figure), reused: fc.boolean(), points: fc.constant<MapCard['points']>([]) })
  .map((made): MapCard => ({ ...made, side: made.lanes[0]!, key: made.slug, touchpoint: keyOf(made.slug), measured: made.figure.form !== 'NOT_MEASURED' && made.figure.form !== 'NOT_STANDING' }));
const step = fc.record({ id: fc.uuid(), slug: fc.uuid(), name: fc.option(name), skippable: fc.boolean(), repeatable: fc.boolean(), cards: fc.array(card, { maxLength: 6 }) }).map(keyed);
const stage = (anyTime: boolean): fc.Arbitrary<MapStage> =>
  fc.record({ id: fc.uuid(), slug: fc.uuid(), name, momentOfTruth: fc.boolean(), anyTime: fc.constant(anyTime), provenance, counts: fc.record({ touchpoints: fc.nat(9), measured: fc.nat(9) }), steps: fc.array(step, { maxLength: 3 }) }).map(keyed);

/** At each step on the path one of its touchpoints, on either side, or none; changes follow from that. */
function pathOver(stages: MapStage[], choices: number[]): MapPath {
  const steps = stages.filter(({ anyTime }) => !anyTime).flatMap(({ steps: own }) => own);
  const stops = steps.map(({ cards }, index): MapStop | null => {
    const choice = choices[index % choices.length]!;
    const chosen = cards[choice % (cards.length + 1)];
    return chosen ? { number: index + 1, touchpoint: chosen.touchpoint, channel: 'any', group: choice % 3 === 0 ? 'ONLINE' : choice % 3 === 1 ? 'OFFLINE' : chosen.lanes[0]! } : null;
  });
  const used = stops.flatMap((stop, position) => (stop ? [{ ...stop, position }] : []));
  const changes = used.slice(1).flatMap((stop, index) => (used[index]!.group === stop.group ? []
    : [{ from: used[index]!.position, to: stop.position, bond: choices[index % choices.length]! % 2 === 0 ? null : { kind: 'OWNER' as const, name: { zh: '數位數據暨科技發展中心', en: 'Digital, Data & Technology Centre' } } }]));
  return { key: keyOf('a-path'), slug: 'a-path', persona: { slug: 'somebody', name: { zh: '某人', en: 'Somebody' }, age: 30 }, stands: true, provenance: 'ILLUSTRATIVE', stops, changes, continuity: { transitions: Math.max(0, used.length - 1), changes: changes.length, breaks: 0, unbroken: 0 } };
}

function gapsAt(stages: MapStage[], path: MapPath): MapGap[] {
  const text = { zh: '一句話', en: 'One sentence' };
  const nowhere = { stage: null, step: null, touchpoint: null, path: null, between: null };
  const onPath = stages.filter(({ anyTime }) => !anyTime).flatMap(({ steps }) => steps);
  const places = [
    nowhere,
    ...stages.map(({ key }) => ({ ...nowhere, stage: key })),
    ...stages.flatMap(({ key, steps }) => steps.flatMap((one) => one.cards.map((own) => ({ ...nowhere, stage: key, step: one.key, touchpoint: own.touchpoint })))),
    ...path.changes.filter(({ bond }) => !bond).map(({ from, to }) => ({ ...nowhere, path: path.key, between: { from: onPath[from]!.key, to: onPath[to]!.key } })),
  ];
  return places.map((place, index) => ({
    id: `gap-${index}`, number: index + 1, type: gapTypes[index % gapTypes.length]!, form: 'ANY', severity: (['HIGH', 'MEDIUM', 'LOW'] as const)[index % 3]!, severityReason: text, standing: 'OPEN',
    assignee: null, title: text, explanation: text, remedy: text, provenance: 'ILLUSTRATIVE', closedOnlyByIllustrativeAnswers: false, since: null, places: [place],
  }));
}

/** Maps of every shape: stages and steps without anything, up to six touchpoints at a step, stages at any time, paths that stop on either side or nowhere. */
export const anyMap: fc.Arbitrary<MapModel> = fc.record({
  stages: fc.tuple(fc.array(stage(false), { minLength: 1, maxLength: 6 }), fc.array(stage(true), { maxLength: 1 })).map((parts) => parts.flat()),
  choices: fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }),
  name,
}).map(({ stages, choices, name: own }): MapModel => {
  const path = pathOver(stages, choices);
  return {
    id: 'map', slug: 'some/map', name: own, provenance: 'ILLUSTRATIVE', subsidiary: { slug: 'some', name: { zh: '某公司', en: 'Some company' } }, frozenAs: null, effectiveOn: null, life: { standing: 'STANDING', retiredOn: null, validFrom: null },
    counts: { asOf: '2026-01-05', touchpoints: 0, byProvenance: [], measured: 0, paths: 1 }, gapCounts: { total: 0, dismissed: 0, bySeverity: [] },
    stages, paths: [path], gaps: gapsAt(stages, path),
  };
});
