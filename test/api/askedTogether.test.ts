import { graphql } from 'graphql';
import { ApiRequest } from '../../src/app/request';
import { buildApi } from '../../src/app/schema';
import type { Graph } from '../../src/graph/graph';
import { unavailable } from '../../src/kernel/failure';
import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike } from '../support/world';

const point = 'life/online-claim-and-claim-status@app';
const june = 'period: { grain: MONTH, on: "2025-06-01" }';
const share = `${june}, formula: POSITIVE_SHARE`;

/** Of each kind of field whose askings are computed together: one that is refused, and one beside it that is answered. */
const neighbours: [kind: string, refused: string, answered: string, code: string][] = [
  ['score', `score(scope: "MeasurementPoint:${point}", ${share}) { n state }`, `score(scope: "Subsidiary:bank", ${share}) { n state }`, 'BAD_INPUT'],
  ['score of an object', `measurementPoint(id: "${point}") { score(${share}) { n state } }`, `subsidiary(id: "bank") { score(${share}) { n state } }`, 'BAD_INPUT'],
  ['scoreTrend of an object', `measurementPoint(id: "${point}") { scoreTrend(${share}) { n state } }`, `subsidiary(id: "bank") { scoreTrend(${share}) { n state } }`, 'BAD_INPUT'],
  ['scoreSeries', `scoreSeries(scope: "MeasurementPoint:${point}", grain: MONTH, ${share}) { overall { state } }`, `scoreSeries(scope: "Subsidiary:bank", grain: MONTH, ${share}) { overall { n state } }`, 'BAD_INPUT'],
  ['a score in a segment', `score(scope: "MeasurementPoint:${point}", ${june}, segment: { dimension: CALL_REASON, code: "unheard-of" }) { n }`, `score(scope: "MeasurementPoint:${point}", ${june}, segment: { dimension: CALL_REASON, code: "claim-progress" }) { n state }`, 'BAD_INPUT'],
  ['what is named', 'score(scope: "Journey:life/unheard-of") { n }', `score(scope: "Journey:life/claim", ${june}) { n state }`, 'NOT_FOUND'],
  ['a gap of a day', 'gap(id: "unheard-of") { __typename }', 'gaps(first: 1) { totalCount }', 'NOT_FOUND'],
];

describe.each(neighbours)('%s', (_kind, refused, answered, code) => {
  alike('is answered as it is alone beside one that is refused, and refused as it is alone', async (world) => {
    const { ask, get } = world;
    await enterAnswers(world, answersOf([6, 2, 2], { point, day: '2025-06-10' }));
    const alone = await ask(`{ a: ${refused} }`);
    expect(alone).toMatchObject({ data: { a: null }, errors: [{ code }] });
    const { b } = await get(`{ b: ${answered} }`);
    for (const both of [`{ a: ${refused} b: ${answered} }`, `{ b: ${answered} a: ${refused} }`]) {
      // Nothing is in memory, nor, the second time, what could be answered.
      for (let time = 1; time <= 2; time += 1) {
        const { data, errors } = await ask(both);
        expect({ data, errors }).toEqual({ data: { a: null, b }, errors: alone.errors });
      }
    }
    return [alone.errors, b];
  }, { writes: true });
});

describe('what is found once a day', () => {
  alike('is refused of the day that it fails for', async ({ graph, clock }) => {
    const failing: Graph = { ...graph, read: (of, parameters) => (Object.values(parameters ?? {}).includes('2024-05-01') ? Promise.reject(unavailable('not now')) : graph.read(of, parameters)) };
    const gaps = (day: string): string => `gaps(first: 1, filter: { journey: "life/claim" }, asOf: "${day}") { totalCount }`;
    const ask = (fields: string) => graphql({ schema: buildApi(), source: `{ ${fields} }`, contextValue: new ApiRequest(failing, clock) });
    const { data, errors } = await ask(`a: ${gaps('2024-05-01')} b: ${gaps('2024-05-02')}`);
    expect(errors).toEqual([expect.objectContaining({ message: 'not now', path: ['a'] })]);
    expect(data).toEqual({ a: null, b: (await ask(`b: ${gaps('2024-05-02')}`)).data!.b });
    return data!.b;
  });
});
