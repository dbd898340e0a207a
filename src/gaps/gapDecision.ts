import { ObjectType } from 'type-graphql';
import { Choice, Text } from '../graphql/attributes';
import { Entry } from '../registry/entry';
import { LinkToOne } from '../registry/links';
import { GapForm, GapStanding } from './gapTypes';

@ObjectType({ implements: Entry, description: 'What people decided about one gap. Its slug is that of the gap, so that the decision finds the gap again whenever it is computed; `changes` has its history.', simpleResolvers: true })
export class GapDecision extends Entry {
  @LinkToOne({ to: null, relationship: 'DECIDES_ON', description: 'The object that the gap is about.' })
  subject?: Entry;

  @Choice(GapForm, { description: 'The form of the gap.', filtered: true })
  form!: GapForm;

  @Choice(GapStanding, { description: 'What was decided.', filtered: true })
  standing!: GapStanding;

  @Text({ description: 'Who is to close it; null unless ASSIGNED.', optional: true })
  assignee!: string | null;

  @Text({ description: 'Why, in the words of who decided; always given where DISMISSED.', optional: true, max: 1000 })
  reason!: string | null;
}
