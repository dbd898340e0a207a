import type { Outcome } from '../registry/planEntry';
import type { Finding } from './gatherKinds';

const number = /^\d+(?:\.\d+)?$/;

/** Codes and versions of a change that are the same number, written otherwise (`1` and `1.0`, `1.10` and `1.1`): what a sheet or a program makes of a column of numbers. */
export function numbersRewritten({ action, before, after }: Outcome): Finding[] {
  if (action !== 'CHANGED') return [];
  return Object.entries(after).flatMap(([field, sent]): Finding[] => {
    const stands = before[field];
    if (typeof stands !== 'string' || typeof sent !== 'string' || !number.test(stands) || !number.test(sent) || Number(stands) !== Number(sent)) return [];
    return [{ field, kind: 'number rewritten', message: `the same number, written otherwise, as sheets and programs write a column of numbers: ${stands} stands, ${sent} was sent, and is another text` }];
  });
}
