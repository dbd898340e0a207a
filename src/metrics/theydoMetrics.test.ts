import { theydoMetrics } from './theydoMetrics';

const point = (dateOfMeasurement: unknown, promoters: unknown, passives: unknown, detractors: unknown, more = {}) => ({ dateOfMeasurement, promoters, passives, detractors, ...more });

const read = (dataPoints: unknown[], type = 'NPS', importKey = 'NPS trading app') => theydoMetrics({ metrics: [{ type, importKey, title: 'NPS', unit: '', dataPoints }] }, { about: 'MeasurementPoint:securities/trading@app', metric: 'TNPS', source: null });

test('each point becomes a figure with its counts, on its Taipei day', () => {
  expect(read([point('2025-01-31', 50, 30, 20), point('2025-02-28T16:30:00Z', 6, 3, 1)])).toEqual({
    taken: 2, refused: [],
    content: 'id,metric,instrument,scope,about,asOf,value,unit,promoters,passives,detractors,source,provenance\n'
      + 'theydo/NPS-trading-app/2025-01-31,TNPS,TNPS,MEASUREMENT_POINT,MeasurementPoint:securities/trading@app,2025-01-31,30,NPS_POINTS,50,30,20,,OPERATED\n'
      + 'theydo/NPS-trading-app/2025-03-01,TNPS,TNPS,MEASUREMENT_POINT,MeasurementPoint:securities/trading@app,2025-03-01,50,NPS_POINTS,6,3,1,,OPERATED\n',
  });
});

test('what is wrong is refused point by point, and the others are taken', () => {
  const { taken, refused } = read([
    point('2025-01-31', 50, 30, 20), point('31.01.2025', 50, 30, 20), point('2025-02-28T10:00', 50, 30, 20), point('2025-03-31', 5.5, 3, 2), point('2025-04-30', 5, -1, 2), point('2025-05-31', 2, 1, 1),
    point('2025-06-30', 50, 30, 20, { dimensions: [{ key: 'channel', value: 'app' }] }), point('2025-01-31', 51, 30, 20), 7,
  ]);
  expect(taken).toBe(1);
  expect(refused.map(({ place, field, message }) => `${place} ${field}: ${message}`)).toEqual([
    'metrics.0.dataPoints.1 dateOfMeasurement: not a day', 'metrics.0.dataPoints.2 dateOfMeasurement: not a day', 'metrics.0.dataPoints.3 promoters: not a number of answers', 'metrics.0.dataPoints.4 passives: not a number of answers',
    'metrics.0.dataPoints.5 promoters: too few answers to be kept as a figure', 'metrics.0.dataPoints.6 dimensions: a figure of a part only', 'metrics.0.dataPoints.7 dateOfMeasurement: a second point of the same day', 'metrics.0.dataPoints.8 dataPoints: not a point',
  ]);
});

test.each([['CSAT', 'key', 'type'], ['NPS', '', 'importKey'], ['NPS', '理賠', 'importKey']])('a metric of type %s called %j is refused for its %s', (type, key, field) => expect(read([], type, key).refused).toMatchObject([{ place: 'metrics.0', field }]));
