import { Field, Int, ObjectType } from 'type-graphql';
import type { UnnamedCodes } from './codeTally';
import { CountDimension } from './dailyCount';

@ObjectType({ description: 'How many answers carry a code.', simpleResolvers: true })
class CarriedCode {
  @Field({ description: 'The code.' })
  code!: string;

  @Field(() => Int, { description: 'How many of the answers that were not refused carry it.' })
  answers!: number;
}

@ObjectType({ description: 'Codes of a dimension that no entry of the dictionary of segments names, beside those that are named.', simpleResolvers: true })
export class UnnamedSegments implements UnnamedCodes {
  @Field(() => CountDimension, { description: 'The dimension.' })
  dimension!: CountDimension;

  @Field(() => [CarriedCode], { description: 'The codes, those that most answers carry first, at most 20. What does not look like a code (more than 40 characters or three words, other signs than letters, digits and `_./-`, personal data) may be a customer\'s words and is counted in `more`.' })
  codes!: UnnamedCodes['codes'];

  @Field(() => Int, { description: 'How many codes more there are.' })
  more!: number;

  @Field(() => [String], { description: 'The codes of the dimension that the dictionary names, in order, the first 20.' })
  named!: string[];

  @Field(() => Int, { description: 'How many more it names.' })
  namedMore!: number;
}
