import { ObjectType } from 'type-graphql';
import { Choice, enumeration, Text, TwoTongues, Whole } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import type { Subsidiary } from '../organisation/group';
import { Lasting } from '../registry/lasting';
import { LinkToMany, LinkToOne } from '../registry/links';

/** Not the `Instrument` of measurement points: that one tells kinds of NPS apart, also where a source does not say which; a survey always asks one question on one scale. */
export const SurveyInstrument = enumeration('SurveyInstrument', 'The kind of question that a survey asks, with its scale. Answers to different instruments are never added, averaged or ranked together. `Instrument`, of measurement points and reported figures, tells kinds of NPS only, and may be undetermined.', {
  RNPS: 'Relational NPS: would you recommend the company or product, 0 to 10, asked at intervals.',
  TNPS: 'Transactional NPS: would you recommend, 0 to 10, asked after a specific interaction.',
  CSAT: 'Satisfaction, 1 to 5; 4 and 5 are satisfied.',
  CES: 'Effort, 1 to 5 or 1 to 7; the greater, the easier.',
  COMPETITIVE: 'NPS of one\'s own and competitors\' customers asked alike, 0 to 10.',
});
export type SurveyInstrument = keyof typeof SurveyInstrument;

@ObjectType({ implements: Lasting, description: 'A question as it is put to customers: the instrument with its scale, its wording and versions. Where it is asked is said by its deployments.', simpleResolvers: true })
export class Survey extends Lasting {
  @LinkToOne({ to: 'Subsidiary', relationship: 'BELONGS_TO', description: 'The subsidiary that asks.' })
  subsidiary?: Subsidiary;

  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @Choice(SurveyInstrument, { description: 'The kind of question. It and the scale stay as they are once answers came in.', filtered: true })
  instrument!: SurveyInstrument;

  @Whole({ description: 'The least answer: 0 for the kinds of NPS, 1 for CSAT and CES.', min: 0, max: 1 })
  scaleMin!: number;

  @Whole({ description: 'The greatest answer: 10 for the kinds of NPS, 5 for CSAT, 5 or 7 for CES.', min: 5, max: 10 })
  scaleMax!: number;

  @TwoTongues({ description: 'The question as it is asked; null where no source gives its wording.', optional: true, max: 1000 })
  question!: StoredBilingual | null;

  @Text({ description: 'The version of the wording: 1 to 40 characters, the sender\'s own.', max: 40, initially: '1', filtered: true, isCode: true })
  questionVersion!: string;

  @Text({ description: 'The version of the privacy notice that customers are given with it; null where that is not known.', max: 40, optional: true, isCode: true })
  noticeVersion!: string | null;

  @Whole({ description: 'On which calendar day (Taipei) after the service was completed it is sent: 0 the same day, 1 the next; null where that is not known or it does not follow a service.', min: 0, max: 365, optional: true })
  sentAfterDays!: number | null;

  @LinkToMany({ to: 'Fact', relationship: 'BEARS_ON', description: 'Facts that bear on it without stating it.' })
  seeAlso?: object[];
}
