import { ObjectType } from 'type-graphql';
import { Choice, enumeration, TwoTongues } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Lasting } from '../registry/lasting';
import { ReportingGroup } from '../registry/provenance';

export const Modality = enumeration('Modality', 'By what means customer and company meet. It does not say under which side a channel is reported.', {
  PHONE_HUMAN: 'A person on the telephone.',
  PHONE_ROBOT: 'A machine on the telephone.',
  BRANCH: 'A counter of the company.',
  AGENT_FACE_TO_FACE: 'An agent or representative, face to face.',
  WEB: 'A website.',
  APP: 'An app.',
  CHAT_BOT: 'A chatbot.',
  SMS: 'A text message.',
  EMAIL: 'An e-mail.',
  POST: 'A letter.',
  SELF_SERVICE: 'A machine in a public place.',
  PARTNER: 'Another company that acts for this one.',
  ON_SITE: 'At the place where something happened.',
  TRANSFER: 'A transfer of money.',
});
export type Modality = keyof typeof Modality;

@ObjectType({ implements: Lasting, description: 'A channel on which touchpoints are delivered, the same for all subsidiaries.', simpleResolvers: true })
export class Channel extends Lasting {
  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @Choice(Modality, { description: 'By what means customer and company meet on it.', filtered: true })
  modality!: Modality;

  @Choice(ReportingGroup, { description: 'The side it is reported under, unless a touchpoint states its own.', filtered: true })
  reportingGroup!: ReportingGroup;
}
