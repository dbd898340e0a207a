import type { AnswerField } from './answer';
import { leaveOutOfQualtrics, leaveOutOfSurveymonkey, type LeavingOut } from './leaveOut';
import type { ExclusionRule } from './readingTerms';

/** A heading as it is compared: in whatever case, width and spacing it is written. */
export const foldHeading = (heading: string): string => heading.normalize('NFKC').replace(/[\s_\-\p{Cf}]+/gu, '').toLowerCase();

/** The question of which a score is the answer, in the languages of the exports that are read. */
export const asksForRecommendation = /recommend|推薦|推荐|おすすめ|추천/i;

/** A system whose exports are tables: which of its columns are which fields, and which of its rows are no answers. Headings are folded. */
export interface TableForm {
  /** As a person calls it. */
  title: string;
  /** The source that its answers have where none is said. */
  source: string | null;
  fields: Partial<Record<AnswerField, readonly string[]>>;
  /** Columns that its rules look at. */
  looksAt: readonly string[];
  /** Of a system that writes further rows of headings: columns that none of them has a digit in, and every answer has. */
  digits: readonly string[];
  /** How its days are written. */
  dates: 'mdy' | null;
  rules: readonly ExclusionRule[];
  leaveOut: LeavingOut;
  /** Whether a file is of this kind, by its headings. */
  isOne(headings: ReadonlySet<string>): boolean;
}

const takesAll: LeavingOut = () => null;

const forms = {
  qualtrics: {
    title: 'Qualtrics', source: 'qualtrics', dates: null, rules: ['preview', 'test', 'spam', 'unfinished', 'unscored'], leaveOut: leaveOutOfQualtrics,
    fields: { id: ['responseid'], answeredAt: ['enddate', 'recordeddate'], mode: ['distributionchannel'], customer: ['externalreference', 'externaldatareference'] },
    looksAt: ['status', 'finished', 'progress', 'distributionchannel'], digits: ['responseid', 'startdate', 'enddate', 'recordeddate'],
    isOne: (headings) => headings.has('responseid') && (headings.has('enddate') || headings.has('recordeddate')) && (headings.has('status') || headings.has('finished') || headings.has('progress')),
  },
  delighted: {
    title: 'Delighted', source: 'delighted', dates: null, rules: ['unscored'], leaveOut: takesAll,
    fields: { id: ['surveyresponseid', 'responseid'], score: ['score'], comment: ['comment'], answeredAt: ['responsetime', 'respondedat'], customer: ['personid'], instrument: ['surveytype'] },
    looksAt: [], digits: [],
    isOne: (headings) => (headings.has('surveyresponseid') && (headings.has('responsetime') || headings.has('permalink'))) || (headings.has('surveytype') && headings.has('permalink')),
  },
  surveymonkey: {
    title: 'SurveyMonkey', source: 'surveymonkey', dates: 'mdy', rules: ['unfinished', 'unscored'], leaveOut: leaveOutOfSurveymonkey,
    fields: { id: ['respondentid'], answeredAt: ['enddate'] }, looksAt: [], digits: ['respondentid', 'startdate', 'enddate'],
    isOne: (headings) => headings.has('respondentid') && headings.has('collectorid'),
  },
  typeform: {
    title: 'Typeform', source: 'typeform', dates: null, rules: ['unfinished', 'unscored'], leaveOut: takesAll,
    fields: { id: ['#', 'token', 'responseid'], answeredAt: ['submitdate', 'submittedat'] }, looksAt: [], digits: [],
    isOne: (headings) => headings.has('submitdate') && (headings.has('networkid') || headings.has('#')),
  },
  googleForms: {
    title: 'Google Forms', source: 'google-forms', dates: null, rules: [], leaveOut: takesAll,
    fields: { answeredAt: ['時間戳記', '时间戳记', 'timestamp'] }, looksAt: [], digits: [],
    isOne: (headings) => [...headings].findIndex((heading) => ['時間戳記', '时间戳记', 'timestamp'].includes(heading)) === 0,
  },
  surveycake: {
    title: 'SurveyCake', source: 'surveycake', dates: null, rules: [], leaveOut: takesAll,
    fields: { id: ['流水號', 'serialnumber'], answeredAt: ['填答時間', 'submittime'] }, looksAt: [], digits: [],
    isOne: (headings) => headings.has('流水號') && headings.has('填答時間'),
  },
} satisfies Record<string, TableForm>;

export const tableForms: Readonly<Record<'qualtrics' | 'delighted' | 'surveymonkey' | 'typeform' | 'google-forms' | 'surveycake', TableForm>> = {
  qualtrics: forms.qualtrics, delighted: forms.delighted, surveymonkey: forms.surveymonkey, typeform: forms.typeform, 'google-forms': forms.googleForms, surveycake: forms.surveycake,
};

/** A table with headings of its own. */
export const ownForm: TableForm = { title: 'CSV', source: null, fields: {}, looksAt: [], digits: [], dates: null, rules: [], leaveOut: takesAll, isOne: () => false };

/** The kind of an export by its headings, by name; null where it has headings of its own or is not known. */
export const formOfHeadings = (headings: ReadonlySet<string>): keyof typeof tableForms | null =>
  (headings.has('id') && headings.has('score') ? null : (Object.keys(tableForms) as (keyof typeof tableForms)[]).find((name) => tableForms[name].isOne(headings)) ?? null);
