import { icons, type IconName } from './icons';

/** An icon, its top left corner at x and y. */
export const Icon = ({ name, x, y, size, colour, weight = 2 }: { name: IconName; x: number; y: number; size: number; colour: string; weight?: number }) => (
  <path d={icons[name]} transform={`translate(${x} ${y}) scale(${Math.round((size / 24) * 1000) / 1000})`} fill="none" stroke={colour} stroke-width={weight} stroke-linecap="round" stroke-linejoin="round" />
);
