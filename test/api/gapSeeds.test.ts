import { alike, type World } from '../support/world';

interface Shown { type: string; form: string; severity: string; provenance: string; subject: { slug: string }; subsidiary: { slug: string } | null; title: { zh: string; en: string }; explanation: { en: string }; since: string | null }

const fields = 'type form severity provenance since subject { slug } subsidiary { slug } title { zh en } explanation { en }';

async function gapsOf({ get }: World, filter: string, asOf: string): Promise<Shown[]> {
  const found: Shown[] = [];
  for (let after: string | null = null; ;) {
    const { gaps }: any = await get(`query ($after: String, $asOf: Date) { gaps(first: 100, after: $after, asOf: $asOf, filter: { ${filter} }) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`, { after, asOf });
    found.push(...gaps.nodes);
    if (!gaps.pageInfo.hasNextPage) return found;
    after = gaps.pageInfo.endCursor;
  }
}

const perSubsidiary = (gaps: Shown[]): Record<string, number> => gaps.reduce<Record<string, number>>((counts, { subsidiary }) => ({ ...counts, [subsidiary!.slug]: (counts[subsidiary!.slug] ?? 0) + 1 }), {});
const reportDay = '2021-12-31';

/** Changes, breaks and transitions of the path of each journey, within its episodes: from one to the next there is nothing to carry across. */
const continuities: Record<string, [changes: number, breaks: number, transitions: number]> = {
  'life/buy-a-policy': [3, 2, 4], 'life/policy-service': [1, 1, 1], 'life/claim': [1, 0, 1], 'life/receive-benefit': [0, 0, 1], 'pnc/buy-motor': [1, 1, 3], 'pnc/accident-and-motor-claim': [4, 1, 6],
  'pnc/personal-lines-claim': [1, 1, 2], 'pnc/change-or-cancel': [1, 1, 1], 'pnc/renew': [2, 2, 3], 'securities/open-account': [0, 0, 0], 'securities/trade-and-settle': [0, 0, 2], 'securities/transfer-out': [1, 1, 1],
  'securities/close-account': [1, 1, 2], 'bank/mobile-banking': [1, 1, 4], 'bank/contact-centre': [0, 0, 4], 'site/invest': [1, 1, 3], 'life/whole-customer': [2, 1, 3], 'pnc/whole-customer': [2, 0, 6],
  'securities/whole-customer': [0, 0, 1], 'bank/whole-customer': [0, 0, 1], 'site/whole-customer': [1, 1, 3],
};

describe('the seeds', () => {
  alike('have no point at 10 touchpoints of the bank and 11 of SITE, and points of which nothing is known: 15 of Life, 24 of P&C, one of the bank', async (world) => {
    const noPoint = await gapsOf(world, 'forms: [NO_POINT]', reportDay);
    const noFigure = await gapsOf(world, 'forms: [NO_FIGURE]', reportDay);
    expect(perSubsidiary(noPoint)).toEqual({ bank: 10, site: 11 });
    expect(perSubsidiary(noFigure)).toEqual({ life: 15, pnc: 24, bank: 1 });
    expect(noFigure.find(({ subsidiary }) => subsidiary!.slug === 'bank')!.subject.slug).toBe('bank/digital-platforms-web-bank@web');
    return [noPoint, noFigure];
  });

  alike('have figures of touchpoints that are out of date a quarter later, and of companies a year later; none where an undated figure is known', async (world) => {
    const stale = async (day: string): Promise<string[]> => (await gapsOf(world, 'forms: [NO_FIGURE]', day)).filter(({ title }) => title.en.endsWith('out of date')).map(({ subject }) => subject.slug).sort();
    expect(await stale('2022-03-31')).toEqual([]);
    const quarter = await stale('2022-04-01');
    expect(quarter).toHaveLength(3 + 12);
    expect(quarter).toEqual(expect.arrayContaining(['pnc/service-counter@counter', 'securities/trading@app', 'securities/share-transfer-out@web']));
    expect((await stale('2023-01-01')).filter((slug) => !quarter.includes(slug))).toEqual(['pnc@rnps', 'site@undetermined']);
  });

  alike('agree with the declared counts as of the report, and miss one node of Life as of 2023', async (world) => {
    expect(await gapsOf(world, 'types: [DECLARED_VS_REGISTERED]', reportDay)).toEqual([]);
    const gaps = await gapsOf(world, 'types: [DECLARED_VS_REGISTERED]', '2023-12-31');
    expect(gaps).toMatchObject([{ subject: { slug: 'life' }, title: { en: 'Cathay Life Insurance: 16 service nodes declared, 15 registered' }, since: '2023-08-30', provenance: 'ILLUSTRATIVE' }]);
    return gaps;
  });

  alike('have the changes, breaks and transitions of all 21 paths, read with a bounded number of statements', async ({ ask }) => {
    const { data, statements, errors } = await ask(`{ journeys(first: 100) { nodes { slug paths { continuity(asOf: "${reportDay}") { changes breaks transitions continuity } } } } }`);
    expect(errors).toEqual([]);
    const found = Object.fromEntries(data.journeys.nodes.map(({ slug, paths: [{ continuity }] }: any) => [slug, [continuity.changes, continuity.breaks, continuity.transitions]]));
    expect(found).toEqual(continuities);
    for (const { paths: [{ continuity: { breaks, transitions, continuity } }] } of data.journeys.nodes) expect(continuity).toBe(transitions === 0 ? null : 1 - breaks / transitions);
    expect(statements).toBe(2);
  });

  alike('have a break for each of those counted, the most broken paths first among equals', async (world) => {
    const breaks = await gapsOf(world, 'types: [CHANNEL_BREAK]', reportDay);
    const counted = Object.entries(continuities).filter(([, [, broken]]) => broken > 0).map(([slug, [, broken]]) => [slug, broken]);
    const found = breaks.reduce<Record<string, number>>((counts, { subject }) => ({ ...counts, [subject.slug.split('@')[0]!]: (counts[subject.slug.split('@')[0]!] ?? 0) + 1 }), {});
    expect(Object.entries(found).sort()).toEqual(counted.sort());
    expect(breaks.map(({ severity }) => severity)).toEqual([...breaks.map(({ severity }) => severity)].sort((a, b) => 'HML'.indexOf(a[0]!) - 'HML'.indexOf(b[0]!)));
    return breaks;
  });

  alike('have two touchpoints without owner: the car dealer and the distributor', async (world) =>
    expect((await gapsOf(world, 'types: [OWNERSHIP]', reportDay)).map(({ form, severity, subject }) => [form, severity, subject.slug])).toEqual([
      ['NO_OWNER', 'HIGH', 'pnc/purchase-via-car-dealer'], ['NO_OWNER', 'MEDIUM', 'site/distributors-adviser']]));

  alike('have no chatbot and no closure at Life, and a welcome call only there', async (world) => {
    const gaps = await gapsOf(world, 'forms: [NOT_RUN]', reportDay);
    const without = (archetype: string): string[] => gaps.filter(({ subject }) => subject.slug === archetype).map(({ subsidiary, severity }) => `${subsidiary!.slug} ${severity}`).sort();
    expect([without('chatbot'), without('closure'), without('welcome')]).toEqual([['life HIGH'], ['bank LOW', 'life LOW', 'securities LOW', 'site LOW'], ['bank LOW', 'pnc LOW', 'securities LOW', 'site LOW']]);
    expect(new Set(gaps.map(({ provenance }) => provenance))).toEqual(new Set(['ILLUSTRATIVE']));
  });

  alike('miss the illustrative target of Life and no other; once a later figure reaches it, it weighs little', async (world) => {
    const [gap, ...more] = await gapsOf(world, 'types: [TARGET, BENCHMARK]', '2022-06-30');
    expect([gap, more]).toMatchObject([{ severity: 'HIGH', provenance: 'ILLUSTRATIVE', subject: { slug: 'life' }, title: { en: 'Cathay Life Insurance: rNPS of 21.1 points, target at least 25 points' }, since: reportDay }, []]);
    expect(await gapsOf(world, 'types: [TARGET]', '2023-12-31')).toMatchObject([{ severity: 'LOW' }]);
  });

  alike('need so many answers a year to tell reported changes from chance', async (world) => {
    const gaps = await gapsOf(world, 'types: [UNTESTABLE]', reportDay);
    const needed = Object.fromEntries(gaps.map(({ subject, title, explanation }) => [`${subject.slug}: ${/: (.*) moved/.exec(title.en)![1]}`, /at least ([\d,]+) answers in each of the two years(?:, and ([\d,]+))?/.exec(explanation.en)?.slice(1) ?? null]));
    expect(needed).toEqual({
      'life: rNPS': ['579', '3,658'], 'bank/contact-centre-inbound-call: tNPS': ['18,118', '47,390'], 'bank/net-banking-app: rNPS': ['10,369', undefined], 'bank/net-banking-app: share of detractors': ['15,388', undefined],
      'pnc/inbound-customer-service-call: tNPS': ['61', '2,133'], 'site: NPS of an unstated kind': null,
    });
  });

  alike('say two things of the nodes of Securities, which the adopted reading makes compatible', async (world) =>
    expect(await gapsOf(world, 'types: [CONFLICT]', reportDay)).toMatchObject([{ severity: 'LOW', provenance: 'REPORTED', subject: { slug: 'securities' }, title: { zh: '國泰綜合證券：宣告的服務節點數說法不一（6 個；12 個，即線上 8 個加線下 4 個）' } }]));

  alike('have stages without a touchpoint, and none that claims more than it knows', async (world) => {
    const gaps = await gapsOf(world, 'types: [STAGE_EMPTY]', reportDay);
    expect(perSubsidiary(gaps.filter(({ form }) => form === 'NO_TOUCHPOINT'))).toEqual({ life: 11, pnc: 4, securities: 8, bank: 2, site: 1 });
    expect(gaps.every(({ provenance, since }) => provenance === 'ILLUSTRATIVE' && since === reportDay)).toBe(true);
  });
});
