import { textWidth } from './textWidth';

/** From this share of its room on, a line is held: fonts in use are at most some 15 % wider than the measured one. */
const nearlyFull = 0.85;

/** Holds a line that nearly fills its room to the width it was measured at, where it is shown in a wider font than the measured one. */
export function heldWidth(text: string, size: number, weight: 400 | 600, room: number): { textLength?: number; lengthAdjust?: 'spacingAndGlyphs' } {
  const width = textWidth(text, size, weight);
  return width < room * nearlyFull ? {} : { textLength: Math.round(Math.min(width, room) * 10) / 10, lengthAdjust: 'spacingAndGlyphs' };
}
