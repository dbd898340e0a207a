import { latestFigures } from './latestFigures';

const figure = (id: string, metric: 'RNPS' | 'TNPS', periodTo: string | null, asOf: string | null = null) => ({ id, metric, periodTo, asOf });

describe('the latest figures of an object', () => {
  test('are those of the latest period of each metric', () => {
    const figures = [figure('old', 'RNPS', '2021-01-01'), figure('new', 'RNPS', '2022-01-01'), figure('other', 'TNPS', '2020-01-01')];
    expect(latestFigures(figures).map(({ id }) => id)).toEqual(['new', 'other']);
  });

  test('are several where two sources speak of the same period', () => {
    expect(latestFigures([figure('a', 'RNPS', '2022-01-01'), figure('b', 'RNPS', '2022-01-01')]).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('count one without a period as the earliest, and alone as the latest', () => {
    expect(latestFigures([figure('none', 'RNPS', null), figure('dated', 'RNPS', '2020-01-01')]).map(({ id }) => id)).toEqual(['dated']);
    expect(latestFigures([figure('none', 'RNPS', null)]).map(({ id }) => id)).toEqual(['none']);
  });
});
