import { alike, type World } from '../support/world';

const query = (selection: string) => `query ($left: ID!, $right: ID!, $leftAsOf: Date, $rightAsOf: Date) { compareJourneys(left: $left, right: $right, leftAsOf: $leftAsOf, rightAsOf: $rightAsOf) { ${selection} } }`;

const compared = query(`left { asOf measuredOn label { zh en } journey { slug frozenAs stages { slug } } } right { label { zh } journey { slug frozenAs } }
  counts { verdict touchpoints stages } stages { verdict sentence { zh en } left { slug } right { slug } }
  columns { verdict sentence { zh en } archetypes { slug } leftStage { slug } rightStage { slug } left { measured touchpoint { slug lane measured figures { value } } } right { touchpoint { slug } } changes { aspect left { zh } right { zh } } }`);

const line = ({ verdict, archetypes, left, right }: any): string => `${archetypes.map(({ slug }: any) => slug).join('+') || '-'} ${left?.touchpoint?.slug ?? '-'} ${right?.touchpoint?.slug ?? '-'} ${verdict}`;

const compare = async ({ get }: World, variables: Record<string, string>): Promise<any> => (await get(compared, variables)).compareJourneys;

describe('two journeys compared', () => {
  alike('a claim at Life and at P&C: what both have, what one lacks, and the stages of either', async (world) => {
    const found = await compare(world, { left: 'life/claim', right: 'pnc/personal-lines-claim' });
    expect(found.columns.map(line)).toEqual([
      '- - - ONLY_LEFT',
      'report-in-person life/claim-through-agent-or-counter pnc/accident-report-by-phone CHANGED',
      'report-online life/online-claim-and-claim-status pnc/accident-report-and-claim-online SAME',
      'assistance - pnc/overseas-emergency-assistance ONLY_RIGHT',
      '- - - ONLY_RIGHT', '- - - CHANGED', '- - - ONLY_LEFT',
      'status life/online-claim-and-claim-status pnc/claim-status-online SAME',
      'contact-centre life/telephone-customer-service pnc/inbound-customer-service-call CHANGED',
      '- - - ONLY_LEFT', '- - - ONLY_LEFT',
      'closure - pnc/personal-lines-claim-closed ONLY_RIGHT',
    ]);
    expect(found.counts).toEqual([
      { verdict: 'SAME', touchpoints: 2, stages: 2 }, { verdict: 'CHANGED', touchpoints: 2, stages: 1 }, { verdict: 'ONLY_LEFT', touchpoints: 0, stages: 4 },
      { verdict: 'ONLY_RIGHT', touchpoints: 2, stages: 2 }, { verdict: 'REORDERED', touchpoints: 0, stages: 0 }]);
    expect(found.columns.map(({ sentence }: any) => sentence.zh)).toEqual(expect.arrayContaining(['兩者相同', '只有國泰人壽有「事故」階段，尚未登錄節點', '只有國泰產險有「緊急協助」；國泰人壽的「申請」沒有']));
    expect(found.columns.every(({ sentence }: any) => /^[A-Z]/.test(sentence.en) && sentence.zh.length > 0)).toBe(true);
    expect([found.left.label, found.left.asOf, found.left.journey.stages.length]).toEqual([{ zh: '國泰人壽', en: 'Cathay Life Insurance' }, null, 7]);
    return found;
  });

  alike('mirror each other when left and right change places', async (world) => {
    const [there, back] = [await compare(world, { left: 'life/claim', right: 'pnc/personal-lines-claim' }), await compare(world, { left: 'pnc/personal-lines-claim', right: 'life/claim' })];
    const mirror: Record<string, string> = { ONLY_LEFT: 'ONLY_RIGHT', ONLY_RIGHT: 'ONLY_LEFT' };
    const touchpoints = ({ counts }: any): Record<string, number> => Object.fromEntries(counts.map((count: any) => [count.verdict, count.touchpoints]));
    for (const [verdict, count] of Object.entries(touchpoints(there))) expect([verdict, touchpoints(back)[mirror[verdict] ?? verdict]]).toEqual([verdict, count]);
    return back;
  });

  alike('every journey is the same as itself, as a draft, on a day, and the draft as the version that was seeded', async (world) => {
    const { journeys } = await world.get('{ journeys(first: 100) { nodes { slug } } }');
    expect(journeys.nodes).toHaveLength(21);
    for (const { slug } of journeys.nodes) {
      for (const dates of [{}, { rightAsOf: '2022-06-30' }, { leftAsOf: '2022-06-30', rightAsOf: '2022-06-30' }] as Record<string, string>[]) {
        const { columns, stages } = await compare(world, { left: slug, right: slug, ...dates });
        expect([...columns, ...stages].filter(({ verdict }: any) => verdict !== 'SAME')).toEqual([]);
      }
    }
  });

  alike('each pair of the whole-customer journeys has every touchpoint of both in one column', async (world) => {
    const subsidiaries = ['life', 'bank', 'pnc', 'securities', 'site'];
    const told = [];
    for (const left of subsidiaries) for (const right of subsidiaries) {
      const { columns } = await compare(world, { left: `${left}/whole-customer`, right: `${right}/whole-customer` });
      const { journey } = await world.get(`{ journey(id: "${left}/whole-customer") { stages { steps { touchpoints { touchpoint { slug } } } } } }`);
      expect(columns.flatMap(({ left: place }: any) => place?.touchpoint?.slug ?? []).sort()).toEqual(journey.stages.flatMap(({ steps }: any) => steps.flatMap(({ touchpoints }: any) => touchpoints.map(({ touchpoint }: any) => touchpoint.slug))).sort());
      told.push(columns.map(line));
    }
    return told;
  });

  alike('takes as many statements for long journeys as for short ones', async ({ ask }) => {
    // Asked for the first time since the last edit, and then from memory, where one statement says that nothing was edited.
    const statements = async (variables: Record<string, string>): Promise<number[]> => [(await ask(compared, variables)).statements, (await ask(compared, variables)).statements];
    const drafts = [await statements({ left: 'life/claim', right: 'pnc/personal-lines-claim' }), await statements({ left: 'life/whole-customer', right: 'pnc/whole-customer' })];
    const versions = await statements({ left: 'life/whole-customer', right: 'pnc/whole-customer', leftAsOf: '2022-01-01', rightAsOf: '2022-01-01' });
    for (const [anew, again] of [...drafts, versions]) {
      expect(anew).toBeLessThanOrEqual(6);
      expect(again).toBe(1);
    }
    expect((await ask(query('counts { verdict }'), { left: 'life/claim', right: 'life/claim' })).statements).toBe(1);
  });

  alike('says which journey or which day there is not', async ({ ask }) => {
    const refused = async (variables: Record<string, string>): Promise<unknown> => {
      const { errors } = await ask(compared, { left: 'life/claim', right: 'life/claim', ...variables });
      return errors.map(({ code, details }) => [code, (details.problems as any)?.[0].field ?? details.field]);
    };
    expect(await refused({ right: 'life/no-such' })).toEqual([['NOT_FOUND', 'right']]);
    expect(await refused({ left: 'life/no-such', leftAsOf: '2022-01-01' })).toEqual([['NOT_FOUND', 'left']]);
    expect(await refused({ rightAsOf: '2020-01-01' })).toEqual([['NOT_FOUND', 'rightAsOf']]);
    expect(await refused({ left: 'not a slug' })).toEqual([['BAD_INPUT', 'left']]);
    const { subsidiary } = (await ask('{ subsidiary(id: "life") { id } }')).data;
    expect(await refused({ right: subsidiary.id })).toEqual([['BAD_INPUT', 'right']]);
  });
});

describe('one journey at two dates', () => {
  alike('shows what was added, taken away, moved and done otherwise', async (world) => {
    const { get } = world;
    await get('mutation { addTouchpoint(input: { slug: "life/video-claim", code: "L90", subsidiary: "life", name: { zh: "視訊理賠", en: "Claim by video" }, channels: [{ id: "web" }], archetypes: [{ id: "report-online" }] }) { slug } }');
    await get('mutation { attachTouchpoint(step: "life/claim/apply/1", touchpoint: "life/video-claim", expectedVersion: 1) { slug } }');
    await get('mutation { detachTouchpoint(step: "life/claim/status/1", touchpoint: "life/telephone-customer-service", expectedVersion: 1) { slug } }');
    await get('mutation { changeTouchpoint(id: "life/claim-through-agent-or-counter", expectedVersion: 1, change: { owner: null, channels: [{ id: "agent" }, { id: "phone" }] }) { slug } }');
    await get('mutation { changeStage(id: "life/claim/review", expectedVersion: 1, change: { name: { zh: "審查", en: "Assessment" }, momentOfTruth: true }) { slug } }');
    const found = await compare(world, { left: 'life/claim', right: 'life/claim', leftAsOf: '2022-01-01' });
    expect(found.left.label.zh).toBe('2022-01-01 的版本');
    expect(found.columns.map(line).filter((each: string) => !each.endsWith('SAME'))).toEqual([
      'report-in-person life/claim-through-agent-or-counter life/claim-through-agent-or-counter CHANGED', 'report-online - life/video-claim ONLY_RIGHT',
      '- - - CHANGED', 'contact-centre life/telephone-customer-service - ONLY_LEFT']);
    expect(found.columns.find(({ verdict }: any) => verdict === 'CHANGED').changes.map(({ aspect }: any) => aspect)).toEqual(['CHANNELS', 'OWNER']);
    expect(found.stages.find(({ verdict }: any) => verdict === 'CHANGED').sentence.zh).toBe('名稱不同：2022-01-01 的版本為審核，草稿為審查；草稿視為關鍵時刻，2022-01-01 的版本不是');
    await get('mutation { reorderStages(journey: "life/claim", stages: ["life/claim/incident", "life/claim/status", "life/claim/apply", "life/claim/more-documents", "life/claim/review", "life/claim/payment", "life/claim/after-care"]) { slug } }');
    const moved = await compare(world, { left: 'life/claim', right: 'life/claim', leftAsOf: '2022-01-01' });
    expect(moved.stages.filter(({ verdict }: any) => verdict === 'REORDERED').map(({ left }: any) => left.slug)).toEqual(['life/claim/status']);
    expect(moved.columns.map(line).filter((each: string) => each.endsWith('REORDERED'))).toEqual(['report-online+status life/online-claim-and-claim-status life/online-claim-and-claim-status REORDERED']);
    return [found, moved];
  }, { writes: true });
});
