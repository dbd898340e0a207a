import '../organisation/organisation.rules';
import '../journeys/journeys.rules';
import { listedProperties, unlisted } from './listed';

describe('listed values', () => {
  test('get their names back, the noun and the key beside them', () => {
    const stored: Record<string, unknown> = { id: 'life/claim/apply', version: 2, position: 1, name: ['申請', 'Apply'], momentOfTruth: true, anyTime: false, provenance: 'ILLUSTRATIVE' };
    const entry = unlisted('Stage')(listedProperties('Stage').map((name) => stored[name] ?? null));
    expect(entry).toMatchObject({ ...stored, noun: 'Stage', key: 'Stage:life/claim/apply' });
  });

  test('are those of every attribute that the API shows, each once, and of no long text', () => {
    const properties = listedProperties('JourneyVersion');
    expect(properties).toEqual(expect.arrayContaining(['id', 'version', 'createdAt', 'updatedAt', 'number', 'effectiveOn', 'note']));
    expect(properties).not.toContain('frozen');
    expect(new Set(properties).size).toBe(properties.length);
  });

  test('become an object of their own each time', () => {
    const values = listedProperties('Department').map(() => null);
    expect(unlisted('Department')(values)).not.toBe(unlisted('Department')(values));
  });
});
