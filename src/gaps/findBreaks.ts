import { breakWords } from './breakWords';
import { changesAlong, continuityOf, standingOwner, type Transition } from './continuityOf';
import { foundGap, type FoundGap, type Support } from './foundGap';
import type { GapFacts, JourneyFacts, LegFacts, PathFacts } from './gapFacts';
import { publishedSince } from './publishedSince';
import type { ThresholdsOf } from './thresholds';

type Facts = Pick<GapFacts, 'paths' | 'journeys' | 'touchpoints' | 'names' | 'day'>;

const unnamed: [string, string] = ['（未命名）', '(unnamed)'];

function endOf(leg: LegFacts, { touchpoints, names, day }: Facts) {
  const known = touchpoints.get(leg.touchpoint)!;
  const { name } = known;
  const owner = standingOwner(known, { names, day });
  return { touchpoint: name, channel: names.get(leg.channel)?.name ?? unnamed, side: leg.side, owner: owner === null ? null : names.get(owner.key)?.name ?? null };
}

/**
 * The touchpoint, that it is delivered on the channel, and its owner with where he comes from himself and that he owns it; where it lies at a
 * moment of truth, that it does. A channel is a word that all share: where its name comes from says nothing of the break.
 */
function supportOf({ touchpoint, channel, provenance, momentOfTruth, stage, step, placeProvenance }: LegFacts, { touchpoints, names }: Facts): Support[] {
  const known = touchpoints.get(touchpoint)!;
  const { owner } = known;
  return [known, ...(momentOfTruth ? [{ key: stage, provenance: placeProvenance }, { key: step, provenance: placeProvenance }] : []), { key: channel, provenance }, ...(owner ? [owner, { key: owner.key, provenance: names.get(owner.key)?.provenance ?? null }] : [])];
}

const place = ({ step, touchpoint, channel }: LegFacts) => ({ step, touchpoint, channel });

function gapOf({ from, to }: Transition, nth: number, path: PathFacts, journey: JourneyFacts, facts: Facts, thresholdsOf: ThresholdsOf): FoundGap {
  const continuity = continuityOf(path.legs, facts);
  const threshold = thresholdsOf(journey.subsidiary, 'continuityAtLeast');
  const momentOfTruth = from.momentOfTruth || to.momentOfTruth;
  const touched = [from, to].map(({ touchpoint }) => facts.touchpoints.get(touchpoint)!.shapedAt);
  return foundGap({
    form: 'BREAK',
    severity: momentOfTruth ? 'HIGH' : continuity.continuity! < threshold.value ? 'MEDIUM' : 'LOW',
    subject: path.key, subsidiary: journey.subsidiary, momentOfTruth, applied: [threshold],
    apart: [from.touchpoint, from.channel, to.touchpoint, to.channel, nth],
    places: [{ journey: journey.key, stage: from.stage, step: from.step, touchpoint: from.touchpoint, between: { path: path.key, persona: path.persona, from: place(from), to: place(to) } }],
    evidence: [path, ...supportOf(from, facts), ...supportOf(to, facts)],
    since: publishedSince(journey.versions, [path.shapedAt, ...touched], facts.day),
    // The most broken path first.
    weight: continuity.continuity!,
    ...breakWords({ journey: journey.name, persona: facts.names.get(path.persona)?.name ?? unnamed, from: endOf(from, facts), to: endOf(to, facts), continuity, threshold: threshold.value, momentOfTruth }),
  });
}

/** Along each path, every change between online and offline within one episode, without a shared owner and without a hand-over on record. */
export function findBreaks(facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  const journeys = new Map(facts.journeys.map((journey) => [journey.key, journey]));
  return facts.paths.flatMap((path) => {
    const journey = journeys.get(path.journey);
    const seen = new Map<string, number>();
    const breaks = journey ? changesAlong(path.legs, facts).filter(({ isBreak }) => isBreak) : [];
    return breaks.map((each) => {
      const ends = [each.from, each.to].map(({ touchpoint, channel }) => `${touchpoint}@${channel}`).join();
      seen.set(ends, (seen.get(ends) ?? 0) + 1);
      return gapOf(each, seen.get(ends)!, path, journey!, facts, thresholdsOf);
    });
  });
}
