import { ObjectType } from 'type-graphql';
import { Decimal, Text } from '../graphql/attributes';
import { Lasting } from '../registry/lasting';
import { LinkToMany, LinkToOne } from '../registry/links';
import type { MeasurementPoint } from '../touchpoints/measurementPoint';
import type { Survey } from './survey';

@ObjectType({ implements: Lasting, description: 'A survey as it is asked at one measurement point over a span of days. Every answer belongs to a deployment.', simpleResolvers: true })
export class Deployment extends Lasting {
  @LinkToOne({ to: 'Survey', relationship: 'ASKS', endsAlong: true, description: 'The survey.' })
  survey?: Survey;

  @LinkToOne({ to: 'MeasurementPoint', relationship: 'DEPLOYED_ON', endsAlong: true, description: 'The measurement point at which it is asked; of the same subsidiary as the survey.' })
  point?: MeasurementPoint;

  @Text({ description: 'The version of the wording in use; null: the one that the survey names.', max: 40, optional: true, isCode: true })
  questionVersion!: string | null;

  @Decimal({ description: 'The probability with which a customer who could be asked is asked, above 0 up to 1; answers that bring their own are taken by that.', min: 0.000_001, max: 1, initially: 1 })
  inclusionProbability!: number;

  @LinkToMany({ to: 'Fact', relationship: 'BEARS_ON', description: 'Facts that bear on it without stating it.' })
  seeAlso?: object[];
}
