import { grains, type Grain } from '../charts/grains';
import type { ChartKind } from '../charts/chart';
import { dayIn, oneOf, pointPath, readPageAddress, searchOf, type PageAddress } from '../shell/address';

/** What the page of a measurement point keeps in its address. */
export interface PointAddress extends PageAddress {
  grain: Grain;
  from: string | null;
  to: string | null;
}

export function readPointAddress(search: string): PointAddress {
  const given = new URLSearchParams(search);
  return { ...readPageAddress(search), grain: oneOf((given.get('grain') ?? '').toUpperCase(), grains), from: dayIn(given.get('from')), to: dayIn(given.get('to')) };
}

export const writePointAddress = ({ grain, from, to, lang, theme, asOf }: PointAddress): string =>
  searchOf({ grain: grain.toLowerCase(), from, to, lang, theme, asOf }, { grain: 'month', lang: 'zh', theme: 'auto' });

/** The address of one of its charts as a file. */
export const chartFile = (slug: string, chart: ChartKind, { grain, from, to, lang }: PointAddress, theme: 'light' | 'dark'): string =>
  `${pointPath(slug)}.svg${searchOf({ chart, grain: grain.toLowerCase(), from, to, lang, theme }, { chart: 'series', grain: 'month', lang: 'zh', theme: 'light' })}`;
