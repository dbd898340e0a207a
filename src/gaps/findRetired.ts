import { splitKey } from '../kernel/id';
import { foundGap, type FoundGap, type Since } from './foundGap';
import type { GapFacts, JourneyFacts, PathFacts, TouchpointFacts } from './gapFacts';
import { isAtMomentOfTruth, momentsOfTruth, placesOf } from './onMaps';
import type { LostLeg, RetiredFacts } from './placeFacts';
import { atStepWords, formerTieWords, onPathWords } from './retiredWords';

type Facts = Pick<GapFacts, 'touchpoints' | 'retired' | 'names' | 'journeys' | 'paths'>;

const unnamed: [string, string] = ['（未命名）', '(unnamed)'];

const sinceEnd = (ended: string): Since => ({ day: ended, reason: ['它自這天起停用', 'it no longer exists since this day'] });

function atSteps(touchpoint: RetiredFacts): FoundGap[] {
  const { key, subsidiary, name, places, ended } = touchpoint;
  if (places.length === 0) return [];
  const momentOfTruth = isAtMomentOfTruth(touchpoint);
  return [foundGap({
    form: 'RETIRED_AT_STEP', severity: momentOfTruth ? 'HIGH' : 'MEDIUM', subject: key, subsidiary, momentOfTruth,
    places: placesOf(touchpoint), since: sinceEnd(ended),
    evidence: [touchpoint, ...momentsOfTruth(touchpoint), ...places.map(({ step, provenance }) => ({ key: step, provenance }))],
    weight: -places.length,
    ...atStepWords(name, ended, places.length, new Set(places.map(({ journey }) => journey)).size, momentOfTruth),
  })];
}

function lostLeg(path: PathFacts, journey: JourneyFacts, { touchpoint, channel, step, stage, momentOfTruth, placeProvenance, gone, ended }: LostLeg, { touchpoints, retired, names }: Facts): FoundGap {
  const isChannel = gone === 'CHANNEL';
  const place = touchpoints.get(touchpoint) ?? retired.get(touchpoint)!;
  const via = names.get(channel);
  return foundGap({
    form: isChannel ? 'RETIRED_CHANNEL_ON_PATH' : 'RETIRED_ON_PATH', severity: momentOfTruth ? 'HIGH' : 'MEDIUM', subject: path.key, subsidiary: journey.subsidiary, momentOfTruth,
    apart: isChannel ? [touchpoint, channel, step] : [touchpoint, step],
    places: [{ journey: journey.key, stage, step, touchpoint, between: null }], since: sinceEnd(ended),
    evidence: [path, { key: step, provenance: placeProvenance }, ...(momentOfTruth ? [{ key: stage, provenance: placeProvenance }] : []), place, ...(isChannel && via ? [via] : [])],
    ...onPathWords({ persona: names.get(path.persona)?.name ?? unnamed, journey: journey.name, touchpoint: place.name, channel: isChannel ? via?.name ?? unnamed : null, ended }, momentOfTruth),
  });
}

function formerTies(touchpoint: TouchpointFacts, { names }: Facts): FoundGap[] {
  return touchpoint.former.map((tie) => {
    const { name, validTo, provenance } = names.get(tie.key)!;
    const isChannel = splitKey(tie.key)!.noun === 'Channel';
    const isOnly = touchpoint.channels.length === 0;
    return foundGap({
      form: isChannel ? 'RETIRED_CHANNEL' : 'RETIRED_ARCHETYPE', severity: isChannel && isOnly ? 'MEDIUM' : 'LOW', subject: touchpoint.key, subsidiary: touchpoint.subsidiary, apart: [tie.key],
      places: placesOf(touchpoint), momentOfTruth: isAtMomentOfTruth(touchpoint), since: sinceEnd(validTo!),
      evidence: [touchpoint, ...momentsOfTruth(touchpoint), tie, { key: tie.key, provenance }],
      ...formerTieWords(touchpoint.name, { kind: isChannel ? 'CHANNEL' : 'ARCHETYPE', name, ended: validTo!, isOnly }),
    });
  });
}

/**
 * What no longer exists on the day and is still in use: touchpoints at steps and on paths, channels at touchpoints and on paths, archetypes.
 * A department that still owns is a gap of ownership; a deployment at a retired measurement point cannot be, as it ends with the point.
 */
export function findRetired(facts: Facts): FoundGap[] {
  const journeys = new Map(facts.journeys.map((journey) => [journey.key, journey]));
  return [
    ...[...facts.retired.values()].flatMap(atSteps),
    ...facts.paths.flatMap((path) => path.lost.map((leg) => lostLeg(path, journeys.get(path.journey)!, leg, facts))),
    ...[...facts.touchpoints.values()].flatMap((touchpoint) => formerTies(touchpoint, facts)),
  ];
}
