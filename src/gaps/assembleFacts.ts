import { dayBefore, isWithin } from '../kernel/period';
import type { FigureFacts, GapFacts, JourneyFacts, LegFacts, PathFacts, PlaceFacts, StageFacts, Tie, TouchpointFacts } from './gapFacts';
import type { GapRows } from './gapRows';
import type { Provenance } from '../registry/provenance';
import { weakestProvenance } from './weakestProvenance';

const tieOf = ([key, provenance]: [string, Provenance]): Tie => ({ key, provenance });

const spanOf = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) => ({ from: validFrom, to: validTo });

/** The day on which a figure is first known: that of which it is the state, or the last of its period; a figure without either was always known. */
export const knownFrom = ({ asOf, periodTo }: Pick<FigureFacts, 'asOf' | 'periodTo'>): string | null => asOf ?? (periodTo === null ? null : dayBefore(periodTo));

function touchpointsOn(day: string, { touchpoints }: GapRows): Map<string, TouchpointFacts> {
  return new Map(touchpoints.filter((row) => isWithin(day, spanOf(row))).map(({ owners, channels, archetypes, handsOverTo, validTo: _, ...row }) => [row.key, {
    ...row,
    owner: owners[0] ? tieOf(owners[0]) : null,
    channels: channels.map(([key, provenance, side]) => ({ key, provenance, side })),
    archetypes: archetypes.map(tieOf),
    handsOverTo: handsOverTo.map(tieOf),
    places: [],
  }]));
}

function stagesOf({ stages, touchpoints }: GapRows, existing: ReadonlyMap<string, TouchpointFacts>, day: string): Map<string, StageFacts[]> {
  const ends = new Map(touchpoints.map(({ key, validTo }) => [key, validTo]));
  const byJourney = new Map<string, StageFacts[]>();
  for (const { journey, steps, ...stage } of stages) {
    const facts: StageFacts = {
      ...stage,
      steps: steps.map(([key, provenance, updatedAt, alternatives]) => ({
        key, provenance, updatedAt,
        touchpoints: alternatives.map(tieOf).filter((tie) => existing.has(tie.key)),
        ended: alternatives.map(([touchpoint]) => ends.get(touchpoint) ?? null).filter((end) => end !== null).filter((end) => end <= day),
      })),
    };
    byJourney.set(journey, [...(byJourney.get(journey) ?? []), facts]);
  }
  return byJourney;
}

function settle(journeys: JourneyFacts[], touchpoints: ReadonlyMap<string, TouchpointFacts>): void {
  for (const { key: journey, stages } of journeys) {
    for (const { key: stage, momentOfTruth, provenance: ofStage, steps } of stages) {
      for (const { key: step, provenance: own, touchpoints: at } of steps) {
        for (const { key, provenance } of at) touchpoints.get(key)!.places.push({ journey, stage, step, momentOfTruth, provenance: weakestProvenance([ofStage, own, provenance]) } satisfies PlaceFacts);
      }
    }
  }
}

/** A leg at a touchpoint that does not exist on the day, or no longer fits its journey, is not taken. */
function pathOf({ legs, ...path }: GapRows['paths'][number], journey: JourneyFacts | undefined, touchpoints: ReadonlyMap<string, TouchpointFacts>): PathFacts {
  const stages = (journey?.stages ?? []).filter(({ anyTime }) => !anyTime);
  const steps = stages.flatMap(({ key, momentOfTruth, provenance, steps: own }, index) => {
    const episode = stages.slice(0, index).filter(({ endsEpisode }) => endsEpisode).length;
    return own.map((step) => ({ stage: key, episode, momentOfTruth, step: step.key, placeProvenance: weakestProvenance([provenance, step.provenance]) }));
  });
  return {
    ...path,
    legs: legs.flatMap(([position, touchpoint, channel]): LegFacts[] => {
      const delivery = touchpoints.get(touchpoint)?.channels.find(({ key }) => key === channel);
      const step = steps[position];
      return delivery && step ? [{ ...step, touchpoint, channel, side: delivery.side, provenance: delivery.provenance }] : [];
    }),
  };
}

/** The registry as it is on a day: what does not exist then is left out, what is not yet known is not known. */
export function assembleFacts(rows: GapRows, day: string): GapFacts {
  const touchpoints = touchpointsOn(day, rows);
  const stages = stagesOf(rows, touchpoints, day);
  const journeys = rows.journeys.map(({ versions, ...journey }): JourneyFacts => ({
    ...journey, stages: stages.get(journey.key) ?? [], versions: versions.map(([effectiveOn, createdAt]) => ({ effectiveOn, createdAt })),
  }));
  settle(journeys, touchpoints);
  const byKey = new Map(journeys.map((journey) => [journey.key, journey]));
  return {
    day,
    subsidiaries: rows.names.filter(({ noun }) => noun === 'Subsidiary'),
    names: new Map(rows.names.map((named) => [named.key, named])),
    touchpoints,
    points: rows.points.map((point) => ({ ...point, active: isWithin(day, spanOf(point)) })),
    journeys,
    paths: rows.paths.map((path) => pathOf(path, byKey.get(path.journey), touchpoints)),
    figures: rows.figures.filter((figure) => (knownFrom(figure) ?? '') <= day),
    targets: rows.standards.filter((row) => row.noun === 'Target'),
    benchmarks: rows.standards.filter((row) => row.noun === 'Benchmark').filter(({ periodTo }) => periodTo === null || dayBefore(periodTo) <= day),
    scores: new Map(),
    answersFrom: null,
  };
}
