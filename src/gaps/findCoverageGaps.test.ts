import { figureFacts, gapFacts, journeyFacts, pointFacts, stageFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findCoverageGaps } from './findCoverageGaps';
import type { PlaceFacts } from './gapFacts';
import { thresholdsFrom } from './thresholds';

const find = (facts: Parameters<typeof gapFacts>[0]) => findCoverageGaps(gapFacts(facts), usualThresholds);
const forms = (facts: Parameters<typeof gapFacts>[0]) => find(facts).map(({ form, severity }) => `${form} ${severity}`);
const place = (momentOfTruth: boolean): PlaceFacts =>
  ({ journey: 'Journey:j', stage: 'Stage:s', step: 'Step:s/1', momentOfTruth, provenance: 'ILLUSTRATIVE' });

describe('a touchpoint without an active point', () => {
  test('is a gap from the threshold of importance on, and weighs by importance and moment of truth', () => {
    expect(forms({ touchpoints: [touchpointFacts('t', { importance: 2 })] })).toEqual([]);
    expect(forms({ touchpoints: [touchpointFacts('t', { importance: 3 })] })).toEqual(['NO_POINT LOW']);
    expect(forms({ touchpoints: [touchpointFacts('t', { importance: 4 })] })).toEqual(['NO_POINT MEDIUM']);
    expect(forms({ touchpoints: [touchpointFacts('t', { places: [place(true)] })] })).toEqual(['NO_POINT HIGH']);
  });

  test('takes the threshold of its subsidiary, and shows it', () => {
    const own = thresholdsFrom(new Map([['Subsidiary:a', { importantFrom: 5 }], [null, { importantFrom: 2 }]]));
    const found = findCoverageGaps(gapFacts({ touchpoints: [touchpointFacts('t', { importance: 4 }), touchpointFacts('u', { subsidiary: 'Subsidiary:b', importance: 2 })] }), own);
    expect(found.map(({ subjectKey, applied }) => [subjectKey, applied])).toEqual([['Touchpoint:u', [{ name: 'importantFrom', value: 2, own: false }]]]);
  });

  test('is no better founded than where it stands, and shows there', () => {
    const [gap] = find({ touchpoints: [touchpointFacts('t', { places: [place(false)] })], journeys: [journeyFacts('j', [stageFacts('s', ['t'])], { versions: [{ effectiveOn: '2021-12-31', createdAt: '2026-01-01T00:00:00.000Z' }] })] });
    expect(gap).toMatchObject({ provenance: 'ILLUSTRATIVE', sinceFound: { day: '2021-12-31' }, foundPlaces: [{ journey: 'Journey:j', stage: 'Stage:s', step: 'Step:s/1', touchpoint: 'Touchpoint:t' }] });
  });

  test('is there since its last point ended', () => {
    const [gap] = find({ touchpoints: [touchpointFacts('t')], points: [pointFacts('t', { active: false, validTo: '2021-06-01' })] });
    expect(gap).toMatchObject({ form: 'NO_POINT', sinceFound: { day: '2021-06-01' } });
  });
});

describe('a point without a figure', () => {
  const one = { touchpoints: [touchpointFacts('t')], points: [pointFacts('t')] };
  const with2021 = (more: Parameters<typeof figureFacts>[1]) => ({ ...one, figures: [figureFacts('f', { value: 50, ...more })] });

  test('is a gap where none is known, not even a direction', () => {
    expect(find(one)).toMatchObject([{ form: 'NO_FIGURE', severity: 'LOW', subjectKey: 'MeasurementPoint:t@web', sinceFound: { day: null } }]);
    expect(forms(with2021({ value: null, direction: 'STABLE' }))).toEqual([]);
  });

  test('is a gap from the day after its cadence has run out', () => {
    expect(forms({ ...with2021({}), day: '2022-03-31' })).toEqual([]);
    expect(find({ ...with2021({}), day: '2022-04-01' })).toMatchObject([{ form: 'NO_FIGURE', sinceFound: { day: '2022-04-01' } }]);
    expect(find({ ...with2021({}), day: '2022-04-01' })[0]!.explanation[1]).toContain('up to 2021-12-31 and counts as fresh until 2022-03-31');
  });

  test('is none where a figure without a date is known: it cannot be called out of date', () => expect(forms({ ...with2021({ periodFrom: null, periodTo: null }), day: '2026-01-01' })).toEqual([]));
  test('takes no figure of another instrument', () => expect(forms(with2021({ instrument: 'RNPS' }))).toEqual(['NO_FIGURE LOW']));

  test('takes what is said of every service node of the subsidiary, where that is clear', () => {
    const said: Parameters<typeof figureFacts>[1] = { value: null, direction: 'RISING', about: ['Subsidiary:a'], instrument: 'UNDETERMINED' };
    expect(forms(with2021(said))).toEqual([]);
    expect(forms(with2021({ ...said, scopeReading: 'UNCLEAR' }))).toEqual(['NO_FIGURE LOW']);
  });

  test('about the company takes figures about the company', () => {
    const company = { points: [pointFacts(null, { instrument: 'RNPS', cadence: 'YEARLY' })] };
    const figure = figureFacts('f', { metric: 'RNPS', instrument: 'RNPS', scope: 'SUBSIDIARY', about: ['Subsidiary:a'], value: 21.1 });
    expect(forms(company)).toEqual(['NO_FIGURE LOW']);
    expect(forms({ ...company, figures: [figure], day: '2022-12-31' })).toEqual([]);
  });

  test('is none where the point is not active, or its touchpoint does not exist on the day', () => {
    expect(forms({ points: [pointFacts('gone')] })).toEqual([]);
    expect(forms({ touchpoints: [touchpointFacts('t', { importance: 1 })], points: [pointFacts('t', { active: false, validFrom: '2023-01-01' })] })).toEqual([]);
  });
});
