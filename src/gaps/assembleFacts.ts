import { dayBefore } from '../kernel/period';
import { isRetiredOn, standsOn } from '../registry/lasting';
import type { FigureFacts, GapFacts, JourneyFacts, LegFacts, Named, PathFacts, PlaceFacts, StageFacts, StepFacts, Tie, TouchpointFacts } from './gapFacts';
import type { GapRows } from './gapRows';
import type { LostLeg, RetiredFacts } from './placeFacts';
import type { Provenance } from '../registry/provenance';
import { weakestProvenance } from './weakestProvenance';

const tieOf = ([key, provenance]: [string, Provenance]): Tie => ({ key, provenance });

/** The day on which a figure is first known: that of which it is the state, or the last of its period; a figure without either was always known. */
export const knownFrom = ({ asOf, periodTo }: Pick<FigureFacts, 'asOf' | 'periodTo'>): string | null => asOf ?? (periodTo === null ? null : dayBefore(periodTo));

type Names = ReadonlyMap<string, Named>;

/** Of what relationships lead to, that which stands on the day: something without a name of its own is not asked. */
const standing = (names: Names, day: string) => ({ key }: { key: string }): boolean => standsOn(day, names.get(key) ?? {});

const gone = (names: Names, day: string) => ({ key }: { key: string }): boolean => isRetiredOn(day, names.get(key) ?? {});

function touchpointsOn(day: string, { touchpoints }: GapRows, names: Names): Map<string, TouchpointFacts> {
  return new Map(touchpoints.filter((row) => standsOn(day, row)).map(({ owners, channels, archetypes, handsOverTo, validTo: _, ...row }) => {
    const delivered = channels.map(([key, provenance, side]) => ({ key, provenance, side }));
    const varied = archetypes.map(tieOf);
    return [row.key, {
      ...row,
      owner: owners[0] ? tieOf(owners[0]) : null,
      channels: delivered.filter(standing(names, day)),
      archetypes: varied.filter(standing(names, day)),
      former: [...delivered.map(({ key, provenance }) => ({ key, provenance })), ...varied].filter(gone(names, day)),
      handsOverTo: handsOverTo.map(tieOf),
      places: [],
    }];
  }));
}

const retiredOn = (day: string, { touchpoints }: GapRows): Map<string, RetiredFacts> =>
  new Map(touchpoints.filter((row) => isRetiredOn(day, row)).map(({ key, subsidiary, name, provenance, validTo }) => [key, { key, subsidiary, name, provenance, ended: validTo!, places: [] }]));

function stagesOf({ stages, touchpoints }: GapRows, existing: ReadonlyMap<string, TouchpointFacts>, day: string): Map<string, StageFacts[]> {
  const ends = new Map(touchpoints.map(({ key, validTo }) => [key, validTo]));
  const byJourney = new Map<string, StageFacts[]>();
  for (const { journey, steps, ...stage } of stages) {
    const facts: StageFacts = {
      ...stage,
      steps: steps.map(([key, provenance, shapedAt, alternatives]) => ({
        key, provenance, shapedAt,
        touchpoints: alternatives.map(tieOf).filter((tie) => existing.has(tie.key)),
        ended: alternatives.map(([touchpoint]) => ends.get(touchpoint) ?? null).filter((end) => end !== null).filter((end) => end <= day),
      })),
    };
    byJourney.set(journey, [...(byJourney.get(journey) ?? []), facts]);
  }
  return byJourney;
}

/** Says of each touchpoint where it stands, of a retired one too: those of `rows`, as the facts leave out what does not exist. */
function settle(journeys: JourneyFacts[], { stages: rows }: GapRows, touchpoints: ReadonlyMap<string, { places: PlaceFacts[] }>): void {
  const alternatives = new Map(rows.flatMap(({ steps }) => steps.map(([key, , , at]) => [key, at.map(tieOf)])));
  for (const { key: journey, stages } of journeys) {
    for (const { key: stage, momentOfTruth, provenance: ofStage, steps } of stages) {
      for (const { key: step, provenance: own } of steps) {
        for (const { key, provenance } of alternatives.get(step) ?? []) {
          touchpoints.get(key)?.places.push({ journey, stage, step, momentOfTruth, provenance: weakestProvenance([ofStage, own, provenance]) });
        }
      }
    }
  }
}

type StepOnPath = Pick<LegFacts, 'stage' | 'step' | 'episode' | 'momentOfTruth' | 'placeProvenance'>;

function stepsOnPath({ stages: all }: JourneyFacts): StepOnPath[] {
  const stages = all.filter(({ anyTime }) => !anyTime);
  return stages.flatMap(({ key: stage, momentOfTruth, provenance, steps }, index) => {
    const episode = stages.slice(0, index).filter(({ endsEpisode }) => endsEpisode).length;
    return steps.map((step: StepFacts) => ({ stage, episode, momentOfTruth, step: step.key, placeProvenance: weakestProvenance([provenance, step.provenance]) }));
  });
}

interface Existing {
  touchpoints: ReadonlyMap<string, TouchpointFacts>;
  retired: ReadonlyMap<string, RetiredFacts>;
  names: Names;
  day: string;
}

/** Why a leg is lost on the day; null where nothing that it uses has ended. */
function lossOf(touchpoint: string, channel: string, { touchpoints, retired, names, day }: Existing): Pick<LostLeg, 'gone' | 'ended'> | null {
  const place = retired.get(touchpoint);
  if (place) return { gone: 'TOUCHPOINT', ended: place.ended };
  const { validTo = null } = names.get(channel) ?? {};
  return validTo !== null && isRetiredOn(day, { validTo }) && touchpoints.get(touchpoint)?.former.some(({ key }) => key === channel) ? { gone: 'CHANNEL', ended: validTo } : null;
}

/** A leg at a touchpoint or on a channel that does not exist on the day, or no longer fits its journey, is not taken. */
function pathOf({ legs, ...path }: GapRows['paths'][number], journey: JourneyFacts, existing: Existing): PathFacts {
  const steps = stepsOnPath(journey);
  return {
    ...path,
    legs: legs.flatMap(([position, touchpoint, channel]): LegFacts[] => {
      const delivery = existing.touchpoints.get(touchpoint)?.channels.find(({ key }) => key === channel);
      const step = steps[position];
      return delivery && step ? [{ ...step, touchpoint, channel, side: delivery.side, provenance: delivery.provenance }] : [];
    }),
    lost: legs.flatMap(([position, touchpoint, channel]): LostLeg[] => {
      const [step, loss] = [steps[position], lossOf(touchpoint, channel, existing)];
      return step && loss ? [{ ...step, touchpoint, channel, ...loss }] : [];
    }),
  };
}

/** The registry as it is on a day: what does not exist then is left out, what is not yet known is not known. */
export function assembleFacts(rows: GapRows, day: string): GapFacts {
  const names: Names = new Map(rows.names.map((named) => [named.key, named]));
  const touchpoints = touchpointsOn(day, rows, names);
  const retired = retiredOn(day, rows);
  const stages = stagesOf(rows, touchpoints, day);
  const journeys = rows.journeys.filter((row) => standsOn(day, row)).map(({ versions, validFrom: _, validTo: __, ...journey }): JourneyFacts => ({
    ...journey, stages: stages.get(journey.key) ?? [], versions: versions.map(([effectiveOn, createdAt]) => ({ effectiveOn, createdAt })),
  }));
  settle(journeys, rows, touchpoints);
  settle(journeys, rows, retired);
  const byKey = new Map(journeys.map((journey) => [journey.key, journey]));
  return {
    day, names, touchpoints, retired, journeys,
    subsidiaries: rows.names.filter(({ noun }) => noun === 'Subsidiary'),
    points: rows.points.map((point) => ({ ...point, active: standsOn(day, point) && (point.touchpoint === null || touchpoints.has(point.touchpoint)) })),
    paths: rows.paths.filter(({ journey, persona }) => byKey.has(journey) && standing(names, day)({ key: persona })).map((path) => pathOf(path, byKey.get(path.journey)!, { touchpoints, retired, names, day })),
    figures: rows.figures.filter((figure) => (knownFrom(figure) ?? '') <= day),
    targets: rows.standards.filter((row) => row.noun === 'Target'),
    benchmarks: rows.standards.filter((row) => row.noun === 'Benchmark').filter(({ periodTo }) => periodTo === null || dayBefore(periodTo) <= day),
    scores: new Map(),
    answersFrom: null,
  };
}
