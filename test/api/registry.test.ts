import { alike, type World } from '../support/world';

const reconciled = (asOf: string) => `{ reconcile(asOf: "${asOf}") { subsidiary { slug } declaredServiceNodes agrees
  registered { touchpoints serviceNodes serviceNodesReported serviceNodesPublished serviceNodesAdded points pointsOnline pointsOffline }
  readings { reading { slug } agrees adopted comparisons { declared declaredValue registered registeredValue agrees } } } }`;

async function everyTouchpoint({ get }: World): Promise<any[]> {
  const all: any[] = [];
  for (let after: string | null = null; ;) {
    const { touchpoints }: any = await get(`query ($after: String) { touchpoints(first: 20, after: $after) { nodes { slug code name { zh en } serviceNode provenance statement { zh en } citation { document { zh } section factId } subsidiary { slug } owner { provenance } channels { provenance } archetypes { provenance } } pageInfo { hasNextPage endCursor } } }`, { after });
    all.push(...touchpoints.nodes);
    if (!touchpoints.pageInfo.hasNextPage) return all;
    after = touchpoints.pageInfo.endCursor;
  }
}

describe('the registry', () => {
  alike('declared and registered counts agree at the end of 2021: 15, 27 and 6; the others declare none', async ({ get }) => {
    const { reconcile } = await get(reconciled('2021-12-31'));
    expect(reconcile.map(({ subsidiary, declaredServiceNodes, agrees, registered: { touchpoints, serviceNodes } }: any) => [subsidiary.slug, declaredServiceNodes, agrees, serviceNodes, touchpoints])).toEqual([
      ['life', 15, true, 15, 15], ['bank', null, null, 0, 13], ['pnc', 27, true, 27, 27], ['securities', 6, true, 6, 6], ['site', null, null, 0, 11],
    ]);
    return reconcile;
  });

  alike('Securities\' figures agree as six touchpoints with twelve points, eight online and four offline, and under no other reading', async ({ get }) => {
    const { reconcile } = await get(reconciled('2021-12-31').replace('(asOf', '(subsidiary: "securities", asOf'));
    const [{ registered, readings }] = reconcile;
    expect(registered).toMatchObject({ serviceNodes: 6, serviceNodesAdded: 2, points: 12, pointsOnline: 8, pointsOffline: 4 });
    expect(readings.map(({ reading, agrees, adopted }: any) => [reading.slug, agrees, adopted])).toEqual([['A-01/i', true, true], ['A-01/ii', false, false], ['A-01/iii', false, false]]);
  });

  alike('by the end of 2023 a later source declares sixteen for Life, and one is missing', async ({ get }) => {
    const { reconcile } = await get(reconciled('2023-12-31'));
    expect(reconcile[0]).toMatchObject({ declaredServiceNodes: 16, agrees: false, registered: { serviceNodes: 15 } });
  });

  alike('of the 48 service nodes five are reported by name and four published; none that is invented claims a source', async (world) => {
    const all = await everyTouchpoint(world);
    expect(all).toHaveLength(72);
    const nodes = all.filter(({ serviceNode }) => serviceNode);
    const codes = (provenance: string) => nodes.filter((node) => node.provenance === provenance).map(({ code }) => code);
    expect(nodes).toHaveLength(48);
    expect(codes('REPORTED')).toEqual(['P08', 'P21', 'P26', 'S5', 'S6']);
    expect(codes('PUBLISHED')).toEqual(['L01', 'L13', 'L14', 'L15']);
    expect(codes('ILLUSTRATIVE')).toHaveLength(39);
    expect(all.filter(({ serviceNode, provenance }) => !serviceNode && provenance === 'REPORTED').map(({ code }) => code)).toEqual(['B01', 'B02', 'B04', 'I11']);
    for (const { provenance, citation, statement } of all) {
      expect(citation !== null).toBe(provenance !== 'ILLUSTRATIVE');
      expect(statement !== null).toBe(provenance !== 'ILLUSTRATIVE');
    }
    expect(new Set(all.flatMap(({ owner, channels, archetypes }) => [owner, ...channels, ...archetypes]).filter(Boolean).map(({ provenance }) => provenance))).toEqual(new Set(['ILLUSTRATIVE']));
    return all;
  });

  alike('counts of nodes are told apart by where the nodes come from: a declared number is not a list of names', async ({ get }) => {
    const { reconcile } = await get('{ reconcile(asOf: "2021-12-31") { subsidiary { slug } registered { touchpointsByProvenance { provenance count } serviceNodesByProvenance { provenance count } } } }');
    const counts = (list: any[]) => list.map(({ provenance, count }) => `${provenance} ${count}`).join(', ');
    expect(reconcile.map(({ subsidiary, registered }: any) => [subsidiary.slug, counts(registered.touchpointsByProvenance), counts(registered.serviceNodesByProvenance)])).toEqual([
      ['life', 'PUBLISHED 4, ILLUSTRATIVE 11', 'PUBLISHED 4, ILLUSTRATIVE 11'],
      ['bank', 'REPORTED 3, ILLUSTRATIVE 10', ''],
      ['pnc', 'REPORTED 3, ILLUSTRATIVE 24', 'REPORTED 3, ILLUSTRATIVE 24'],
      ['securities', 'REPORTED 2, ILLUSTRATIVE 4', 'REPORTED 2, ILLUSTRATIVE 4'],
      ['site', 'REPORTED 1, ILLUSTRATIVE 10', ''],
    ]);
    return reconcile;
  });

  alike('the reported figures of every subsidiary, those about its touchpoints and points among them, are one statement', async ({ ask, get }) => {
    const figures = 'subsidiaries { nodes { slug reportedFigures(metrics: [RNPS, TNPS, NPS_UNSPECIFIED, SATISFACTION], asOf: "2021-12-31") { slug } } }';
    const { data, statements } = await ask(`{ ${figures} }`);
    expect(statements).toBe(2);
    expect(Object.fromEntries(data.subsidiaries.nodes.map(({ slug, reportedFigures }: any) => [slug, reportedFigures.map((figure: any) => figure.slug)]))).toEqual({
      life: ['life-rnps-2020', 'life-rnps-2020-ctee', 'life-rnps-2021', 'life-rnps-2021-ctee'],
      bank: ['bank-app-nps-cathaybk', 'bank-app-rnps-2020', 'bank-app-rnps-2021', 'bank-contact-centre-tnps-2020', 'bank-contact-centre-tnps-2021', 'bank-contact-centre-tnps-cathaybk'],
      pnc: ['pnc-digital-nodes-tnps-2021', 'pnc-inbound-customer-service-call-tnps-2021', 'pnc-personal-lines-claim-closed-tnps-2021', 'pnc-rnps-2021', 'pnc-service-counter-tnps-2021', 'pnc-tnps-2021'],
      securities: ['securities-satisfaction-2021'],
      site: ['site-nps-2020-upper-bound-points', 'site-nps-2020-upper-bound-relative', 'site-nps-2021'],
    });
    const later = await get(`{ ${figures.replace('2021-12-31', '2022-12-31')} }`);
    expect(later.subsidiaries.nodes[0].reportedFigures.map((figure: any) => figure.slug)).toContain('life-rnps-2022-ctee');
    const all = await get('{ subsidiary(id: "site") { reportedFigures { slug metric } } }');
    expect(all.subsidiary.reportedFigures.map(({ metric }: any) => metric)).toContain('SHARE_OF_CONTACTS');
    return { data, later, all };
  });

  alike('everything reported or published answers a citation and a statement', async ({ get }) => {
    const fields = 'nodes { slug provenance citation { document { zh en } section factId } statement { zh en } }';
    const found = await get(`{ subsidiaries(first: 100) { ${fields} } departments(first: 100) { ${fields} } channels(first: 100) { ${fields} } measurementPoints(first: 100) { ${fields} } observations(first: 100) { ${fields} } targets(first: 100) { ${fields} } }`);
    const founded = Object.values(found).flatMap(({ nodes }: any) => nodes).filter(({ provenance }: any) => ['REPORTED', 'PUBLISHED', 'DERIVED'].includes(provenance));
    expect(founded.length).toBeGreaterThan(50);
    for (const { citation, statement } of founded) expect([citation?.section.length > 0, citation?.factId.length > 0, statement?.en.length > 0]).toEqual([true, true, true]);
  });

  alike('the whole-customer journeys hold every touchpoint once: 15, 27, 6, 13 and 11', async ({ get }) => {
    const { journeys } = await get(`{ journeys(first: 100) { nodes { slug wholeCustomer subsidiary { slug } stages { steps { touchpoints { touchpoint { slug } } } } versions { number effectiveOn } } } }`);
    expect(journeys.nodes).toHaveLength(21);
    const held = journeys.nodes.filter(({ wholeCustomer }: any) => wholeCustomer).map(({ subsidiary, stages }: any) => {
      const slugs = stages.flatMap(({ steps }: any) => steps.flatMap(({ touchpoints }: any) => touchpoints.map(({ touchpoint }: any) => touchpoint.slug)));
      return [subsidiary.slug, slugs.length, new Set(slugs).size];
    });
    expect(held).toEqual([['bank', 13, 13], ['life', 15, 15], ['pnc', 27, 27], ['securities', 6, 6], ['site', 11, 11]]);
    for (const { versions } of journeys.nodes) expect(versions).toEqual([{ number: 1, effectiveOn: '2021-12-31' }]);
  });

  alike('text finds touchpoints in either language, full and half width alike', async ({ get }) => {
    const find = async (text: string) => (await get(`query ($text: String!) { touchpoints(first: 100, filter: { text: $text, subsidiary: "life" }) { nodes { code } } }`, { text })).touchpoints.nodes.map(({ code }: any) => code);
    expect(await find('理賠')).toEqual(['L02', 'L03', 'L11', 'L12'].filter((code) => code === 'L11' || code === 'L12'));
    expect(await find('claim')).toEqual(['L11', 'L12']);
    expect(await find('ＣＬＡＩＭ')).toEqual(['L11', 'L12']);
    expect(await find('Ｌ１２')).toEqual(['L12']);
  });

  alike('pages go forward and backward over the same list', async ({ get }) => {
    const page = async (args: string) => (await get(`{ touchpoints(${args}) { edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`)).touchpoints;
    const all = (await page('first: 100')).edges.map(({ node }: any) => node.code);
    const second = await page(`first: 10, after: "${(await page('first: 10')).pageInfo.endCursor}"`);
    expect(second.edges.map(({ node }: any) => node.code)).toEqual(all.slice(10, 20));
    const back = await page(`last: 10, before: "${second.pageInfo.startCursor}"`);
    expect(back.edges.map(({ node }: any) => node.code)).toEqual(all.slice(0, 10));
    expect([second.pageInfo.hasNextPage, back.pageInfo.hasPreviousPage, back.pageInfo.hasNextPage]).toEqual([true, false, true]);
    const down = (await page('first: 100, orderBy: { field: CODE, direction: DESCENDING }')).edges.map(({ node }: any) => node.code);
    expect(down).toEqual([...all].reverse());
  });
});
