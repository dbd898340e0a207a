import { alike, type World } from '../support/world';

const fields = 'kind numerator denominator share shareReason { zh en } denominatorByProvenance { provenance count } numeratorByProvenance { provenance count } provenanceNote { zh en }';

type Row = Record<string, any>;

const asked = (by: string, more = '') => `{ coverage(by: [${by}], asOf: "2021-12-31"${more}) { subsidiary { slug } journey { slug } stage { slug } archetype { slug } channelGroup ${fields} } }`;

const words = ({ subsidiary, journey, stage, archetype, channelGroup }: Row): string => [subsidiary?.slug, journey?.slug, stage?.slug, archetype?.slug, channelGroup].filter(Boolean).join(' ');

/** What a question answered, one line for each scope: owner, point, figure, fresh figure. */
function lines(rows: Row[]): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const row of rows) shown[words(row)] = [shown[words(row)], `${row.numerator}/${row.denominator}`].filter(Boolean).join(' ');
  return shown;
}

const coverage = async ({ get }: World, by: string, more = ''): Promise<Row[]> => (await get(asked(by, more))).coverage;

describe('coverage of the seeds at the end of 2021', () => {
  alike('no point and no figure are two questions: 10 of 13 and 11 of 11 without a point; with points all 15 of Life and 24 of 27 of P&C are silent', async (world) => {
    const rows = await coverage(world, 'SUBSIDIARY');
    expect(lines(rows)).toEqual({
      life: '15/15 15/15 0/15 0/15', bank: '13/13 3/13 2/3 2/3', pnc: '26/27 27/27 3/27 3/27', securities: '6/6 6/6 6/6 6/6', site: '10/11 0/11 0/0 0/0',
    });
    return rows;
  });

  alike('there is no share of nothing, and it says why', async (world) => {
    const rows = await coverage(world, 'SUBSIDIARY', ', filter: { subsidiary: "site" }');
    expect(rows.map(({ kind, share }) => [kind, share])).toEqual([['OWNER', 10 / 11], ['POINT', 0], ['FIGURE', null], ['FRESH_FIGURE', null]]);
    expect(rows[2]!.shareReason.en).toMatch(/measurement point/);
    expect(rows[2]!.shareReason.zh).toMatch(/量測點/);
  });

  alike('every share says what it rests on: owners are invented everywhere, so none is a fact', async (world) => {
    const rows = await coverage(world, 'SUBSIDIARY');
    const of = (slug: string, kind: string) => rows.find((row) => row.subsidiary.slug === slug && row.kind === kind)!;
    expect(of('life', 'POINT').denominatorByProvenance).toEqual([{ provenance: 'PUBLISHED', count: 4 }, { provenance: 'ILLUSTRATIVE', count: 11 }]);
    expect(of('life', 'POINT').provenanceNote.zh).toContain('另有公開 4、示意 11');
    expect(of('bank', 'FIGURE').numeratorByProvenance).toEqual([{ provenance: 'REPORTED', count: 2 }]);
    // Its figures are reported; on which channel customers were asked is not, so the points are invented.
    expect(of('pnc', 'FIGURE').numeratorByProvenance).toEqual([{ provenance: 'ILLUSTRATIVE', count: 3 }]);
    for (const { kind, numeratorByProvenance } of rows) if (kind === 'OWNER') expect(numeratorByProvenance.map(({ provenance }: Row) => provenance)).toEqual(['ILLUSTRATIVE']);
  });

  alike('sides: Securities is measured on both, and a touchpoint on both counts on both', async (world) => {
    const rows = await coverage(world, 'SUBSIDIARY, CHANNEL_GROUP');
    expect(lines(rows)).toMatchObject({ 'securities ONLINE': '6/6 6/6 6/6 6/6', 'securities OFFLINE': '4/4 4/4 4/4 4/4', 'life OFFLINE': '9/9 8/9 0/8 0/8', 'pnc OFFLINE': '13/14 14/14 3/14 3/14', 'site OFFLINE': '2/3 0/3 0/0 0/0' });
    const online = await coverage(world, '', ', filter: { channelGroup: ONLINE, subsidiary: "life" }');
    expect(lines(online)).toEqual({ ONLINE: lines(rows)['life ONLINE'] });
    return rows;
  });

  alike('journeys and stages: a stage without touchpoints is in the answer, with nothing to share', async (world) => {
    const journeys = await coverage(world, 'JOURNEY', ', filter: { subsidiary: "securities" }');
    expect(lines(journeys)).toMatchObject({ 'securities securities/open-account': '1/1 1/1 1/1 1/1', 'securities securities/whole-customer': '6/6 6/6 6/6 6/6' });
    const stages = await coverage(world, 'STAGE', ', filter: { journey: "life/claim" }');
    expect(stages).toHaveLength(7 * 4);
    expect(lines(stages)).toMatchObject({ 'life life/claim life/claim/apply': '2/2 2/2 0/2 0/2', 'life life/claim life/claim/review': '0/0 0/0 0/0 0/0' });
    expect(lines(await coverage(world, '', ', filter: { stage: "life/claim/apply" }'))).toEqual({ '': '2/2 2/2 0/2 0/2' });
    expect(lines(await coverage(world, 'SUBSIDIARY', ', filter: { journey: "life/claim" }'))).toEqual({ life: '3/3 3/3 0/3 0/3' });
    return { journeys, stages };
  });

  alike('archetypes side by side: who runs one, and who measures it', async (world) => {
    const rows = await coverage(world, 'SUBSIDIARY, ARCHETYPE', ', kinds: [POINT]');
    expect(lines(rows)).toMatchObject({ 'life chatbot': '0/0', 'bank chatbot': '0/1', 'pnc chatbot': '1/1', 'securities chatbot': '1/1', 'site chatbot': '0/1', 'life welcome': '1/1', 'pnc closure': '2/2', 'life closure': '0/0' });
    expect(rows).toHaveLength(5 * 26);
    return rows;
  });

  alike('the list of gaps and the shares are one truth: what is not covered is a gap, and nothing else is', async (world) => {
    const rows = await coverage(world, 'SUBSIDIARY');
    const { noPoint, noFigure } = await world.get(`{ noPoint: gaps(first: 100, asOf: "2021-12-31", filter: { forms: [NO_POINT] }) { nodes { subsidiary { slug } subject { slug } } }
      noFigure: gaps(first: 100, asOf: "2021-12-31", filter: { forms: [NO_FIGURE] }) { nodes { subsidiary { slug } subject { ... on MeasurementPoint { slug touchpoint { slug } } } } } }`);
    const uncovered = (kind: string): Record<string, number> => Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ subsidiary, numerator, denominator }) => [subsidiary.slug, denominator - numerator]));
    const about = (gaps: Row, touchpointOf: (subject: Row) => string | undefined): Record<string, number> => Object.fromEntries(Object.keys(uncovered('POINT')).map((slug) =>
      [slug, new Set(gaps.nodes.filter(({ subsidiary }: Row) => subsidiary.slug === slug).map(({ subject }: Row) => touchpointOf(subject)).filter(Boolean)).size]));
    expect(about(noPoint, ({ slug }) => slug)).toEqual(uncovered('POINT'));
    expect(uncovered('POINT')).toEqual({ life: 0, bank: 10, pnc: 0, securities: 0, site: 11 });
    expect(about(noFigure, ({ touchpoint }) => touchpoint?.slug)).toEqual(uncovered('FIGURE'));
    expect(uncovered('FIGURE')).toEqual({ life: 15, bank: 1, pnc: 24, securities: 0, site: 0 });
    return { noPoint, noFigure };
  });

  alike('filters by what touchpoints are: important ones, service nodes, those a source names', async (world) => {
    expect(lines(await coverage(world, 'SUBSIDIARY', ', filter: { leastImportance: 5 }'))).toMatchObject({ bank: '3/3 1/3 1/1 1/1', site: '1/1 0/1 0/0 0/0' });
    expect(lines(await coverage(world, '', ', filter: { serviceNode: true }'))).toEqual({ '': '47/48 48/48 9/48 9/48' });
    expect(lines(await coverage(world, '', ', filter: { provenance: [REPORTED] }'))).toEqual({ '': '9/9 7/9 7/7 7/7' });
  });

  alike('by the middle of 2022 figures of quarterly points are old; by 2023 those of yearly points as well', async ({ get }) => {
    const fresh = async (day: string) => Object.fromEntries((await get(`{ coverage(asOf: "${day}", kinds: [FRESH_FIGURE]) { subsidiary { slug } numerator } }`)).coverage.map(({ subsidiary, numerator }: Row) => [subsidiary.slug, numerator]));
    expect(await fresh('2022-03-31')).toMatchObject({ bank: 2, pnc: 3, securities: 6 });
    expect(await fresh('2022-06-30')).toMatchObject({ bank: 1, pnc: 0, securities: 0 });
    expect(await fresh('2023-06-30')).toMatchObject({ bank: 0, pnc: 0, securities: 0 });
    const rows = (await get('{ coverage(by: [], asOf: "2020-12-31") { kind numerator denominator } }')).coverage;
    // Two touchpoints of Securities were added in 2021; of 2020 only the bank's figures are known.
    expect(rows.map(({ numerator, denominator }: Row) => `${numerator}/${denominator}`)).toEqual(['68/70', '49/70', '2/49', '2/49']);
  });

  alike('an owner that no longer exists owns nothing', async ({ get }) => {
    const content = 'id,subsidiary,name.zh,name.en,validTo,provenance\nlife/claims,life,理賠部,Claims,2021-06-30,ILLUSTRATIVE\n';
    const { importFiles } = await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { message } } }', { files: [{ name: 'departments.csv', content }] });
    expect(importFiles).toEqual({ applied: true, problems: [] });
    expect(lines((await get(asked('SUBSIDIARY'))).coverage).life).toBe('13/15 15/15 0/15 0/15');
  }, { writes: true });

  alike('refuses what is no id, and finds nothing of what is not there', async ({ ask }) => {
    const { errors } = await ask('{ coverage(filter: { subsidiary: "not an id" }) { numerator } }');
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'filter.subsidiary' }] } }]);
    expect((await ask('{ coverage(filter: { subsidiary: "nobody" }) { numerator } }')).data.coverage).toEqual([]);
  });
});
