import { theydoMetrics } from '../../src/metrics/theydoMetrics';
import { alike } from '../support/world';

const about = 'MeasurementPoint:securities/trading@app';

const importing = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied added problems { field message line } } }';

alike('NPS points of TheyDo become reported figures with n and interval, which answers are never added to', async ({ get }) => {
  const dataPoints = [{ dateOfMeasurement: '2025-01-31', promoters: 50, passives: 30, detractors: 20 }, { dateOfMeasurement: '2025-02-28', promoters: 8, passives: 0, detractors: 0 }];
  const { content } = theydoMetrics({ metrics: [{ type: 'NPS', importKey: 'app', title: 'NPS', unit: '', dataPoints }] }, { about, metric: 'TNPS', source: null });
  expect((await get(importing, { files: [{ name: 'observations.csv', content }] })).importFiles).toEqual({ applied: true, added: 2, problems: [] });
  const { measurementPoint } = await get('{ measurementPoint(id: "securities/trading@app") { score(period: { grain: YEAR, on: "2025-01-01" }) { state n } figures(latest: false) { slug value n interval { method } uncertainty { en } provenance } } }');
  expect(measurementPoint.score).toEqual({ state: 'NO_ANSWERS', n: 0 });
  expect(measurementPoint.figures).toEqual([
    { slug: 'theydo/app/2025-01-31', value: 30, n: 100, interval: { method: 'ADJUSTED_WALD' }, uncertainty: { en: 'Counted from 100 answers: 95% interval 14.1 to 44.2' }, provenance: 'OPERATED' },
    { slug: 'theydo/app/2025-02-28', value: 100, n: 8, interval: { method: 'TANGO' }, uncertainty: { en: 'Counted from 8 answers: 95% interval 35.1 to 100.0' }, provenance: 'OPERATED' },
  ]);
  return measurementPoint;
}, { writes: true });

alike('a place among competitors is a place, and says how it was found', async ({ get }) => {
  const rows = (last: string) => `id,metric,instrument,scope,about,asOf,unit,rank,method.zh,method.en,provenance\nplace,COMPETITIVE_RANK,,PRODUCT,Touchpoint:bank/net-banking-app,2025-06-30,RANK,${last},OPERATED\n`;
  const entered = async (last: string) => (await get(importing, { files: [{ name: 'observations.csv', content: rows(last) }] })).importFiles;
  expect((await entered('2,,')).problems).toMatchObject([{ field: 'method', line: 2 }]);
  expect((await entered(',雙盲,Double-blind')).problems).toMatchObject([{ field: 'value' }, { field: 'rank' }]);
  expect((await entered('2,雙盲,Double-blind')).applied).toBe(true);
  const { observations } = await get('{ observations(first: 10, filter: { metric: [COMPETITIVE_RANK] }) { nodes { slug value rank n method { en } } } }');
  expect(observations.nodes).toEqual([{ slug: 'bank-app-competitive-rank-2021', value: null, rank: 1, n: null, method: { en: 'Not given by the source' } }, { slug: 'place', value: null, rank: 2, n: null, method: { en: 'Double-blind' } }]);
  return observations;
}, { writes: true });

alike('a reported change without a sample size says what it would take to test it, and its gap says the same', async ({ get }) => {
  const { observations, gaps } = await get(`{ observations(first: 100) { nodes { slug changeNeeds { least greatest verdict { zh en } } } }
    gaps(first: 100, filter: { types: [UNTESTABLE] }) { nodes { explanation { en } evidence { observations { slug } } } } }`);
  const needs = new Map<string, any>(observations.nodes.map(({ slug, changeNeeds }: any) => [slug, changeNeeds]));
  const bounds = (slug: string) => [needs.get(slug)?.least, needs.get(slug)?.greatest];
  expect(needs.get('bank-contact-centre-tnps-2021')).toEqual({ least: 18_118, greatest: 47_390, verdict: { zh: '無法檢定：來源未列樣本數，每期至少需 18,118 份答覆（最不利時 47,390 份）', en: 'Not testable: sample size not published; would need at least 18,118 answers a period (47,390 at worst)' } });
  expect(needs.get('bank-app-rnps-2021')).toMatchObject({ least: 10_369, greatest: 10_369, verdict: { en: 'Not testable: sample size not published; would need at least 10,369 answers a period' } });
  expect([bounds('life-rnps-2021'), bounds('bank-app-detractor-share-2021')]).toEqual([[579, 3_658], [15_388, 15_388]]);
  // Neither scale nor base of this one is known, so nothing can be reckoned.
  expect(needs.get('site-nps-2021')).toBeNull();
  for (const { explanation: { en }, evidence } of gaps.nodes) {
    const need = evidence.observations.map(({ slug }: any) => needs.get(slug)).find((each: any) => each?.least);
    if (need) expect(en).toContain(`at least ${need.least.toLocaleString('en-US')} answers`);
    else expect(en).toContain('not even the answers it would take can be computed');
  }
  return [observations, gaps];
});

alike('a change between two figures that came with their counts can be tested, and is called nothing else', async ({ get }) => {
  const rows = 'id,metric,instrument,scope,about,periodFrom,periodTo,value,unit,decimals,promoters,passives,detractors,provenance\n'
    + 'before,TNPS,TNPS,SERVICE_NODE,MeasurementPoint:securities/trading@app,2024-01-01,2025-01-01,30,NPS_POINTS,0,50,30,20,OPERATED\nafter,TNPS,TNPS,SERVICE_NODE,MeasurementPoint:securities/trading@app,2025-01-01,2026-01-01,40,NPS_POINTS,0,60,20,20,OPERATED\n';
  expect((await get(importing, { files: [{ name: 'observations.csv', content: rows }] })).importFiles).toMatchObject({ applied: true, problems: [] });
  const { observation, gaps } = await get('{ observation(id: "after") { n changeNeeds { least } } gaps(first: 100, filter: { types: [UNTESTABLE] }) { nodes { evidence { observations { slug } } } } }');
  expect(observation).toEqual({ n: 100, changeNeeds: null });
  expect(gaps.nodes.flatMap(({ evidence }: any) => evidence.observations.map(({ slug }: any) => slug))).not.toContain('after');
  return gaps;
}, { writes: true });
