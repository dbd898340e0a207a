import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../organisation/organisation.rules';
import '../sources/sources.rules';
import '../touchpoints/touchpoints.rules';
import { Failure } from '../kernel/failure';
import { flawOfDocument } from './checkDocument';
import './journeys.rules';
import { thawedMap } from './thawedMap';

const text = readFileSync(join(__dirname, '..', '..', 'test', 'cases', 'frozen', 'format-1.json'), 'utf8');
const thawed = (document: string) => thawedMap(document, { slug: 'life/claim#1', number: 1, day: '2022-06-01' }) as any;

/** Puts a value in the place of the one that a walk from the top meets after so many steps. */
function spoilt(steps: number[], value: unknown): string {
  const document = JSON.parse(text) as Record<string, unknown>;
  let at: any = document;
  for (const [index, step] of steps.entries()) {
    const keys = Object.keys(at as object);
    if (keys.length === 0) break;
    const key = keys[step % keys.length]!;
    if (index === steps.length - 1 || at[key] === null || typeof at[key] !== 'object') {
      if (value === undefined) delete at[key];
      else at[key] = value;
      break;
    }
    at = at[key];
  }
  return JSON.stringify(document);
}

describe('a frozen map', () => {
  test('comes back with each object once, its edges wherever it occurs, and the way to what it is part of', () => {
    const map = thawed(text);
    const { touchpoint } = map.stages.flatMap(({ steps }: any) => steps).flatMap(({ touchpoints }: any) => touchpoints)[0];
    expect(touchpoint.places[0].step.stage.journey).toBe(map);
    const [leg] = map.paths[0].taken;
    expect(leg.touchpoint.channels.length).toBeGreaterThan(0);
    expect(map.paths[0].persona.paths).toEqual([map.paths[0]]);
    expect([map.frozenAs, map.frozenOn, touchpoint.frozenOn]).toEqual([1, '2022-06-01', '2022-06-01']);
  });

  test('is read, or said to be unreadable in words; nothing else happens, whatever is broken in it', () => {
    fc.assert(fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 14 }), fc.constantFrom(undefined, null, 0, 'x', [], {}, [null], { noun: 'Stage' }, true), (steps, value) => {
      const document = spoilt(steps, value);
      const flaw = flawOfDocument(document);
      if (flaw === null) expect(thawed(document).stages).toBeInstanceOf(Array);
      else expect(() => thawed(document)).toThrow(Failure);
    }), { numRuns: 400 });
  });

  test('is refused cut at any place', () => {
    for (const length of [0, 1, 100, 9_000, text.length - 1]) expect(flawOfDocument(text.slice(0, length))).toBe('the frozen map is not whole: its text is no JSON');
  });
});
