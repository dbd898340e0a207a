import type { SentAnswer } from './answer';
import type { AskedAt } from './planGeneration';

/** Codes as a sender would use them, the more frequent first. */
const products: Record<string, readonly string[]> = {
  bank: ['deposit', 'credit-card', 'loan', 'wealth'],
  life: ['health', 'life', 'annuity', 'investment-linked'],
  pnc: ['motor', 'travel', 'accident', 'home-fire'],
  securities: ['tw-stock', 'us-stock', 'etf'],
  site: ['fund', 'etf'],
};
const reasons: Record<string, readonly string[]> = {
  bank: ['card-question', 'app-login', 'transfer', 'complaint'],
  life: ['claim-progress', 'policy-change', 'payment', 'complaint'],
  pnc: ['claim-progress', 'quote', 'policy-change', 'complaint'],
  securities: ['settlement', 'app-login', 'order', 'complaint'],
};
const modes: Record<string, readonly string[]> = { app: ['APP', 'SMS'], web: ['EMAIL', 'SMS'], chatbot: ['APP', 'LINE'], phone: ['SMS', 'IVR'] };
const segments = ['general', 'young', 'high-value'];
const regions = ['north', 'central', 'south', 'east'];
const withReason = new Set(['phone', 'chatbot']);

/** One of several, the first ones more often than the last. */
const oneOf = (codes: readonly string[], random: () => number): string => codes[Math.floor(codes.length * random() ** 1.6)]!;

export interface IllustrativeCodes extends SentAnswer {
  segment: string;
  callReason?: string;
}

/** The dimension codes of an invented answer. */
export function illustrativeCodes({ subsidiary, channel }: AskedAt, random: () => number): IllustrativeCodes {
  const sold = products[subsidiary] ?? ['general'];
  const first = oneOf(sold, random);
  const second = random() < 0.15 ? oneOf(sold, random) : first;
  const callReasons = withReason.has(channel ?? '') ? reasons[subsidiary] : undefined;
  return {
    products: second === first ? [first] : [first, second],
    mode: oneOf(modes[channel ?? ''] ?? ['SMS', 'EMAIL'], random),
    segment: oneOf(segments, random), region: oneOf(regions, random),
    ...(callReasons ? { callReason: oneOf(callReasons, random) } : {}),
  };
}
