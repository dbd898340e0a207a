import type { BothTongues } from '../shell/tongue';

const fields = '{ count periodFrom periodTo enteredAt enteredBy mayEnter reason { zh en } offered }';

export const illustrativeQuery = `query Illustrative { illustrativeAnswers ${fields} }`;

export const enterMutation = 'mutation EnterIllustrative { illustrativeAnswers: enterIllustrativeAnswers { count } }';
export const removeMutation = 'mutation RemoveIllustrative { illustrativeAnswers: removeIllustrativeAnswers { count } }';

/** What the board knows of answers that nobody gave. */
export interface Illustrative {
  count: number;
  periodFrom: string | null;
  periodTo: string | null;
  enteredAt: string | null;
  enteredBy: string | null;
  mayEnter: boolean;
  reason: BothTongues | null;
  offered: number;
}
