import fc from 'fast-check';
import { alike, type World } from '../support/world';

const days = ['2020-12-31', '2021-01-01', '2021-06-30', '2021-07-01', '2022-01-01', '2022-06-15', '2023-01-01', '2024-01-01'];

interface Lasts {
  validFrom: string;
  validTo: string;
}

const day = fc.constantFrom('', '2021-01-01', '2021-07-01', '2022-01-01', '2023-01-01');
const span: fc.Arbitrary<Lasts> = fc.tuple(day, day).map(([one, other]) => (one !== '' && other !== '' && other < one ? { validFrom: other, validTo: one } : { validFrom: one, validTo: other }));

const count = { touchpoints: 6, channels: 3, departments: 2, archetypes: 2, companies: 2 };

/** A registry in which everything begins and ends when chance has it. Points say no end of their own where they end with something. */
const registry = fc.record({
  touchpoints: fc.array(fc.record({ span, company: fc.nat(1), owner: fc.option(fc.nat(1), { nil: null }), channels: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }), archetypes: fc.uniqueArray(fc.nat(1), { maxLength: 2 }), node: fc.boolean() }), { minLength: count.touchpoints, maxLength: count.touchpoints }),
  channels: fc.array(span, { minLength: count.channels, maxLength: count.channels }),
  departments: fc.array(span, { minLength: count.departments, maxLength: count.departments }),
  archetypes: fc.array(span, { minLength: count.archetypes, maxLength: count.archetypes }),
  points: fc.array(fc.record({ touchpoint: fc.nat(count.touchpoints - 1), nth: fc.nat(2), from: day }), { maxLength: 6 }),
  journey: span,
  steps: fc.array(fc.uniqueArray(fc.nat(count.touchpoints - 1), { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
});

type Made = typeof registry extends fc.Arbitrary<infer Value> ? Value : never;

const file = (name: string, head: string, lines: string[]) => ({ name: `${name}.csv`, content: `${[head, ...lines].join('\n')}\n` });

const lasting = ({ validFrom, validTo }: Lasts): string => `${validFrom},${validTo}`;

const pointsOf = ({ points, touchpoints }: Made) => points.map(({ touchpoint, nth, from }, index) => {
  const { channels } = touchpoints[touchpoint]!;
  return { id: `p${index}`, touchpoint, channel: channels[nth % channels.length]!, from };
});

const filesOf = (made: Made) => [
  file('groups', 'id,name.zh,name.en,provenance', ['g,集團,Group,OPERATED']),
  file('subsidiaries', 'id,group,position,name.zh,name.en,provenance', ['c0,g,1,甲,A,OPERATED', 'c1,g,2,乙,B,OPERATED']),
  file('departments', 'id,subsidiary,name.zh,name.en,validFrom,validTo,provenance', made.departments.map((each, index) => `d${index},c0,部門,Department,${lasting(each)},OPERATED`)),
  file('channels', 'id,name.zh,name.en,modality,reportingGroup,validFrom,validTo,provenance', made.channels.map((each, index) => `ch${index},通路,Channel,APP,${index === 0 ? 'OFFLINE' : 'ONLINE'},${lasting(each)},OPERATED`)),
  file('archetypes', 'id,name.zh,name.en,validFrom,validTo,provenance', made.archetypes.map((each, index) => `a${index},原型,Archetype,${lasting(each)},OPERATED`)),
  file('touchpoints', 'id,code,subsidiary,name.zh,name.en,serviceNode,importance,owner,channels,archetypes,validFrom,validTo,provenance', made.touchpoints.map(({ span: each, company, owner, channels, archetypes, node }, index) =>
    `t${index},T${index},c${company},節點,Touchpoint,${node},3,${owner === null ? '' : `d${owner}:OPERATED`},${channels.map((channel) => `ch${channel}:OPERATED`).join(' | ')},${archetypes.map((archetype) => `a${archetype}:OPERATED`).join(' | ')},${lasting(each)},OPERATED`)),
  file('measurement-points', 'id,subsidiary,subject,touchpoint,channel,name.zh,name.en,instrument,cadence,validFrom,validTo,provenance', pointsOf(made).map(({ id, touchpoint, channel, from }) =>
    `${id},c${made.touchpoints[touchpoint]!.company},TOUCHPOINT,t${touchpoint},ch${channel},量測點,Point,TNPS,QUARTERLY,${from},,OPERATED`)),
  file('journeys', 'id,subsidiary,name.zh,name.en,wholeCustomer,validFrom,validTo,provenance', [`j,c0,旅程,Journey,false,${lasting(made.journey)},OPERATED`]),
  file('stages', 'id,journey,position,name.zh,name.en,momentOfTruth,anyTime,provenance', ['j/s,j,1,階段,Stage,false,false,OPERATED']),
  file('steps', 'id,stage,position,touchpoints,skippable,repeatable,provenance', made.steps.map((at, index) => `j/s/${index},j/s,${index + 1},${at.map((each) => `t${each}:OPERATED`).join(' | ')},false,false,OPERATED`)),
];

/** Counted from what was drawn, day by day; nothing is shared with what answers. */
function counted(made: Made, on: string) {
  const there = ({ validFrom, validTo }: Lasts): boolean => !(validFrom > on) && (validTo === '' || validTo > on);
  const touchpoints = made.touchpoints.map((each, index) => ({ ...each, index })).filter((each) => there(each.span));
  const points = pointsOf(made).filter(({ touchpoint, channel, from }) => !(from > on) && there({ validFrom: '', validTo: made.touchpoints[touchpoint]!.span.validTo }) && there({ validFrom: '', validTo: made.channels[channel]!.validTo }));
  const asked = new Set(points.map(({ touchpoint }) => touchpoint));
  const owned = touchpoints.filter(({ owner }) => owner !== null && there(made.departments[owner]!));
  const nodes = touchpoints.filter(({ node }) => node);
  const side = ({ channels }: (typeof touchpoints)[number]) => channels.filter((channel) => there(made.channels[channel]!)).map((channel) => (channel === 0 ? 'OFFLINE' : 'ONLINE'));
  const placed = there(made.journey) ? new Set(made.steps.flat().filter((each) => touchpoints.some(({ index }) => index === each))) : null;
  return {
    touchpoints: touchpoints.length, points: points.length, channels: made.channels.filter(there).length, departments: made.departments.filter(there).length, archetypes: made.archetypes.filter(there).length, journeys: there(made.journey) ? 1 : 0,
    owned: owned.length, measured: touchpoints.filter(({ index }) => asked.has(index)).length, online: touchpoints.filter((each) => side(each).includes('ONLINE')).length,
    coverage: { POINT: [touchpoints.filter(({ index }) => asked.has(index)).length, touchpoints.length], OWNER: [owned.length, touchpoints.length] },
    registered: { touchpoints: touchpoints.length, serviceNodes: nodes.length, serviceNodesOnline: nodes.filter((each) => side(each)[0] === 'ONLINE').length, serviceNodesOffline: nodes.filter((each) => side(each)[0] === 'OFFLINE').length },
    onMap: placed === null ? null : placed.size,
    variants: made.archetypes.map((each, archetype) => (there(each) ? touchpoints : []).filter(({ archetypes }) => archetypes.includes(archetype)).length),
    leverage: touchpoints.length,
  };
}

async function told({ get }: World, on: string): Promise<ReturnType<typeof counted>> {
  const list = (name: string, more = '') => `${name}(first: 1, filter: { validOn: "${on}"${more} }) { totalCount }`;
  const data = await get(`{ ${['touchpoints', 'measurementPoints', 'channels', 'departments', 'archetypes', 'journeys'].map((name) => list(name)).join(' ')}
    owned: ${list('touchpoints', ', owned: true')} measured: ${list('touchpoints', ', measured: true')} online: ${list('touchpoints', ', reportingGroup: ONLINE')}
    coverage(by: [], kinds: [OWNER, POINT], asOf: "${on}") { kind numerator denominator } byJourney: coverage(by: [JOURNEY], kinds: [OWNER], asOf: "${on}") { denominator }
    reconcile(asOf: "${on}") { registered { touchpoints serviceNodes serviceNodesOnline serviceNodesOffline } } leverage(first: 1, asOf: "${on}") { totalCount }
    a0: archetype(id: "a0") { bySubsidiary(on: "${on}") { touchpoints { slug } } } a1: archetype(id: "a1") { bySubsidiary(on: "${on}") { touchpoints { slug } } } }`);
  const of = (kind: string): [number, number] => { const row = data.coverage.find((each: any) => each.kind === kind); return [row.numerator, row.denominator]; };
  const summed = (name: string): number => data.reconcile.reduce((sum: number, { registered }: any) => sum + registered[name], 0);
  const total = (name: string): number => data[name].totalCount;
  return {
    touchpoints: total('touchpoints'), points: total('measurementPoints'), channels: total('channels'), departments: total('departments'), archetypes: total('archetypes'), journeys: total('journeys'),
    owned: total('owned'), measured: total('measured'), online: total('online'),
    coverage: { POINT: of('POINT'), OWNER: of('OWNER') },
    registered: { touchpoints: summed('touchpoints'), serviceNodes: summed('serviceNodes'), serviceNodesOnline: summed('serviceNodesOnline'), serviceNodesOffline: summed('serviceNodesOffline') },
    onMap: data.byJourney[0]?.denominator ?? null,
    variants: [data.a0, data.a1].map(({ bySubsidiary }: any) => bySubsidiary.flatMap((each: any) => each.touchpoints).length),
    leverage: total('leverage'),
  };
}

describe.each([1, 2, 3])('a registry made at random (%i)', (seed) => {
  alike('counts on any day what stands on it, whoever counts', async (world) => {
    const [made] = fc.sample(registry, { numRuns: 1, seed }) as [Made];
    const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files: filesOf(made) });
    expect(importFiles).toEqual({ applied: true, problems: [] });
    const answers = [];
    for (const on of days) {
      const answer = await told(world, on);
      expect({ on, ...answer }).toEqual({ on, ...counted(made, on) });
      answers.push(answer);
    }
    return answers;
  }, { empty: true });
});
