import type { PointScores } from '../charts/pointScores';
import type { PointTold } from './readPoint';
import { toCharts } from './toCharts';

const shown = (n: number) => ({ state: 'SHOWN', reason: null, keptBack: null, questionVersions: ['1'], instrument: 'TNPS', formula: 'NET_PROMOTER', n, value: 40, interval: { lower: 30, upper: 50, level: 0.95, method: 'ADJUSTED_WALD' }, lowBase: false });
const none = { ...shown(0), state: 'NO_ANSWERS', value: null, interval: null };
const period = (month: number, score: object) => ({ name: `2025-0${month}`, from: `2025-0${month}-01`, to: `2025-0${month + 1}-01`, score, beyondNoise: null });
const deployment = (questionVersion: string, validFrom: string | null, validTo: string | null) => ({ id: questionVersion, slug: questionVersion, questionVersion, validFrom, validTo, survey: { instrument: 'TNPS', scaleMin: 0, scaleMax: 10, question: null, questionVersion: '1', provenance: 'OPERATED' } });

const allChartsOf = (deployments: object[], distinguishable: boolean, questionChanged = false, callReasons: object[] | null = null) => {
  const told = { measurementPoint: { slug: 'a/b@app', subject: 'TOUCHPOINT', deployments, subsidiary: { slug: 'a' }, channel: null, touchpoint: null }, targets: { nodes: [] } } as unknown as PointTold;
  const scores = {
    series: {
      grain: 'MONTH', overall: { ...shown(200), provenance: 'OPERATED' }, periods: [period(1, none), period(2, shown(100)), period(3, shown(100))],
      change: { name: '2025-03', distinguishable, questionChanged, verdict: { zh: '自 2025-03 起較低', en: 'Lower from 2025-03 on' }, before: { value: 50 }, after: { value: 30 } },
    },
    distribution: { score: shown(200), answers: [] }, comparisons: [],
    divisions: { CHANNEL_MODE: { parts: null }, CALL_REASON: { parts: callReasons }, PRODUCT: { parts: null }, SEGMENT: { parts: null } },
  } as unknown as PointScores;
  return toCharts(told, scores);
};

const chartsOf = (...asked: Parameters<typeof allChartsOf>) => allChartsOf(...asked).series;

test('a change is placed among the periods that are drawn, which begin with the first answer', () => {
  const { periods, change } = chartsOf([deployment('1', null, null)], true);
  expect([periods.map(({ name }) => name), change]).toEqual([['2025-02', '2025-03'], { place: 1, before: 50, after: 30, distinguishable: true, verdict: { zh: '自 2025-03 起較低', en: 'Lower from 2025-03 on' } }]);
});

test('where the question changed, too, nobody knows which of the two it was, and that is said', () => {
  const one = [deployment('1', null, null)];
  expect(chartsOf(one, true, true).change!.verdict).toEqual({ zh: '自 2025-03 起較低；題目在其間改版：差異可能來自題目', en: 'Lower from 2025-03 on; the question changed in between: the difference may come of that' });
  expect(chartsOf(one, false, true).change!.verdict.en).toBe('Lower from 2025-03 on');
});

test('a part has the name that the dictionary gives its code, and its code where it gives none', () => {
  const parts = [{ segment: 'complaint', segmentEntry: { name: { zh: '申訴', en: 'Complaints' } }, score: shown(60) }, { segment: 'typed-in', segmentEntry: null, score: shown(40) }];
  const { segments } = allChartsOf([deployment('1', null, null)], false, false, parts);
  expect(segments.groups.map(({ rows }) => rows.map(({ label }) => label))).toEqual([[{ zh: '申訴', en: 'Complaints' }, { zh: 'typed-in', en: 'typed-in' }]]);
});
