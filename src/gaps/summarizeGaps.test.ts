import fc from 'fast-check';
import { journeyFacts, named, stageFacts } from '../../test/support/gapFacts';
import { generatedGaps } from '../../test/support/generatedGaps';
import type { GapDimension } from './gapCount';
import type { FoundPlace } from './foundGap';
import { summarizeGaps, type CountedGap, type Within } from './summarizeGaps';

const place = (journey: string, stage: string | null = null): FoundPlace => ({ journey, stage, step: null, touchpoint: null, between: null });

const journey = (key: string, stages: string[]) => journeyFacts(key, stages.map((stage) => stageFacts(stage, [])));

const facts = { subsidiaries: [named('life'), named('bank')], journeys: [journey('buy', ['learn', 'sign']), journey('claim', ['apply'])] };

const gap = (gapSlug: string, more: Partial<CountedGap>): CountedGap => ({ gapSlug, type: 'COVERAGE', severity: 'LOW', subsidiaryKey: 'life', foundPlaces: [], provenance: 'ILLUSTRATIVE', ...more });

const gaps = [
  gap('a', { severity: 'HIGH', foundPlaces: [place('Journey:buy', 'Stage:learn'), place('Journey:buy', 'Stage:sign'), place('Journey:claim', 'Stage:apply')] }),
  gap('b', { type: 'TARGET', provenance: 'REPORTED' }),
  gap('c', { type: 'CHANNEL_BREAK', subsidiaryKey: 'bank', foundPlaces: [place('Journey:claim', 'Stage:apply'), place('Journey:claim', 'Stage:apply')] }),
  gap('d', { severity: 'MEDIUM', subsidiaryKey: null }),
];

const shown = (by: GapDimension[], within?: Within): string[] => summarizeGaps(gaps, by, facts, within)
  .map(({ subsidiaryKey, journeyKey, stageKey, type, severity, count }) => [subsidiaryKey, journeyKey, stageKey, type, severity].filter((word) => word !== null).concat(String(count)).join(' '));

describe('a summary of gaps', () => {
  test('a gap that shows on two journeys counts in each, and once in the total', () => {
    expect(shown(['JOURNEY'])).toEqual(['Journey:buy 1', 'Journey:claim 2', '2']);
    expect(shown([])).toEqual(['4']);
  });

  test('a gap that shows twice at a stage counts once there', () => expect(shown(['STAGE'])).toEqual(['Stage:learn 1', 'Stage:sign 1', 'Stage:apply 2', '2']));

  test('stands in the order of the group, of types and of severities; what is of the whole group comes last', () => {
    expect(shown(['SUBSIDIARY', 'SEVERITY'])).toEqual(['life HIGH 1', 'life LOW 1', 'bank LOW 1', 'MEDIUM 1']);
    expect(shown(['TYPE'])).toEqual(['COVERAGE 2', 'CHANNEL_BREAK 1', 'TARGET 1']);
  });

  test('of several journeys, it counts in those and in no other', () => {
    const cells = shown(['JOURNEY'], { journey: null, journeys: ['Journey:claim', 'Journey:none'], stage: null });
    expect(cells.map((cell) => cell.split(' ')[0])).toContain('Journey:claim');
    expect(cells.every((cell) => !cell.startsWith('Journey:') || cell.startsWith('Journey:claim '))).toBe(true);
  });
  test('of one journey, a gap counts only where it shows there', () => expect(shown(['JOURNEY', 'STAGE'], { journey: 'Journey:claim', stage: null })).toContain('Journey:claim Stage:apply 2'));

  test('says how well founded they are', () => {
    expect(summarizeGaps(gaps, [], facts)).toEqual([{ subsidiaryKey: null, journeyKey: null, stageKey: null, type: null, severity: null, count: 4, byProvenance: [{ provenance: 'REPORTED', count: 1 }, { provenance: 'ILLUSTRATIVE', count: 3 }] }]);
  });

  test('of no gaps is a total of 0, and no row of anything', () => {
    expect(summarizeGaps([], [], facts).map(({ count }) => count)).toEqual([0]);
    expect(summarizeGaps([], ['TYPE'], facts)).toEqual([]);
  });
});

describe('a summary of any gaps', () => {
  const dimensions: GapDimension[] = ['SUBSIDIARY', 'JOURNEY', 'STAGE', 'TYPE', 'SEVERITY'];

  test('loses none and invents none', () => {
    fc.assert(fc.property(generatedGaps, fc.subarray(dimensions), ({ facts: registry, gaps: found }, by) => {
      const rows = summarizeGaps(found, by, registry);
      const sum = rows.reduce((total, { count }) => total + count, 0);
      const places = (each: CountedGap, of: 'journey' | 'stage'): number => new Set(each.foundPlaces.map((one) => one[of])).size || 1;
      // Told apart by nothing that a gap can stand in twice, the rows add up to the total; else each gap counts once for each journey or stage.
      const expected = found.reduce((total, each) => total + (by.includes('STAGE') ? places(each, 'stage') : by.includes('JOURNEY') ? places(each, 'journey') : 1), 0);
      expect(sum).toBe(expected);
      for (const { count, byProvenance } of rows) expect(byProvenance.reduce((total, each) => total + each.count, 0)).toBe(count);
      expect(new Set(rows.map(({ subsidiaryKey, journeyKey, stageKey, type, severity }) => JSON.stringify([subsidiaryKey, journeyKey, stageKey, type, severity]))).size).toBe(rows.length);
    }), { numRuns: 300 });
  });

  test('is the same whatever the order of the gaps', () => {
    fc.assert(fc.property(generatedGaps, fc.subarray(dimensions), ({ facts: registry, gaps: found }, by) => {
      expect(summarizeGaps([...found].reverse(), by, registry)).toEqual(summarizeGaps(found, by, registry));
    }), { numRuns: 100 });
  });
});
