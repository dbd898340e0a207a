import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars';

@InputType({ description: 'Days from one to another.' })
export class DaysInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; open if left out.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after; open if left out.' })
  to?: string | null;
}
