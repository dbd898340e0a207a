import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from './provenance';

@ObjectType({ description: 'How many of some objects come from where.', simpleResolvers: true })
export class ProvenanceCount {
  @Field(() => Provenance, { description: 'Where they come from.' })
  provenance!: Provenance;

  @Field(() => Int, { description: 'How many; never 0.' })
  count!: number;
}
