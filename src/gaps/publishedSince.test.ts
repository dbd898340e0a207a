import { publishedSince } from './publishedSince';

const versions = [{ effectiveOn: '2021-12-31', createdAt: '2026-01-01T00:00:00.000Z' }, { effectiveOn: '2023-01-01', createdAt: '2026-02-01T00:00:00.000Z' }];

describe('since when something is on a published map', () => {
  test('is the first version frozen after its last change', () => expect(publishedSince(versions, ['2025-12-31T00:00:00.000Z'], '2026-03-01').day).toBe('2021-12-31'));
  test('passes over versions frozen before its last change', () => expect(publishedSince(versions, ['2025-12-31T00:00:00.000Z', '2026-01-15T00:00:00.000Z'], '2026-03-01').day).toBe('2023-01-01'));
  test('is not known where it changed since, or no version was in effect', () => {
    expect(publishedSince(versions, ['2026-02-02T00:00:00.000Z'], '2026-03-01').day).toBeNull();
    expect(publishedSince(versions, ['2025-12-31T00:00:00.000Z'], '2021-12-30').day).toBeNull();
  });
});
