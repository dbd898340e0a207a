import type { MapCard, MapGap, MapModel } from '../drawing/mapModel';
import { readMapAddress } from './mapAddress';
import { narrow, withoutDimmed } from './narrow';
import { isNamedInTitle, placeWords } from './shownGap';

const both = (text: string) => ({ zh: text, en: text });

const card = (slug: string, group: 'ONLINE' | 'OFFLINE', more: Partial<MapCard> = {}): MapCard => ({
  key: `s-${slug}#${slug}`, id: slug, touchpoint: `Touchpoint:${slug}`, slug, code: slug, name: both(slug), provenance: 'ILLUSTRATIVE', lanes: [group], side: group, measured: false, owner: null, figure: { form: 'NOT_MEASURED' }, beside: null, reused: false, points: [],
  channels: [{ slug: 'c', name: both('c'), modality: 'WEB', group, provenance: 'ILLUSTRATIVE', retired: false }], ...more,
});

const gap = (number: number, type: MapGap['type'], place: Partial<MapGap['places'][number]> | null): MapGap => ({
  id: `g${number}`, number, type, form: '', severity: 'HIGH', severityReason: both(''), standing: 'OPEN', assignee: null, title: both(''), explanation: both(''), remedy: both(''), provenance: 'ILLUSTRATIVE', closedOnlyByIllustrativeAnswers: false, since: null,
  places: place === null ? [] : [{ stage: null, step: null, touchpoint: null, path: null, between: null, ...place }],
});

const step = (one: MapCard) => ({ id: one.slug, key: `Step:s-${one.slug}`, slug: `s-${one.slug}`, name: null, skippable: false, repeatable: false, cards: [one] });

const stage = (slug: string, cards: MapCard[]) => ({ id: slug, key: `Stage:${slug}`, slug, name: both(slug), momentOfTruth: false, anyTime: false, provenance: 'ILLUSTRATIVE' as const, counts: { touchpoints: cards.length, measured: 0 }, steps: cards.map(step) });

const model: MapModel = {
  id: 'j', slug: 'x/j', name: both('j'), provenance: 'ILLUSTRATIVE', subsidiary: { slug: 'x', name: both('x') }, frozenAs: null, effectiveOn: null, life: { standing: 'STANDING', retiredOn: null, validFrom: null },
  counts: { asOf: '2026-01-05', touchpoints: 3, byProvenance: [], measured: 1, paths: 1 }, gapCounts: { total: 3, dismissed: 0, bySeverity: [{ severity: 'HIGH', count: 3 }] },
  stages: [stage('first', [card('a', 'ONLINE', { measured: true, provenance: 'REPORTED' })]), stage('last', [card('b', 'OFFLINE'), card('c', 'OFFLINE')])],
  paths: [{ key: 'Path:p', slug: 'p', persona: { slug: 'p', name: both('p'), age: null }, stands: true, provenance: 'ILLUSTRATIVE', stops: [{ number: 1, touchpoint: 'Touchpoint:a', channel: 'c', group: 'ONLINE' }, { number: 2, touchpoint: 'Touchpoint:b', channel: 'c', group: 'OFFLINE' }, null], changes: [], continuity: { transitions: 1, changes: 1, breaks: 1, unbroken: 0 } }],
  gaps: [gap(1, 'CHANNEL_BREAK', { stage: 'Stage:first', step: 'Step:s-a', touchpoint: 'Touchpoint:a', path: 'Path:p', between: { from: 'Step:s-a', to: 'Step:s-b' } }), gap(2, 'COVERAGE', { stage: 'Stage:last', touchpoint: 'Touchpoint:c' }), gap(3, 'CONFLICT', null)],
};

const left = (search: string): string[] => ['a', 'b', 'c'].filter((slug) => !narrow(model, readMapAddress(search)).dimmed.has(`s-${slug}#${slug}`));

test.each([
  ['', ['a', 'b', 'c']], ['?channel=on', ['a']], ['?channel=off', ['b', 'c']], ['?measured=yes', ['a']], ['?measured=no', ['b', 'c']], ['?prov=reported', ['a']],
  ['?gap=COVERAGE', ['c']], ['?gap=CONFLICT', []], ['?channel=off&gap=CHANNEL_BREAK', ['b']],
])('%s leaves %j', (search, wanted) => expect(left(search)).toEqual(wanted));

test('a break is about both of its ends', () => expect(left('?gap=CHANNEL_BREAK')).toEqual(['a', 'b']));

test('takes out what does not fit, and says where it did', () => {
  const narrowed = narrow(model, readMapAddress('?channel=off&gap=COVERAGE,CONFLICT'));
  expect(narrowed.gaps.map(({ number }) => number)).toEqual([2, 3]);
  expect(withoutDimmed(model, narrowed).stages.map(({ steps }) => steps.map(({ cards, hidden }) => [cards.length, hidden]))).toEqual([[[0, true]], [[0, true], [1, false]]]);
});

test('says in words where a gap is', () => {
  expect(model.gaps.map((each) => placeWords(model, each).en)).toEqual(['first → last', 'last, c', 'the whole journey']);
});

test('knows whether a title names the touchpoint', () => {
  const coverage = model.gaps[1]!;
  expect([{ ...coverage, title: both('nobody asks at c') }, { ...coverage, title: both('nobody') }].map((each) => isNamedInTitle(model, each))).toEqual([true, false]);
});
