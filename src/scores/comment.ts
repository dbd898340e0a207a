import { Field, Int, ObjectType } from 'type-graphql';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { PageInfo } from '../graphql/connection';
import { DateScalar } from '../graphql/scalars';
import { MeasurementPoint } from '../touchpoints/measurementPoint';
import { SurveyInstrument } from '../surveys/survey';
import { ScoreState } from './score';

@ObjectType({ description: 'What a customer wrote beside an answer, with personal data masked.', simpleResolvers: true })
export class Comment {
  /** The key of the point. */
  pointKey!: string;

  @Field({ description: 'The customer\'s words.' })
  text!: string;

  @Field(() => Int, { description: 'The answer beside it, on the scale of the survey.' })
  answer!: number;

  @Field(() => SurveyInstrument, { description: 'The kind of question answered.' })
  instrument!: SurveyInstrument;

  @Field(() => DateScalar, { description: 'The day on which it was answered (Taipei).' })
  day!: string;

  @Field(() => MeasurementPoint, { description: 'Where it was asked.' })
  point?: MeasurementPoint;
}

@ObjectType({ description: 'A comment with its place in the list.', simpleResolvers: true })
export class CommentEdge {
  @Field({ description: 'The comment.' })
  node!: Comment;

  @Field({ description: 'Its place, for `after`.' })
  cursor!: string;
}

@ObjectType({ description: 'Comments, the latest first; none where there are too few answers for comments to be shown.', simpleResolvers: true })
export class CommentConnection {
  @Field(() => ScoreState, { description: 'SHOWN, or why no comments are: SUPPRESSED, NO_ANSWERS or NOT_ASKED.' })
  state!: ScoreState;

  @Field(() => Bilingual, { nullable: true, description: 'Why none are shown; null where they are.' })
  reason!: StoredBilingual | null;

  @Field(() => Int, { description: 'How many answers there are in the period, with and without a comment; it decides whether comments are shown.' })
  n!: number;

  @Field(() => [CommentEdge], { description: 'The page, each comment with its cursor.' })
  edges!: CommentEdge[];

  @Field(() => [Comment], { description: 'The page, without cursors.' })
  nodes!: Comment[];

  @Field({ description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}
