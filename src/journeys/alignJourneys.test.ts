import fc from 'fast-check';
import type { AlignedColumn, StageToAlign, TouchpointToAlign } from './alignment';
import { alignJourneys } from './alignJourneys';

type Drawn = Partial<Omit<TouchpointToAlign, 'archetypes' | 'channels'>> & { is: string; on?: string };

const named = (key: string) => ({ key, name: [`${key}中`, key] as [string, string] });

/** `is`: archetypes, one letter each; `on`: channels, online ones in lower case. */
const touchpoint = (key: string, { is, on = 'w', owner = named('d'), measured = true }: Drawn): TouchpointToAlign => ({
  ...named(key), archetypes: [...is].map(named), owner, measured,
  channels: [...on].map((channel) => ({ ...named(channel.toLowerCase()), group: channel === channel.toLowerCase() ? 'ONLINE' : 'OFFLINE' })),
});

const stage = (side: string, name: string, ...steps: Drawn[][]): StageToAlign => ({
  key: `${side}/${name}`, name: [`${name}段`, name], momentOfTruth: false, anyTime: false,
  steps: steps.map((step, at) => ({ key: `${side}/${name}/${at}`, skippable: false, repeatable: false, touchpoints: step.map((drawn, place) => touchpoint(drawn.key ?? `${side}/${name}/${at}/${place}`, drawn)) })),
});

const shown = ({ verdict, left, right, archetypes, changes }: AlignedColumn): string =>
  `${archetypes.map(({ key }) => key).join('') || '·'} ${left?.touchpoint ? 'A' : '-'}${right?.touchpoint ? 'B' : '-'} ${verdict}${changes.map(({ aspect }) => ` ${aspect}`).join('')}`;

const lines = (left: StageToAlign[], right: StageToAlign[]): string[] => alignJourneys(left, right).columns.map(shown);

describe('two journeys side by side', () => {
  test('agree, or differ in channel, group, owner and measurement', () => {
    const left = [stage('l', 'apply', [{ is: 'r' }, { is: 'p', on: 'PC' }]), stage('l', 'status', [{ is: 's', owner: null }])];
    const right = [stage('r', 'apply', [{ is: 'p', on: 'CP', measured: false }, { is: 'r' }]), stage('r', 'status', [{ is: 's', on: 'X' }])];
    expect(lines(left, right)).toEqual(['r AB SAME', 'p AB CHANGED MEASURED', 's AB CHANGED CHANNEL_GROUP CHANNELS OWNER']);
    expect(alignJourneys(left, right).columns[2]!.changes[2]).toEqual({ aspect: 'OWNER', left: ['無', 'none'], right: ['d中', 'd'] });
  });

  test('lack stages and touchpoints, on either side', () => {
    const left = [stage('l', 'incident'), stage('l', 'apply', [{ is: 'r' }]), stage('l', 'more', []), stage('l', 'after', [])];
    const right = [stage('r', 'report', [{ is: 'r' }, { is: 'x' }]), stage('r', 'papers', []), stage('r', 'more', []), stage('r', 'close', [{ is: 'c' }])];
    expect(lines(left, right)).toEqual(['· -- ONLY_LEFT', 'r AB SAME', 'x -B ONLY_RIGHT', '· -- ONLY_RIGHT', '· -- SAME', '· -- ONLY_LEFT', 'c -B ONLY_RIGHT']);
    const { stages, columns } = alignJourneys(left, right);
    expect(columns.map(({ leftStage, rightStage }) => [leftStage?.name[1], rightStage?.name[1]])).toEqual([
      ['incident', undefined], ['apply', 'report'], ['apply', 'report'], [undefined, 'papers'], ['more', 'more'], ['after', undefined], [undefined, 'close']]);
    expect(stages.map(({ verdict }) => verdict)).toEqual(['ONLY_LEFT', 'CHANGED', 'ONLY_RIGHT', 'SAME', 'ONLY_LEFT', 'ONLY_RIGHT']);
    expect(stages[1]!.changes).toEqual([{ aspect: 'NAME', left: ['apply段', 'apply'], right: ['report段', 'report'] }]);
  });

  test('have as little out of sequence as can be: the fewest that cross', () => {
    const journey = (side: string, order: string) => [...order].map((is, at) => stage(side, `${side}${at}`, [{ is }]));
    expect(lines(journey('l', 'abcd'), journey('r', 'dabc'))).toEqual(['a AB SAME', 'b AB SAME', 'c AB SAME', 'd AB REORDERED']);
  });

  test('of one journey at two dates: the same touchpoint stays itself, whatever its archetypes', () => {
    const before = [stage('j', 'claim', [{ key: 't1', is: 'a' }], [{ key: 't2', is: 'a' }])];
    const after = [stage('j', 'claim', [{ key: 't2', is: 'b' }], [{ key: 't3', is: 'a' }])];
    expect(lines(before, after)).toEqual(['a AB REORDERED', 'a AB SAME']);
    expect(alignJourneys(before, after).columns[1]!.left?.touchpoint?.key).toBe('t2');
  });

  test('count a stage that is filled on one side only as a stage of both', () => {
    const { columns, stages } = alignJourneys([stage('l', 'pay', [])], [stage('r', 'pay', [{ is: 'p' }])]);
    expect(columns.map(shown)).toEqual(['p -B ONLY_RIGHT']);
    expect(columns[0]!.leftStage?.key).toBe('l/pay');
    expect(stages.map(({ verdict }) => verdict)).toEqual(['SAME']);
  });
});

const drawn = fc.record({ is: fc.subarray(['a', 'b', 'c', 'd'], { maxLength: 2 }).map((all) => all.join('')), on: fc.constantFrom('w', 'P', 'wP'), key: fc.constantFrom(undefined, 't1', 't2', 't3') })
  .map(({ is, on, key }): Drawn => (key === undefined ? { is, on } : { is, on, key }));
const uniqueKeys = (step: Drawn[]): Drawn[] => step.filter(({ key }, at) => key === undefined || step.findIndex((other) => other.key === key) === at);
const journeyOf = (side: string) => fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r'), fc.array(fc.array(drawn, { maxLength: 3 }).map(uniqueKeys), { maxLength: 3 })), { maxLength: 5 })
  .map((stages) => stages.map(([name, steps], at) => ({ ...stage(side, `${name}${at}`, ...steps), name: [name, name] as [string, string] })));

const placesOf = (stages: StageToAlign[]): string[] => stages.flatMap(({ steps }) => steps.flatMap(({ key, touchpoints }) => touchpoints.map((each) => `${key} ${each.key}`)));
const stepsOf = (stages: StageToAlign[]): string[] => stages.flatMap(({ key, steps }) => (steps.length > 0 ? steps.map((step) => step.key) : [key]));
const isRising = (numbers: number[]): boolean => numbers.every((each, at) => at === 0 || numbers[at - 1]! <= each);

describe('any two journeys', () => {
  test('have every place in one column, every stage in sight, and keep the order of either', () => {
    fc.assert(fc.property(journeyOf('l'), journeyOf('r'), (left, right) => {
      const { columns, stages } = alignJourneys(left, right);
      for (const [side, journey] of [['left', left], ['right', right]] as const) {
        const places = columns.flatMap((column) => (column[side]?.touchpoint ? [`${column[side].step!.key} ${column[side].touchpoint.key}`] : []));
        expect([...places].sort()).toEqual(placesOf(journey).sort());
        expect(new Set(columns.map((column) => column[`${side}Stage`]?.key).filter(Boolean))).toEqual(new Set(journey.map(({ key }) => key)));
        expect(stages.flatMap((row) => (row[side] ? [row[side].key] : [])).sort()).toEqual(journey.map(({ key }) => key).sort());
        const order = stepsOf(journey);
        const inSequence = columns.filter(({ verdict }) => side === 'left' || verdict !== 'REORDERED').flatMap((column) => (column[side] ? [order.indexOf(column[side].step?.key ?? column[side].stage.key)] : []));
        expect(isRising(inSequence)).toBe(true);
      }
      for (const { verdict, left: one, right: other, changes } of columns) {
        if (one?.touchpoint && other?.touchpoint) expect(one.touchpoint.key === other.touchpoint.key || one.touchpoint.archetypes.some(({ key }) => other.touchpoint!.archetypes.some((each) => each.key === key))).toBe(true);
        if (verdict === 'SAME') expect(changes).toEqual([]);
        if (verdict === 'ONLY_LEFT') expect([one === null, other]).toEqual([false, null]);
        if (verdict === 'ONLY_RIGHT') expect([one, other === null]).toEqual([null, false]);
      }
    }), { numRuns: 400 });
  });

  test('are the same as themselves', () => {
    fc.assert(fc.property(journeyOf('l'), (journey) => {
      const { columns, stages } = alignJourneys(journey, structuredClone(journey));
      expect([...columns, ...stages].filter(({ verdict }) => verdict !== 'SAME')).toEqual([]);
    }));
  });

  test('of single touchpoints have as many in sequence as the longest common subsequence, and mirror each other', () => {
    const order = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    const common = (x: string[], y: string[]): number => (x.length === 0 || y.length === 0 ? 0 : x[0] === y[0] ? 1 + common(x.slice(1), y.slice(1)) : Math.max(common(x.slice(1), y), common(x, y.slice(1))));
    const journey = (side: string, all: string[]) => [stage(side, side, ...all.map((is) => [{ is }]))];
    const count = (columns: AlignedColumn[], verdict: string): number => columns.filter((column) => column.verdict === verdict).length;
    fc.assert(fc.property(order, order, (x, y) => {
      const there = alignJourneys(journey('l', x), journey('r', y)).columns;
      const back = alignJourneys(journey('r', y), journey('l', x)).columns;
      expect(count(there, 'SAME')).toBe(common(x, y));
      expect([count(there, 'SAME'), count(there, 'REORDERED'), count(there, 'ONLY_LEFT'), count(there, 'ONLY_RIGHT')])
        .toEqual([count(back, 'SAME'), count(back, 'REORDERED'), count(back, 'ONLY_RIGHT'), count(back, 'ONLY_LEFT')]);
    }));
  });
});
