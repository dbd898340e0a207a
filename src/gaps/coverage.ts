import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Bilingual } from '../graphql/bilingual';
import { ReportingGroup } from '../registry/provenance';
import { ProvenanceCount } from '../registry/provenanceCount';

export const CoverageKind = enumeration('CoverageKind', 'The rule k that a touchpoint is held to. POINT (is anybody asked there?) and FIGURE (is anything known of the answers?) are two questions with denominators of their own, never mixed.', {
  OWNER: 'Touchpoints owned by a department that exists on the day / all touchpoints that exist on the day.',
  POINT: 'Touchpoints with a measurement point that is active on the day / all touchpoints that exist on the day.',
  FIGURE: 'Touchpoints of which an active measurement point has any figure known on the day, of the kind that it asks for: about the point, about the touchpoint, or said of every service node at once; a score of its answers of any time is one as well, where there are enough of them to be shown / touchpoints with an active measurement point. A direction without a number is a figure as well.',
  FRESH_FIGURE: 'The same for a figure whose last day lies no longer back than the cadence of the point and the grace of the gap policy, and for the score of the answers of that time; a figure without a date is never fresh / touchpoints with an active measurement point.',
});
export type CoverageKind = keyof typeof CoverageKind;

export const CoverageDimension = enumeration('CoverageDimension', 'What coverage is told apart by.', {
  SUBSIDIARY: 'The subsidiary that runs the touchpoint; beside journeys or stages, the one whose journey it is.',
  JOURNEY: 'The journey at whose steps it stands: in several journeys it counts in each, at several steps of one once. One that stands in no journey is in no row.',
  STAGE: 'The stage of a journey at whose steps it stands.',
  CHANNEL_GROUP: 'The side on which it is reported on a channel: a touchpoint on both sides counts on both, and is measured on a side where a point asks on a channel of that side. One without a channel is in no row.',
  ARCHETYPE: 'The archetype of which it is a variant: of several it counts in each. An archetype of which there is no variant has a denominator of 0: it is not run there.',
});
export type CoverageDimension = keyof typeof CoverageDimension;

@ObjectType({ description: 'One coverage figure: coverage_k(scope) = |{t in scope: t satisfies rule k}| / |{t in scope: t may be held to rule k}|, t being touchpoints that exist on the day. The rule of each kind and its denominator stand with `CoverageKind`. A count of all touchpoints in scope, not of a sample: there is no interval.', simpleResolvers: true })
export class Coverage {
  @Field(() => ReportingGroup, { nullable: true, description: 'The side; null where sides are not told apart.' })
  channelGroup!: ReportingGroup | null;

  @Field(() => CoverageKind, { description: 'Which rule.' })
  kind!: CoverageKind;

  @Field(() => Int, { description: 'Touchpoints that satisfy the rule. Scores of answers among which some were invented satisfy none.' })
  numerator!: number;

  @Field(() => Int, { description: 'Touchpoints beside those of the numerator that would satisfy the rule if invented answers counted: illustrative, to be shown apart and never added. 0 for OWNER and POINT.' })
  coveredByIllustrativeAnswers!: number;

  @Field(() => Int, { description: 'Touchpoints that are held to it.' })
  denominator!: number;

  @Field(() => Float, { nullable: true, description: 'The numerator over the denominator, 0 to 1, not rounded; null where the denominator is 0.' })
  share!: number | null;

  @Field(() => Bilingual, { nullable: true, description: 'Why there is no share; null where there is one.' })
  shareReason!: [zh: string, en: string] | null;

  @Field(() => [ProvenanceCount], { description: 'Where the touchpoints of the denominator come from.' })
  denominatorByProvenance!: ProvenanceCount[];

  @Field(() => [ProvenanceCount], { description: 'What the numerator rests on: for each of its touchpoints the weakest of itself and of what covers it (its ownership, its point, the figure). An invented owner covers a touchpoint on the map, and says so here.' })
  numeratorByProvenance!: ProvenanceCount[];

  @Field(() => Bilingual, { description: 'The same in words, to be shown beside the figure.' })
  provenanceNote!: [zh: string, en: string];

  /** Keys of the objects of the scope; null where they are not told apart. */
  subsidiaryKey!: string | null;
  journeyKey!: string | null;
  stageKey!: string | null;
  archetypeKey!: string | null;
}
