import { maskPersonalData } from '../kernel/maskPersonalData';
import type { Planned } from '../registry/planEntry';
import type { Finding } from './gatherKinds';

/** Signs that somebody may well replace by a question mark. */
const questions = /[？﹖؟⁇⁈⁉❓❔]/u;

/** So many characters are shown before and behind one that was lost. */
const beside = 12;

/** Where a text that was sent has `?` in the place of a character that stands, all else alike; -1 where it is not so. @param marks how many of them a character outside the first plane became */
function placeOfLoss(stands: string, sent: string, marks: number): number {
  let place = -1;
  let at = 0;
  for (const sign of stands) {
    if (sent.startsWith(sign, at)) {
      at += sign.length;
      continue;
    }
    const lost = '?'.repeat(Math.min(sign.length, marks));
    if (sign <= '\u007f' || questions.test(sign) || !sent.startsWith(lost, at)) return -1;
    if (place < 0) place = at;
    at += lost.length;
  }
  return at === sent.length ? place : -1;
}

function shown(text: string, place: number): string {
  const [from, to] = [Math.max(0, place - beside), place + beside];
  return maskPersonalData(`${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed()}${to < text.length ? '…' : ''}`);
}

const textsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value !== null && typeof value === 'object' ? [(value as { zh: string }).zh, (value as { en: string }).en] : [value]);

/**
 * Texts of a change that a file lost characters of: it was saved in an encoding that has no place for them, and holds `?` instead. Without this the
 * registry would take it over from an export that nobody changed.
 */
export function lostCharacters({ definition: { attributes }, before, after }: Planned): Finding[] {
  return attributes.flatMap(({ name: field, kind }) => {
    const stood = textsOf(before[field]);
    return textsOf(after[field]).flatMap((sent, index): Finding[] => {
      const stands = stood[index];
      if (typeof stands !== 'string' || typeof sent !== 'string') return [];
      const place = Math.max(placeOfLoss(stands, sent, 1), placeOfLoss(stands, sent, 2));
      if (place < 0) return [];
      const message = 'a character was lost in the encoding';
      return [{
        field, kind: message, message: `${message}: "${shown(stands, place)}" stands, "${shown(sent, place)}" was sent`, allowed: 'the text as it stands, in a file that is saved as UTF-8',
        ...(kind === 'twoTongues' ? { part: index } : kind === 'words' ? { entry: index } : {}),
      }];
    });
  });
}
