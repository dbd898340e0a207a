import { Field, Int, ObjectType } from 'type-graphql';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { DateScalar, DateTimeScalar } from '../graphql/scalars';

@ObjectType({ description: 'The answers in the registry that nobody gave: made up to show how scores look, and ILLUSTRATIVE in all that is made of them.', simpleResolvers: true })
export class IllustrativeAnswers {
  @Field(() => Int, { description: 'How many stand now, those of `waymark generate` included.' })
  count!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which one was given (Taipei); null where there are none.' })
  periodFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the last one; null where there are none.' })
  periodTo!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When `enterIllustrativeAnswers` was asked for; null where there are none, or only those of `waymark generate`.' })
  enteredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'By whom; `local` until there is access control.' })
  enteredBy!: string | null;

  @Field({ description: 'Whether `enterIllustrativeAnswers` would enter some: no answer stands, real or invented, and surveys are deployed.' })
  mayEnter!: boolean;

  @Field(() => Bilingual, { nullable: true, description: 'Why not; null where it would.' })
  reason!: StoredBilingual | null;

  @Field(() => Int, { description: 'About how many `enterIllustrativeAnswers` enters.' })
  offered!: number;
}
