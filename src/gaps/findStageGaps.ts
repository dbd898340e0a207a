import { foundGap, type FoundGap, type GapDraft, type Since } from './foundGap';
import type { GapFacts, JourneyFacts, StageFacts, TouchpointFacts } from './gapFacts';
import type { ReportingGroup } from '../registry/provenance';
import { publishedSince } from './publishedSince';
import { noTouchpointWords, oneSidedWords } from './stageWords';
import type { AppliedThreshold, ThresholdsOf } from './thresholds';

type Facts = Pick<GapFacts, 'journeys' | 'touchpoints' | 'day'>;

const hasSide = (side: ReportingGroup) => ({ channels }: TouchpointFacts): boolean => channels.some((channel) => channel.side === side);

function sinceOf({ versions }: JourneyFacts, { shapedAt, steps }: StageFacts, touchpoints: TouchpointFacts[], day: string): Since {
  const ended = steps.flatMap((step) => step.ended).sort().at(-1);
  if (ended !== undefined && touchpoints.length === 0) return { day: ended, reason: ['最後一個接觸點自這天起停用', 'the last touchpoint ended on this day'] };
  return publishedSince(versions, [shapedAt, ...steps.map((step) => step.shapedAt), ...touchpoints.map((touchpoint) => touchpoint.shapedAt)], day);
}

function gapsOfStage(journey: JourneyFacts, stage: StageFacts, facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  const { momentOfTruth } = stage;
  const ties = stage.steps.flatMap((step) => step.touchpoints);
  const touchpoints = [...new Set(ties.map(({ key }) => key))].map((key) => facts.touchpoints.get(key)!);
  const shared: Pick<GapDraft, 'subject' | 'subsidiary' | 'places' | 'momentOfTruth' | 'since'> = {
    subject: stage.key, subsidiary: journey.subsidiary, momentOfTruth,
    places: [{ journey: journey.key, stage: stage.key, step: null, touchpoint: null, between: null }],
    since: sinceOf(journey, stage, touchpoints, facts.day),
  };
  const structure = [stage, ...stage.steps.map(({ key, provenance }) => ({ key, provenance }))];
  if (touchpoints.length === 0) {
    return [foundGap({ ...shared, form: 'NO_TOUCHPOINT', severity: momentOfTruth ? 'HIGH' : 'MEDIUM', evidence: structure, ...noTouchpointWords(stage.name, journey.name, momentOfTruth) })];
  }
  const lacks = (side: ReportingGroup, threshold: AppliedThreshold): boolean => threshold.value > 0 && !touchpoints.some(hasSide(side));
  const oneSided = (side: ReportingGroup, threshold: AppliedThreshold): FoundGap[] => (lacks(side, threshold) ? [foundGap({
    ...shared,
    form: side === 'ONLINE' ? 'NO_ONLINE' : 'NO_OFFLINE', severity: momentOfTruth ? 'MEDIUM' : 'LOW', applied: [threshold],
    evidence: [...structure, ...touchpoints, ...[...ties, ...touchpoints.flatMap(({ channels }) => channels)].map(({ provenance }) => ({ key: null, provenance }))],
    ...oneSidedWords({ stage: stage.name, journey: journey.name, missing: side, touchpoints: touchpoints.map(({ name }) => name), threshold: threshold.value, momentOfTruth }),
  })] : []);
  return [...oneSided('ONLINE', thresholdsOf(journey.subsidiary, 'onlineAtLeast')), ...oneSided('OFFLINE', thresholdsOf(journey.subsidiary, 'offlineAtLeast'))];
}

/** Stages without any touchpoint, or without any that can be reached online, or offline, on any of its channels. */
export const findStageGaps = (facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] =>
  facts.journeys.flatMap((journey) => journey.stages.flatMap((stage) => gapsOfStage(journey, stage, facts, thresholdsOf)));
