import type { FoundGap } from './foundGap';
import { GapForm, GapSeverity, GapType } from './gapTypes';

const severities = Object.keys(GapSeverity);
const types = Object.keys(GapType);
const forms = Object.keys(GapForm);

type Ranked = Pick<FoundGap, 'severity' | 'momentOfTruth' | 'type' | 'form' | 'weight' | 'subsidiaryKey' | 'subjectKey' | 'gapSlug'>;

/** A text that sorts as gaps rank: severity, moments of truth first, type, weight; among equals the forms apart, and together what is of one subsidiary and about one thing. */
export const rankOf = ({ severity, momentOfTruth, type, form, weight, subsidiaryKey, subjectKey }: Omit<Ranked, 'gapSlug'>): string =>
  `${severities.indexOf(severity)}${momentOfTruth ? 0 : 1}${types.indexOf(type)}${weight.toFixed(6).padStart(16, '0')}${String(forms.indexOf(form)).padStart(2, '0')} ${subsidiaryKey ?? ''} ${subjectKey}`;

/** The order in which gaps are to be dealt with: by severity, moments of truth first, by type, by weight, those of one subsidiary together, and the same every time. */
export const rankGaps = <Gap extends Ranked>(gaps: readonly Gap[]): Gap[] =>
  gaps.map((gap) => ({ gap, rank: rankOf(gap) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.gap.gapSlug < b.gap.gapSlug ? -1 : 1))
    .map(({ gap }) => gap);
