import { Field, Int, ObjectType } from 'type-graphql';
import { Day, Flag, Text, TwoTongues, Whole, Words } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import type { Subsidiary } from '../organisation/group';
import { Sourced, Entry } from '../registry/entry';
import { Lasting } from '../registry/lasting';
import { LinkToMany, LinkToOne } from '../registry/links';
import { Provenance } from '../registry/provenance';
import { Channel } from '../touchpoints/channel';
import { Touchpoint } from '../touchpoints/touchpoint';
import type { Persona } from './persona';

@ObjectType({ implements: Lasting, description: 'A customer journey: stages in order, each with steps, each at one or several touchpoints.', simpleResolvers: true })
export class Journey extends Lasting {
  @LinkToOne({ to: 'Subsidiary', relationship: 'BELONGS_TO', description: 'The subsidiary whose journey it is.' })
  subsidiary?: Subsidiary;

  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @Flag({ description: 'Whether it is the whole life of a customer, holding every touchpoint of the subsidiary.', filtered: true, initially: false })
  wholeCustomer!: boolean;

  @LinkToMany({ to: 'Persona', relationship: 'WALKED_BY', description: 'The personas it is drawn for.' })
  personas?: Persona[];

  @LinkToOne({ to: 'Journey', relationship: 'VARIANT_OF', optional: true, description: 'The journey it is a variant of: the reference it is held against. Null for one that stands by itself.' })
  variantOf?: Journey | null;

  @TwoTongues({ description: 'Notes.', optional: true, max: 2000, searched: true })
  notes!: StoredBilingual | null;

  @Field(() => Int, { nullable: true, description: 'Goes up with every edit of the journey, of its stages, steps or paths, or of which touchpoints stand at its steps: `publishJourney` names the one it is made on. On a published version, what it was then; null where its document does not say.' })
  draftRevision?: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of the published version this is; null for the draft.' })
  frozenAs?: number | null;

  stages?: Stage[];

  paths?: Path[];
}

@ObjectType({ implements: Sourced, description: 'A stage of a journey.', simpleResolvers: true })
export class Stage extends Sourced {
  @LinkToOne({ to: 'Journey', relationship: 'HAS_STAGE', inward: true, description: 'The journey it is a stage of.' })
  journey?: Journey;

  @Whole({ description: 'Its place in the journey, from 1.', min: 1, max: 1000, otherwise: 'the last place' })
  position!: number;

  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @Flag({ description: 'Whether it is a moment of truth: what happens here decides how the whole is judged.', filtered: true, initially: false })
  momentOfTruth!: boolean;

  @Flag({ description: 'Whether it may come at any time (support): such a stage is off the path.', filtered: true, initially: false })
  anyTime!: boolean;

  @Flag({ description: 'Whether an episode ends with it: what comes after it on a path begins anew (another matter, perhaps months later), so that nothing has to be carried across.', filtered: true, initially: false })
  endsEpisode!: boolean;

  steps?: Step[];
}

@ObjectType({ implements: Sourced, description: 'A step of a stage. Several touchpoints at one step are alternatives; none means that the step is known and no touchpoint is.', simpleResolvers: true })
export class Step extends Sourced {
  @LinkToOne({ to: 'Stage', relationship: 'HAS_STEP', inward: true, description: 'The stage it is a step of.' })
  stage?: Stage;

  @Whole({ description: 'Its place in the stage, from 1.', min: 1, max: 1000, otherwise: 'the last place' })
  position!: number;

  @TwoTongues({ description: 'Its name; null where the stage\'s name says it.', optional: true, searched: true })
  name!: StoredBilingual | null;

  @LinkToMany({ to: 'Touchpoint', relationship: 'AT', words: ['provenance'], description: 'The touchpoints at this step: alternatives, the first one first.' })
  touchpoints?: Alternative[];

  @Flag({ description: 'Whether a customer may leave it out.', initially: false })
  skippable!: boolean;

  @Flag({ description: 'Whether a customer may go through it several times.', initially: false })
  repeatable!: boolean;
}

@ObjectType({ description: 'A touchpoint at a step.', simpleResolvers: true })
export class Alternative {
  @Field({ description: 'The touchpoint.' })
  touchpoint!: Touchpoint;

  @Field(() => Int, { description: 'Its place among the alternatives, from 0.' })
  position!: number;

  @Field(() => Provenance, { description: 'Where it comes from that the touchpoint stands at this step.' })
  provenance!: Provenance;
}

@ObjectType({ implements: Sourced, description: 'The way one persona takes through a journey: at each step one touchpoint on one channel, or none.', simpleResolvers: true })
export class Path extends Sourced {
  @LinkToOne({ to: 'Journey', relationship: 'LEADS_THROUGH', description: 'The journey.' })
  journey?: Journey;

  @LinkToOne({ to: 'Persona', relationship: 'TAKEN_BY', description: 'Who takes it.' })
  persona?: Persona;

  @Words({ description: 'One entry for each step on the path (stages at any time are off it), in order: `touchpoint@channel`, or `-` where none is used.', max: 420 })
  legs!: string[];

  taken?: Leg[];
}

@ObjectType({ description: 'One touchpoint used on a path.', simpleResolvers: true })
export class Leg {
  @Field(() => Int, { description: 'The step it stands for: its place among the steps on the path, from 0. A step where none is used has no leg.' })
  position!: number;

  @Field({ description: 'The touchpoint used.' })
  touchpoint!: Touchpoint;

  @Field({ description: 'The channel it is used on.' })
  channel!: Channel;
}

@ObjectType({ implements: Entry, description: 'A published version of a journey: frozen, numbered, never changed. The draft goes on.', simpleResolvers: true })
export class JourneyVersion extends Entry {
  @LinkToOne({ to: 'Journey', relationship: 'VERSION_OF', description: 'The journey.' })
  journey?: Journey;

  @Whole({ description: 'Its number, from 1.', min: 1, max: 1_000_000 })
  number!: number;

  @Day({ description: 'The day from which it is the map of the journey, until the next version\'s day.' })
  effectiveOn!: string;

  @TwoTongues({ description: 'What changed.', optional: true, max: 2000 })
  note!: StoredBilingual | null;

  @Day({ description: 'The day on which it was withdrawn, before it took effect: it was never the map of the journey, and its number is not given again. Null for one that stands.', optional: true })
  withdrawnOn!: string | null;

  @Text({ description: 'The frozen map as one JSON text, with its format version.', optional: true, max: 8_000_000, hidden: true })
  frozen!: string | null;
}
