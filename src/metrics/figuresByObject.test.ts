import { listedProperties } from '../registry/listed';
import '../sources/sources.rules';
import { figuresByObject } from './figuresByObject';
import './metrics.rules';

const listed = (noun: string, id: string): unknown[] => listedProperties(noun).map((name) => (name === 'id' ? id : null));

test('each object gets the figures about it in their order, with their facts; one without figures an empty list', () => {
  const found = figuresByObject(['Subsidiary:life', 'Subsidiary:pnc', 'Subsidiary:site'], {
    figures: [['Subsidiary:life', listed('Observation', 'old')], ['Subsidiary:life', listed('Observation', 'new')], ['Subsidiary:pnc', listed('Observation', 'old')]],
    facts: [['old', listed('Fact', 'K-01'), listed('Source', 'report')], ['old', listed('Fact', 'K-02'), listed('Source', 'report')]],
  });
  const facts = [{ id: 'K-01', source: { id: 'report' } }, { id: 'K-02', source: { id: 'report' } }];
  expect(Object.fromEntries(found)).toMatchObject({ 'Subsidiary:life': [{ id: 'old', facts }, { id: 'new', facts: [] }], 'Subsidiary:pnc': [{ id: 'old', facts }], 'Subsidiary:site': [] });
});
