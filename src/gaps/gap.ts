import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { DateScalar, DateTimeScalar } from '../graphql/scalars';
import { Metric } from '../metrics/observation';
import { Provenance } from '../registry/provenance';
import { Score } from '../scores/score';
import type { FoundGap } from './foundGap';
import { GapForm, GapSeverity, GapStanding, GapType } from './gapTypes';

@ObjectType({ description: 'A threshold by which a gap was found or weighed, as it was applied.', simpleResolvers: true })
export class GapThreshold {
  @Field({ description: 'Its name: the attribute of `GapPolicy` that sets it.' })
  name!: string;

  @Field(() => Bilingual, { description: 'What it says.' })
  label!: StoredBilingual;

  @Field(() => Float, { description: 'Its value, in `unit`.' })
  value!: number;

  @Field(() => Bilingual, { description: 'The unit of the value.' })
  unit!: StoredBilingual;

  @Field({ description: 'Whether the subsidiary set it itself; false: the default.' })
  own!: boolean;
}

@ObjectType({ description: 'What was decided about a gap at one time.', simpleResolvers: true })
export class GapStandingChange {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field({ description: 'By whom; `local` until there is access control.' })
  by!: string;

  @Field(() => GapStanding, { description: 'What was decided.' })
  standing!: GapStanding;

  @Field(() => String, { nullable: true, description: 'Who was to close it from then on.' })
  assignee!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
}

/** One end of a break. Edges are added where they are asked for. */
@ObjectType({ description: 'One end of a break: a touchpoint on a channel, at a step of a path.', simpleResolvers: true })
export class GapEnd {}

@ObjectType({ description: 'Where a break lies: between two consecutive touchpoints of a path.', simpleResolvers: true })
export class GapBetween {}

@ObjectType({ description: 'A place on a map at which a gap shows. What does not apply is null: a gap of a stage has no step.', simpleResolvers: true })
export class GapPlace {}

@ObjectType({ description: 'What a gap rests on; never empty.', simpleResolvers: true })
export class GapEvidence {
  @Field(() => [Score], { description: 'The scores of answers it rests on, each with n and interval; of those too few to be shown, the state and the reason.' })
  scores!: Score[];

  @Field(() => [Bilingual], { description: 'Remarks on the evidence.' })
  notes!: StoredBilingual[];
}

@ObjectType({ description: 'Something that is missing, broken or in doubt, computed from the registry as it is (the drafts of journeys) with what is valid, and what is known, on a day. It explains itself: what, where, why, on which evidence, by which threshold, since when, and what would close it.', simpleResolvers: true })
export class Gap {
  @Field(() => ID, { description: 'Made of type, form, objects, metric and period: the same gap has the same id whenever it is computed. `gap(id:)` finds it again.' })
  id!: string;

  @Field(() => GapType, { description: 'What sort of gap.' })
  type!: GapType;

  @Field(() => GapForm, { description: 'Which form of it.' })
  form!: GapForm;

  @Field(() => GapSeverity, { description: 'How much it weighs.' })
  severity!: GapSeverity;

  @Field(() => Bilingual, { description: 'Why it weighs that much.' })
  severityReason!: StoredBilingual;

  @Field({ description: 'Whether it lies at a moment of truth: a stage that decides how the whole journey is judged. Where the severity rests on it, the evidence and the provenance cover it.' })
  momentOfTruth!: boolean;

  @Field(() => Bilingual, { description: 'One short sentence, for a row of a list or an accessible name.' })
  title!: StoredBilingual;

  @Field(() => Bilingual, { description: 'What it is and why it matters, with figures and threshold, for somebody who knows nothing of this registry.' })
  explanation!: StoredBilingual;

  @Field(() => Bilingual, { description: 'What would close it.' })
  remedy!: StoredBilingual;

  @Field(() => Metric, { nullable: true, description: 'The metric it is about, where it is about figures.' })
  metric!: Metric | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the period it is about.' })
  periodFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day after the period it is about.' })
  periodTo!: string | null;

  @Field(() => [GapThreshold], { description: 'The thresholds by which it was found or weighed.' })
  thresholds!: GapThreshold[];

  @Field(() => GapEvidence, { description: 'What it rests on.' })
  evidence!: GapEvidence;

  @Field(() => Provenance, { description: 'The weakest provenance of its evidence: a gap never claims more than what it rests on.' })
  provenance!: Provenance;

  @Field({ description: 'Whether it is open only because invented answers do not count: with them it would be closed. To be shown as open, marked illustrative (示意); the explanation says so.' })
  closedOnlyByIllustrativeAnswers!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The earliest day from which the evidence supports it; null where it does not say.' })
  since!: string | null;

  @Field(() => Bilingual, { description: 'What `since` rests on, or why it is null.' })
  sinceReason!: StoredBilingual;

  @Field(() => GapStanding, { description: 'What was decided about it; OPEN where nothing was.' })
  standing!: GapStanding;

  @Field(() => String, { nullable: true, description: 'Who is to close it; null unless ASSIGNED.' })
  assignee!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it stands as it does, in the words of who decided.' })
  standingReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was decided; null where nothing was.' })
  standingSince!: string | null;

  @Field(() => Int, { description: 'Goes up by one with every decision; 0 where there was none. Mutations name it as `expectedVersion`.' })
  version!: number;

  /** As it was found; not shown. */
  found!: FoundGap;
}
