import { alike } from '../support/world';

const writes = { writes: true };

const codesOf = (answer: { errors: { code: unknown }[] }) => answer.errors.map(({ code }) => code);

describe('what touchpoints and figures refer to', () => {
  alike('a department is entered, takes over a touchpoint, and ends', async ({ get, ask }) => {
    const added = await get('mutation { addDepartment(input: { slug: "life/video", subsidiary: "life", name: { zh: "視訊服務部", en: "Video Services" }, channels: [{ id: "web" }] }) { version provenance subsidiary { slug } channels { slug } } }');
    expect(added.addDepartment).toEqual({ version: 1, provenance: 'OPERATED', subsidiary: { slug: 'life' }, channels: [{ slug: 'web' }] });
    await get('mutation { changeTouchpoint(id: "life/online-purchase", expectedVersion: 1, change: { owner: { id: "life/video" } }) { version } }');
    expect((await get('{ touchpoints(filter: { owner: "life/video" }) { totalCount nodes { slug } } }')).touchpoints).toEqual({ totalCount: 1, nodes: [{ slug: 'life/online-purchase' }] });
    expect((await get('mutation { changeDepartment(id: "life/video", expectedVersion: 1, change: { validTo: "2026-06-01" }) { version validTo name { en } } }')).changeDepartment).toEqual({ version: 2, validTo: '2026-06-01', name: { en: 'Video Services' } });
    expect(codesOf(await ask('mutation { changeDepartment(id: "life/video", expectedVersion: 1, change: { validTo: null }) { version } }'))).toEqual(['VERSION_CONFLICT']);
    expect(codesOf(await ask('mutation { addDepartment(input: { slug: "nowhere", name: { zh: "無", en: "None" } }) { version } }'))).toEqual(['BAD_INPUT']);
  }, writes);

  alike('an archetype and a persona are entered and corrected', async ({ get }) => {
    await get('mutation { addArchetype(input: { slug: "video", name: { zh: "視訊", en: "Vidoe" } }) { version } }');
    expect((await get('mutation { changeArchetype(id: "video", expectedVersion: 1, change: { name: { zh: "視訊", en: "Video" } }) { version name { en } changes { nodes { action } } } }')).changeArchetype)
      .toEqual({ version: 2, name: { en: 'Video' }, changes: { nodes: [{ action: 'CHANGED' }, { action: 'ADDED' }] } });
    await get('mutation { addPersona(input: { slug: "life/student", subsidiary: "life", name: { zh: "學生", en: "Student" }, age: 20 }) { slug } }');
    expect((await get('mutation { changePersona(id: "life/student", expectedVersion: 1, change: { age: 21 }) { version age } }')).changePersona).toEqual({ version: 2, age: 21 });
  }, writes);

  alike('a figure and a target are entered and corrected; a figure called PUBLISHED names its source and the fact that states it', async ({ get, ask }) => {
    const figure = (more: string) => `mutation { addObservation(input: { slug: "life-trial", metric: RNPS, scope: SUBSIDIARY, about: ["Subsidiary:life"], periodFrom: "2024-01-01", periodTo: "2025-01-01", value: 41, unit: NPS_POINTS ${more} }) { version value provenance about { slug } citation { factId } } }`;
    expect((await get(figure(''))).addObservation).toEqual({ version: 1, value: 41, provenance: 'OPERATED', about: [{ slug: 'life' }], citation: null });
    const unfounded = await ask(figure(', provenance: PUBLISHED').replace('life-trial', 'life-other'));
    expect(unfounded.errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'input.facts' }, { field: 'input.source' }] } }]);
    const { changeObservation } = await get('mutation { changeObservation(id: "life-trial", expectedVersion: 1, change: { value: 42 }) { version changes(first: 1) { nodes { before after } } } }');
    expect(changeObservation).toEqual({ version: 2, changes: { nodes: [{ before: { value: 41 }, after: { value: 42 } }] } });
    await get('mutation { addTarget(input: { slug: "life-trial", about: ["Subsidiary:life"], metric: RNPS, operator: AT_LEAST, value: 40, unit: NPS_POINTS }) { version } }');
    expect((await get('mutation { changeTarget(id: "life-trial", expectedVersion: 1, change: { value: 45 }) { version value } }')).changeTarget).toEqual({ version: 2, value: 45 });
  }, writes);

  alike('a value is one that its unit can have, in a figure and in a target', async ({ ask }) => {
    const refused = [
      await ask('mutation { changeObservation(id: "life-rnps-2021", expectedVersion: 1, change: { value: 292 }) { version } }'),
      await ask('mutation { changeTarget(id: "bank-app-nps", expectedVersion: 1, change: { value: 300 }) { version } }'),
    ];
    for (const { errors } of refused) expect(errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'change.value', message: 'no value in NPS_POINTS', allowed: '-100 to 100' }] } }]);
    return refused.length;
  }, { writes: true });

  alike('what is stated of a competitor is entered and corrected; it says a value with its unit, or a place', async ({ get, ask }) => {
    const benchmark = (slug: string, said: string) => `mutation { addBenchmark(input: { slug: "${slug}", competitor: { zh: "同業甲", en: "Competitor A" }, metric: RNPS, about: ["Subsidiary:life"], method: { zh: "雙盲", en: "Double-blind" }, ${said} }) { version value provenance about { slug } } }`;
    expect((await get(benchmark('life-rival', 'value: 30, unit: NPS_POINTS'))).addBenchmark).toEqual({ version: 1, value: 30, provenance: 'OPERATED', about: [{ slug: 'life' }] });
    expect((await get('mutation { changeBenchmark(id: "life-rival", expectedVersion: 1, change: { value: 31 }) { version value } }')).changeBenchmark).toEqual({ version: 2, value: 31 });
    expect((await ask(benchmark('life-mute', 'unit: NPS_POINTS'))).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'input.value' }] } }]);
    expect((await get('{ benchmarks(first: 5) { totalCount nodes { slug } } }')).benchmarks).toEqual({ totalCount: 1, nodes: [{ slug: 'life-rival' }] });
  }, writes);

  alike('a subsidiary is built from nothing in an empty registry, and says what a source states of it', async ({ get, ask }) => {
    await get('mutation { addGroup(input: { slug: "group", name: { zh: "集團", en: "Group" } }) { slug } }');
    await get('mutation { addSubsidiary(input: { slug: "lease", group: "group", position: 1, name: { zh: "租賃", en: "Leasing" } }) { slug } }');
    expect((await get('mutation { changeSubsidiary(id: "lease", expectedVersion: 1, change: { name: { zh: "租賃", en: "Lease" }, aliases: ["L"] }) { version name { en } aliases group { slug } provenance } }')).changeSubsidiary)
      .toEqual({ version: 2, name: { en: 'Lease' }, aliases: ['L'], group: { slug: 'group' }, provenance: 'OPERATED' });
    const unfounded = await ask('mutation { changeSubsidiary(id: "lease", expectedVersion: 2, change: { provenance: PUBLISHED }) { version } }');
    expect(unfounded.errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'change.facts', message: 'missing: it is called PUBLISHED' }] } }]);
    expect(codesOf(await ask('mutation { addFact(input: { slug: "F-1", section: "1", kind: FACT, statement: { zh: "甲", en: "A" } }) { slug } }'))).not.toEqual([]);
    await get('mutation { addSource(input: { slug: "report", title: { zh: "報告", en: "Report" }, publisher: { zh: "集團", en: "Group" }, year: 2025 }) { slug } }');
    await get('mutation { addFact(input: { slug: "F-1", source: "report", section: "1.2", kind: FACT, about: ["Subsidiary:lease"], statement: { zh: "有租賃公司", en: "There is a leasing company" } }) { slug source { slug } about { slug } } }');
    expect((await get('mutation { changeFact(id: "F-1", expectedVersion: 1, change: { section: "1.3" }) { version section } }')).changeFact).toEqual({ version: 2, section: '1.3' });
    expect((await get('mutation { changeSource(id: "report", expectedVersion: 1, change: { address: "example.org/report" }) { version address } }')).changeSource).toEqual({ version: 2, address: 'example.org/report' });
    expect((await get('mutation { changeSubsidiary(id: "lease", expectedVersion: 2, change: { provenance: PUBLISHED, facts: ["F-1"] }) { version citation { section document { en } } } }')).changeSubsidiary).toEqual({ version: 3, citation: { section: '1.3', document: { en: 'Report' } } });
    for (const slug of ['A-1', 'A-2']) {
      await get(`mutation { addAssertion(input: { slug: "${slug}", title: { zh: "幾家", en: "How many" }, statement: { zh: "不明", en: "Unclear" }, status: UNRESOLVED, facts: ["F-1"], about: ["Subsidiary:lease"] }) { slug } }`);
      await get(`mutation { addReading(input: { slug: "${slug}/1", assertion: "${slug}", position: 1, statement: { zh: "一家", en: "One" } }) { slug } }`);
    }
    expect((await ask('mutation { changeAssertion(id: "A-1", expectedVersion: 1, change: { adopted: "A-2/1" }) { version } }')).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'change.adopted' }] } }]);
    expect((await get('mutation { changeAssertion(id: "A-1", expectedVersion: 1, change: { adopted: "A-1/1", adoptedReason: { zh: "合理", en: "Likely" } }) { version adopted { slug } citations { factId } } }')).changeAssertion).toEqual({ version: 2, adopted: { slug: 'A-1/1' }, citations: [{ factId: 'F-1' }] });
    expect((await ask('mutation { changeReading(id: "A-1/1", expectedVersion: 1, change: { assertion: "A-2" }) { version } }')).errors)
      .toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'change.assertion', message: 'Assertion A-1 adopts it', allowed: 'A-1; or that one adopts another reading, or none, before' }] } }]);
    expect((await get('mutation { changeReading(id: "A-1/1", expectedVersion: 1, change: { statement: { zh: "恰一家", en: "Just one" } }) { version } }')).changeReading).toEqual({ version: 2 });
    expect((await get('mutation { changeGroup(id: "group", expectedVersion: 1, change: { aliases: ["G"] }) { version } }')).changeGroup).toEqual({ version: 2 });
    expect((await get('{ checkRegistry { flaws { slug field message } } }')).checkRegistry.flaws).toEqual([]);
  }, { empty: true });
});
