import type { StoredBilingual } from '../graphql/bilingual';
import type { AlignedColumn, AlignedPlace, StageToAlign } from '../journeys/alignment';
import { alignJourneys } from '../journeys/alignJourneys';
import { foundGap, type FoundGap, type Support } from './foundGap';
import type { GapFacts, JourneyFacts, StageFacts, TouchpointFacts } from './gapFacts';
import type { GapSeverity } from './gapTypes';
import { publishedSince } from './publishedSince';
import { variantWords, type VariantForm } from './variantWords';

type Facts = Pick<GapFacts, 'journeys' | 'touchpoints' | 'points' | 'names' | 'day'>;

/** A journey as alignment takes it: what exists on the day. */
const stagesToAlign = ({ stages }: JourneyFacts, { touchpoints, points, names }: Facts): StageToAlign[] => {
  const named = (key: string) => ({ key, name: names.get(key)?.name ?? (['', ''] as [string, string]) });
  return stages.map(({ key, name, momentOfTruth, anyTime, steps }) => ({
    key, name, momentOfTruth, anyTime,
    steps: steps.map((step) => ({
      key: step.key, skippable: false, repeatable: false,
      touchpoints: step.touchpoints.map((tie) => touchpoints.get(tie.key)!).map((touchpoint) => ({
        key: touchpoint.key, name: touchpoint.name, archetypes: touchpoint.archetypes.map((tie) => named(tie.key)),
        channels: touchpoint.channels.map((channel) => ({ ...named(channel.key), group: channel.side })),
        owner: touchpoint.owner && named(touchpoint.owner.key), measured: points.some((point) => point.touchpoint === touchpoint.key && point.active),
      })),
    })),
  }));
};

function formsOf({ verdict, left, right, changes }: AlignedColumn): VariantForm[] {
  if (verdict === 'ONLY_LEFT') return left?.touchpoint ? ['MISSING'] : [];
  if (verdict === 'ONLY_RIGHT') return right?.touchpoint ? ['EXTRA'] : [];
  return [...(verdict === 'REORDERED' ? ['REORDERED' as const] : []), ...(changes.some(({ aspect }) => aspect === 'CHANNEL_GROUP') ? ['RECHANNELLED' as const] : [])];
}

const weighs: Record<VariantForm, [atMomentOfTruth: GapSeverity, elsewhere: GapSeverity]> = {
  MISSING: ['HIGH', 'MEDIUM'], EXTRA: ['LOW', 'LOW'], REORDERED: ['MEDIUM', 'LOW'], RECHANNELLED: ['MEDIUM', 'LOW'],
};

/** One side of a column, with what is known of it; null where that side has nothing there. */
interface End {
  stage: StageFacts;
  step: string;
  touchpoint: TouchpointFacts;
  support: Support[];
}

function endOf(place: AlignedPlace | null, { stages }: JourneyFacts, { touchpoints }: Facts): End | null {
  const stage = stages.find(({ key }) => key === place?.stage.key);
  const step = stage?.steps.find(({ key }) => key === place?.step?.key);
  const touchpoint = touchpoints.get(place?.touchpoint?.key ?? '');
  if (!stage || !step || !touchpoint) return null;
  const at = step.touchpoints.filter(({ key }) => key === touchpoint.key);
  // That it stands there, on which channels, and as what.
  const ties = [...at, ...touchpoint.channels, ...touchpoint.archetypes].map(({ provenance }) => ({ key: null, provenance }));
  return { stage, step: step.key, touchpoint, support: [stage, { key: step.key, provenance: step.provenance }, touchpoint, ...ties] };
}

interface Held {
  variant: JourneyFacts;
  reference: JourneyFacts;
  facts: Facts;
}

const whatOf = ({ archetypes }: AlignedColumn, ends: End[]): StoredBilingual =>
  (archetypes.length === 0 ? ends[0]!.touchpoint.name : [archetypes.map(({ name }) => name[0]).join('」、「'), archetypes.map(({ name }) => name[1]).join(', ')]);

function gapOf(form: VariantForm, column: AlignedColumn, { variant, reference, facts }: Held): FoundGap {
  const there = endOf(column.left, reference, facts);
  const here = endOf(column.right, variant, facts);
  const ends = [there, here].filter((end) => end !== null);
  const momentOfTruth = ends.some(({ stage }) => stage.momentOfTruth);
  const company = facts.names.get(reference.subsidiary)?.name ?? ['', ''];
  const sides = column.changes.find(({ aspect }) => aspect === 'CHANNEL_GROUP');
  return foundGap({
    form,
    severity: weighs[form][momentOfTruth ? 0 : 1],
    subject: here?.touchpoint.key ?? variant.key, subsidiary: variant.subsidiary, momentOfTruth,
    apart: [variant.key, reference.key, ...ends.flatMap(({ step, touchpoint }) => [step, touchpoint.key])],
    places: [{ journey: variant.key, stage: column.rightStage?.key ?? null, step: here?.step ?? null, touchpoint: here?.touchpoint.key ?? null, between: null }],
    evidence: [variant, reference, ...ends.flatMap(({ support }) => support)],
    since: publishedSince(variant.versions, here ? [here.stage.shapedAt, here.touchpoint.shapedAt] : variant.stages.map(({ shapedAt }) => shapedAt), facts.day),
    ...variantWords({
      form, reference: [`「${reference.name[0]}」（${company[0]}）`, `${reference.name[1]} (${company[1]})`], variant: variant.name, momentOfTruth, what: whatOf(column, ends),
      there: there && { touchpoint: there.touchpoint.name, stage: there.stage.name }, here: here && { touchpoint: here.touchpoint.name, stage: here.stage.name },
      sides: sides ? { there: sides.left, here: sides.right } : null,
    }),
  });
}

/** Each journey that is a variant of another against that other: what is missing, what is there in addition, what stands in another sequence or on other sides. */
export function findVariantGaps(facts: Facts): FoundGap[] {
  const byKey = new Map(facts.journeys.map((journey) => [journey.key, journey]));
  return facts.journeys.flatMap((variant) => {
    const reference = variant.reference === null ? undefined : byKey.get(variant.reference);
    if (!reference) return [];
    const { columns } = alignJourneys(stagesToAlign(reference, facts), stagesToAlign(variant, facts));
    return columns.flatMap((column) => formsOf(column).map((form) => gapOf(form, column, { variant, reference, facts })));
  });
}
