import type { SentAnswer } from './answer';

/** The id that an answer was sent with, as a report says it; null where it has none that can be said. */
export const sentId = ({ id }: SentAnswer): string | null => (typeof id === 'string' && id.length <= 200 && id.isWellFormed() ? id : null);
