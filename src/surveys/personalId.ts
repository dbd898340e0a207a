import { maskPersonalData } from './maskPersonalData';

const nationalIdApart = /(?<![a-z0-9])\[ID\](?![a-z0-9])/i;

/** A number of more digits than a mobile number has is a usual id, whatever it begins with. */
const longNumber = /^\d{11,}$/;

/**
 * Whether an id, or a pseudonym, is somebody's personal data: it holds `@` or a national id number (with check digit) that stands by itself, or
 * is a mobile number, also with something behind or before it (`0912345678_20260105`). Long numbers are usual ids.
 */
export function isPersonalId(id: string): boolean {
  const plain = id.normalize('NFKC').replace(/\p{Cf}/gu, '').trim();
  if (plain.includes('@')) return true;
  const masked = maskPersonalData(plain);
  if (masked === plain) return false;
  return nationalIdApart.test(masked) || plain.split(/[_|:;,/#]/).some((part) => !longNumber.test(part.trim()) && maskPersonalData(part.trim()) === '[MOBILE]');
}
