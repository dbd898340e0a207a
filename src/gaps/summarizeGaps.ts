import { countProvenances } from '../registry/countProvenances';
import type { FoundGap } from './foundGap';
import type { GapCount, GapDimension } from './gapCount';
import type { GapFacts } from './gapFacts';
import { GapSeverity, GapType } from './gapTypes';

export type CountedGap = Pick<FoundGap, 'gapSlug' | 'type' | 'severity' | 'subsidiaryKey' | 'foundPlaces' | 'provenance'>;

/** Only these places count, where a summary is of journeys or stages; null: any. */
export interface Within {
  journey: string | null;
  journeys?: readonly string[] | null;
  stage: string | null;
  stages?: readonly string[] | null;
}

type Cell = Pick<GapCount, 'subsidiaryKey' | 'journeyKey' | 'stageKey' | 'type' | 'severity'>;

const nowhere = { journey: null, stage: null };

const isAmong = (key: string | null, one: string | null, several: readonly string[] | null | undefined): boolean => (one === null || key === one) && (several == null || (key !== null && several.includes(key)));

/** Every cell of the summary in which a gap stands, each once. */
function cellsOf(gap: CountedGap, by: ReadonlySet<GapDimension>, within: Within): Map<string, Cell> {
  const isWithin = ({ journey, stage }: CountedGap['foundPlaces'][number]): boolean => isAmong(journey, within.journey, within.journeys) && isAmong(stage, within.stage, within.stages);
  const places = gap.foundPlaces.filter(isWithin);
  return new Map((places.length > 0 ? places : [nowhere]).map(({ journey, stage }) => {
    const cell: Cell = {
      subsidiaryKey: by.has('SUBSIDIARY') ? gap.subsidiaryKey : null,
      journeyKey: by.has('JOURNEY') ? journey : null,
      stageKey: by.has('STAGE') ? stage : null,
      type: by.has('TYPE') ? gap.type : null,
      severity: by.has('SEVERITY') ? gap.severity : null,
    };
    return [JSON.stringify(cell), cell];
  }));
}

/** Where a cell stands: the places of its words in the group, its maps, the types and the severities. What is not there comes last. */
function placing({ subsidiaries, journeys }: Pick<GapFacts, 'subsidiaries' | 'journeys'>): (cell: Cell) => number[] {
  const placesIn = (keys: readonly string[]): ((key: string | null) => number) => {
    const places = new Map(keys.map((key, place) => [key, place]));
    return (key) => (key === null ? Infinity : places.get(key) ?? Infinity);
  };
  const keysOf = (objects: readonly { key: string }[]): string[] => objects.map(({ key }) => key);
  const [group, maps, stages] = [placesIn(keysOf(subsidiaries)), placesIn(keysOf(journeys)), placesIn(journeys.flatMap((journey) => keysOf(journey.stages)))];
  const [ofType, ofSeverity] = [placesIn(Object.keys(GapType)), placesIn(Object.keys(GapSeverity))];
  return ({ subsidiaryKey, journeyKey, stageKey, type, severity }) => [group(subsidiaryKey), maps(journeyKey), stages(stageKey), ofType(type), ofSeverity(severity)];
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/**
 * Counts gaps by what is told apart, in the order of the group, its maps, the types and the severities. A gap counts once in each cell in which it stands,
 * so in two journeys where it shows on both; by nothing, there is one count, in which each counts once. Cells without gaps are left out, except the one of the total.
 */
export function summarizeGaps(gaps: readonly CountedGap[], by: readonly GapDimension[], facts: Pick<GapFacts, 'subsidiaries' | 'journeys'>, within: Within = nowhere): GapCount[] {
  const dimensions = new Set(by);
  const counted = new Map<string, { cell: Cell; inside: CountedGap[] }>();
  for (const gap of gaps) {
    for (const [name, cell] of cellsOf(gap, dimensions, within)) {
      const found = counted.get(name);
      if (found) found.inside.push(gap);
      else counted.set(name, { cell, inside: [gap] });
    }
  }
  if (dimensions.size === 0 && counted.size === 0) return [{ subsidiaryKey: null, journeyKey: null, stageKey: null, type: null, severity: null, count: 0, byProvenance: [] }];
  const placeOf = placing(facts);
  return [...counted.values()].map((row) => ({ ...row, place: placeOf(row.cell) })).sort((a, b) => compare(a.place, b.place))
    .map(({ cell, inside }) => ({ ...cell, count: inside.length, byProvenance: countProvenances(inside.map(({ provenance }) => provenance)) }));
}
