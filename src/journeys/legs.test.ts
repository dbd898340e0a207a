import fc from 'fast-check';
import { checkPath, legsOf, misfitsOf, noLeg, realigned } from './legs';

const steps = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 8 });

describe('the legs of a path', () => {
  test('name touchpoint and channel at the last @, and their place', () => {
    expect(legsOf([noLeg, 'life/claim@app', 'a@b@web'])).toEqual([
      { key: 'Touchpoint:life/claim', attributes: { position: 1, channel: 'Channel:app' } },
      { key: 'Touchpoint:a@b', attributes: { position: 2, channel: 'Channel:web' } },
    ]);
  });

  test('that are malformed are refused with their place', () => {
    const problems = checkPath({ slug: 'p', record: { attributes: { legs: ['-', 'claim', '@app', 'claim@'] }, links: {} } });
    expect(problems.map(({ message }) => message)).toEqual(['entry 2 is not a leg', 'entry 3 is not a leg', 'entry 4 is not a leg']);
  });

  test('misfit where a touchpoint is not at the step, a channel not on the touchpoint, or their number is off', () => {
    const shape = [{ key: 's1', alternatives: [{ touchpoint: 'Touchpoint:a', channels: ['Channel:web'] }] }, { key: 's2', alternatives: [] }];
    expect(misfitsOf('p', ['a@web', '-'], shape)).toEqual([]);
    expect(misfitsOf('p', ['a@app', '-'], shape)[0]?.message).toContain('not delivered on this channel');
    expect(misfitsOf('p', ['b@web', '-'], shape)[0]?.message).toContain('not at the step');
    expect(misfitsOf('p', ['-', 'a@web'], shape)[0]?.message).toContain('entry 2');
    expect(misfitsOf('p', ['-'], shape)[0]?.message).toContain('has 1 entries');
  });

  test('stay with their step when steps are added, removed and moved', () => {
    fc.assert(fc.property(steps, steps, (before, after) => {
      const legs = before.map((step) => `${step}@web`);
      const moved = realigned(legs, before, after);
      expect(moved).toEqual(after.map((step) => (before.includes(step) ? `${step}@web` : noLeg)));
      expect(realigned(realigned(legs, before, after), after, before)).toEqual(before.map((step) => (after.includes(step) ? `${step}@web` : noLeg)));
    }));
  });
});
