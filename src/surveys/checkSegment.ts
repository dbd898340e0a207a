import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';
import { longestCode } from './codeLengths';

/** A code is one that an answer could carry. */
export function checkSegment({ record: { attributes: { dimension, code } } }: Proposal): Problem[] {
  if (typeof code !== 'string') return [];
  const parts = dimension === 'CHANNEL_MODE' ? code.split('/') : [code];
  if (dimension === 'CHANNEL_MODE' && (parts.length !== 2 || code === '/')) return [{ field: 'code', message: 'not a channel and a mode', allowed: 'two codes with one / between them, one of which may be empty' }];
  const isCode = parts.every((part) => part.length <= longestCode && part === part.trim() && !part.includes('|'));
  return isCode ? [] : [{ field: 'code', message: 'not a code that an answer can carry', allowed: `1 to ${longestCode} characters without |` }];
}
