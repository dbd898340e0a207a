import fc from 'fast-check';
import { figureFacts, gapFacts, named, pointFacts, touchpointFacts } from '../../test/support/gapFacts';
import { factsDay, generatedFacts } from '../../test/support/generatedFacts';
import type { Coverage, CoverageKind } from './coverage';
import { coveringOf } from './coveringOf';
import type { FigureFacts, GapFacts, TouchpointFacts } from './gapFacts';
import { measureCoverage } from './measureCoverage';
import { scopesOf, type Cut } from './scopesOf';
import { thresholdsFrom } from './thresholds';

const everything: Cut = { by: [], subsidiary: null, journey: null, stage: null, channelGroup: null };
const shipped = thresholdsFrom(new Map());

const coverage = (facts: GapFacts, channelOfPoint: Map<string, string>, cut: Partial<Cut> = {}): Coverage[] =>
  measureCoverage(scopesOf(facts, { ...everything, ...cut }), facts.touchpoints, coveringOf(facts, shipped, channelOfPoint));

const total = (rows: Coverage[], kind: CoverageKind, side: 'numerator' | 'denominator' = 'denominator'): number => rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row[side], 0);

const on = (...sides: ('web' | 'counter')[]): TouchpointFacts['channels'] => sides.map((side) => ({ key: `Channel:${side}`, provenance: 'ILLUSTRATIVE', side: side === 'web' ? 'ONLINE' : 'OFFLINE' }));

const touchpoint = (id: string, more: Partial<TouchpointFacts> = {}): TouchpointFacts => touchpointFacts(id, { owner: null, channels: on('web', 'counter'), ...more });

const figure = (about: string, more: Partial<FigureFacts> = {}): FigureFacts => figureFacts(about, { about: [`Touchpoint:${about}`], value: 62.4, ...more });

/** Four touchpoints by hand: measured with a figure; measured with a figure that is old; measured in silence, owned by a department that is gone; not measured. */
const byHand = (day = '2022-03-31'): GapFacts => gapFacts({
  day, subsidiaries: [named('Subsidiary:a')], names: [named('Department:gone', { validTo: '2021-06-30' })],
  touchpoints: [
    touchpoint('fresh', { owner: { key: 'Department:d', provenance: 'ILLUSTRATIVE' } }), touchpoint('old', { provenance: 'PUBLISHED' }),
    touchpoint('silent', { provenance: 'ILLUSTRATIVE', owner: { key: 'Department:gone', provenance: 'REPORTED' } }), touchpoint('unasked'),
  ],
  points: [pointFacts('fresh'), pointFacts('old', { cadence: 'MONTHLY' }), pointFacts('silent'), pointFacts('unasked', { active: false })],
  figures: [figure('fresh'), figure('old'), figure('unasked'), figure('silent', { instrument: 'RNPS', metric: 'RNPS' })],
});
const askedOn = new Map(Object.entries({ fresh: 'web', old: 'web', silent: 'counter', unasked: 'web' }).map(([at, channel]) => [`MeasurementPoint:${at}@web`, `Channel:${channel}`]));

const counts = (rows: Coverage[]): Record<string, string> => Object.fromEntries(rows.map(({ kind, numerator, denominator, channelGroup }) => [[kind, channelGroup].filter(Boolean).join(' '), `${numerator}/${denominator}`]));

describe('coverage', () => {
  test('holds every touchpoint to having an owner and a point, and only those with a point to having a figure', () => {
    expect(counts(coverage(byHand(), askedOn))).toEqual({ OWNER: '1/4', POINT: '3/4', FIGURE: '2/3', FRESH_FIGURE: '1/3' });
  });

  test('a figure of a quarterly point for 2021 is fresh to the end of March, not a day longer', () => {
    expect(counts(coverage(byHand('2022-04-01'), askedOn))).toMatchObject({ FIGURE: '2/3', FRESH_FIGURE: '0/3' });
  });

  test('a grace that the policy allows is added to the cadence', () => {
    const facts = byHand('2022-04-05');
    const graced = thresholdsFrom(new Map([['Subsidiary:a', { graceDays: 5 }]]));
    expect(counts(measureCoverage(scopesOf(facts, everything), facts.touchpoints, coveringOf(facts, graced, askedOn)))).toMatchObject({ FRESH_FIGURE: '1/3' });
  });

  test('a figure without a date is a figure, and never a fresh one', () => {
    const facts = { ...byHand(), figures: [figure('fresh', { periodFrom: null, periodTo: null })] };
    expect(counts(coverage(facts, askedOn))).toMatchObject({ FIGURE: '1/3', FRESH_FIGURE: '0/3' });
  });

  test('on a side, a touchpoint is measured by the points of that side only', () => {
    expect(counts(coverage(byHand(), askedOn, { by: ['CHANNEL_GROUP'] }))).toEqual({
      'OWNER ONLINE': '1/4', 'POINT ONLINE': '2/4', 'FIGURE ONLINE': '2/2', 'FRESH_FIGURE ONLINE': '1/2',
      'OWNER OFFLINE': '1/4', 'POINT OFFLINE': '1/4', 'FIGURE OFFLINE': '0/1', 'FRESH_FIGURE OFFLINE': '0/1',
    });
  });

  test('says where the touchpoints come from, and that an invented owner covers nothing as a fact', () => {
    const [owner, , figures] = coverage(byHand(), askedOn);
    expect(owner).toMatchObject({ denominatorByProvenance: [{ provenance: 'REPORTED', count: 2 }, { provenance: 'PUBLISHED', count: 1 }, { provenance: 'ILLUSTRATIVE', count: 1 }], numeratorByProvenance: [{ provenance: 'ILLUSTRATIVE', count: 1 }] });
    expect(owner!.provenanceNote).toEqual(['分母的接觸點：來源載明 2、另有公開 1、示意 1。分子依各自最弱的依據：示意 1。', 'Touchpoints of the denominator: 2 reported, 1 published, 1 illustrative. The numerator by its weakest grounds: 1 illustrative.']);
    expect(figures!.numeratorByProvenance).toEqual([{ provenance: 'REPORTED', count: 1 }, { provenance: 'PUBLISHED', count: 1 }]);
  });

  test('what invented answers alone would cover is counted apart', () => {
    const rows = measureCoverage(scopesOf(byHand(), everything), byHand().touchpoints, ({ key }) => {
      const figures = key === 'Touchpoint:fresh' ? { by: ['REPORTED' as const], byIllustrativeAnswers: true } : { by: [], byIllustrativeAnswers: key !== 'Touchpoint:unasked' };
      return { OWNER: { by: [], byIllustrativeAnswers: false }, POINT: { by: [], byIllustrativeAnswers: false }, FIGURE: figures, FRESH_FIGURE: null };
    }, ['FIGURE']);
    expect(rows).toMatchObject([{ numerator: 1, denominator: 4, coveredByIllustrativeAnswers: 2, provenanceNote: [expect.stringContaining('另有 2 個只有示意答覆，不計入分子。'), expect.stringContaining('2 more have illustrative answers only')] }]);
  });

  test('there is no share of nothing, and it says of what nothing', () => {
    const facts = { ...byHand(), points: [] };
    const rows = coverage(facts, askedOn);
    expect(rows.map(({ kind, share }) => [kind, share])).toEqual([['OWNER', 0.25], ['POINT', 0], ['FIGURE', null], ['FRESH_FIGURE', null]]);
    expect(rows.map(({ shareReason }) => shareReason?.[1].slice(0, 27) ?? null)).toEqual([null, null, 'No touchpoint in this scope', 'No touchpoint in this scope']);
    expect(coverage({ ...facts, touchpoints: new Map() }, askedOn).every(({ share, shareReason }) => share === null && shareReason !== null)).toBe(true);
  });
});

describe('coverage of any registry', () => {
  test('is a count of a count: FRESH_FIGURE within FIGURE, FIGURE within POINT, and both sides sum to what they are made of', () => {
    fc.assert(fc.property(generatedFacts, ({ facts, channelOfPoint }) => {
      for (const by of [[], ['SUBSIDIARY'], ['JOURNEY'], ['STAGE'], ['CHANNEL_GROUP'], ['STAGE', 'CHANNEL_GROUP']] as Cut['by'][]) {
        const rows = coverage(facts, channelOfPoint, { by });
        for (let first = 0; first < rows.length; first += 4) {
          const [owner, points, figures, fresh] = rows.slice(first, first + 4) as [Coverage, Coverage, Coverage, Coverage];
          expect([owner.kind, points.kind, figures.kind, fresh.kind]).toEqual(['OWNER', 'POINT', 'FIGURE', 'FRESH_FIGURE']);
          expect(owner.denominator).toBe(points.denominator);
          expect(figures.denominator).toBe(points.numerator);
          expect(fresh.denominator).toBe(points.numerator);
          expect(fresh.numerator).toBeLessThanOrEqual(figures.numerator);
        }
        for (const { numerator, denominator, share, shareReason, denominatorByProvenance, numeratorByProvenance } of rows) {
          expect(numerator).toBeLessThanOrEqual(denominator);
          expect(share).toBe(denominator === 0 ? null : numerator / denominator);
          expect(shareReason === null).toBe(share !== null);
          expect(denominatorByProvenance.reduce((sum, { count }) => sum + count, 0)).toBe(denominator);
          expect(numeratorByProvenance.reduce((sum, { count }) => sum + count, 0)).toBe(numerator);
        }
      }
    }), { numRuns: 150 });
  });

  test('by subsidiary adds up to the whole; by journey each counts a touchpoint once; a journey is the union of its stages', () => {
    fc.assert(fc.property(generatedFacts, ({ facts, channelOfPoint }) => {
      const whole = coverage(facts, channelOfPoint);
      const bySubsidiary = coverage(facts, channelOfPoint, { by: ['SUBSIDIARY'] });
      for (const kind of ['OWNER', 'POINT', 'FIGURE', 'FRESH_FIGURE'] as const) {
        expect([total(bySubsidiary, kind), total(bySubsidiary, kind, 'numerator')]).toEqual([total(whole, kind), total(whole, kind, 'numerator')]);
      }
      expect(total(whole, 'OWNER')).toBe(facts.touchpoints.size);
      for (const { key, stages } of facts.journeys) {
        const standing = new Set(stages.flatMap(({ steps }) => steps).flatMap(({ touchpoints }) => touchpoints.map((each) => each.key)));
        const [row] = coverage(facts, channelOfPoint, { by: ['JOURNEY'], journey: key });
        expect([row!.journeyKey, row!.denominator]).toEqual([key, standing.size]);
        expect(coverage(facts, channelOfPoint, { journey: key })[0]!.denominator).toBe(standing.size);
        expect(coverage(facts, channelOfPoint, { by: ['STAGE'], journey: key })).toHaveLength(stages.length * 4);
      }
    }), { numRuns: 150 });
  });

  test('claims no numerator better founded than its touchpoint', () => {
    fc.assert(fc.property(generatedFacts, ({ facts, channelOfPoint }) => {
      for (const { numeratorByProvenance, denominatorByProvenance } of coverage(facts, channelOfPoint, { by: ['SUBSIDIARY'] })) {
        const of = (list: typeof numeratorByProvenance) => list.find(({ provenance }) => provenance === 'REPORTED')?.count ?? 0;
        expect(of(numeratorByProvenance)).toBeLessThanOrEqual(of(denominatorByProvenance));
      }
      expect(facts.day).toBe(factsDay);
    }), { numRuns: 60 });
  });
});
