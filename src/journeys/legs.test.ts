import fc from 'fast-check';
import { Names } from '../kernel/names';
import { checkPath, legsCalled, legsOf, misfitsOf, noLeg, realigned } from './legs';

const plain = new Names();
const names = new Names([{ key: 'Touchpoint:a', slug: 'b', others: ['Touchpoint:b'] }, { key: 'Channel:web', slug: 'site', others: ['Channel:site'] }]);

const steps = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 8 });

describe('the legs of a path', () => {
  test('name touchpoint and channel at the last @, and their place', () => {
    expect(legsOf([noLeg, 'life/claim@app', 'a@b@web'], plain)).toEqual([
      { key: 'Touchpoint:life/claim', attributes: { position: 1, channel: 'Channel:app' } },
      { key: 'Touchpoint:a@b', attributes: { position: 2, channel: 'Channel:web' } },
    ]);
  });

  test('mean what is called so or was, and can be told with present slugs', () => {
    expect(legsOf(['a@web', 'b@site'], names).map(({ key, attributes: { channel } }) => [key, channel])).toEqual([['Touchpoint:a', 'Channel:web'], ['Touchpoint:a', 'Channel:web']]);
    expect(legsCalled(['a@web', 'b@web', noLeg, 'c@app', 'none'], names)).toEqual(['b@site', 'b@site', noLeg, 'c@app', 'none']);
  });

  test('that are malformed are refused with their place', () => {
    const problems = checkPath({ slug: 'p', record: { attributes: { legs: ['-', 'claim', '@app', 'claim@'] }, links: {} } });
    expect(problems.map(({ message }) => message)).toEqual(['entry 2 is not a leg', 'entry 3 is not a leg', 'entry 4 is not a leg']);
  });

  test('misfit where a touchpoint is not at the step, a channel not on the touchpoint, or their number is off', () => {
    const shape = [{ key: 's1', alternatives: [{ touchpoint: 'Touchpoint:a', channels: ['Channel:web'] }] }, { key: 's2', alternatives: [] }];
    expect(misfitsOf('p', ['a@web', '-'], shape, plain)).toEqual([]);
    expect(misfitsOf('p', ['a@app', '-'], shape, plain)[0]?.message).toContain('not delivered on this channel');
    expect(misfitsOf('p', ['b@web', '-'], shape, plain)[0]?.message).toContain('not at the step');
    expect(misfitsOf('p', ['-', 'a@web'], shape, plain)[0]?.message).toContain('entry 2');
    expect(misfitsOf('p', ['-'], shape, plain)[0]?.message).toContain('has 1 entries');
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
