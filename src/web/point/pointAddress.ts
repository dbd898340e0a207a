import { grains, type Grain } from '../charts/grains';
import type { ChartKind } from '../charts/chart';
import { pointPath, readAddress, searchOf, type PageAddress } from '../shell/address';

/** What the page of a measurement point keeps in its address. */
export interface PointAddress extends PageAddress {
  grain: Grain;
  from: string | null;
  to: string | null;
}

const grainWords = grains.map((grain) => grain.toLowerCase()) as [string, ...string[]];

export const readPointAddress = (search: string): PointAddress =>
  readAddress(search, (words) => ({ grain: words.oneOf('grain', grainWords).toUpperCase() as Grain, from: words.day('from'), to: words.day('to') }));

export const writePointAddress = ({ grain, from, to, lang, theme, asOf }: PointAddress): string =>
  searchOf({ grain: grain.toLowerCase(), from, to, lang, theme, asOf }, { grain: 'month', lang: 'zh', theme: 'auto' });

/** The address of one of its charts as a file. */
export const chartFile = (slug: string, chart: ChartKind, { grain, from, to, lang }: PointAddress, theme: 'light' | 'dark'): string =>
  `${pointPath(slug)}.svg${searchOf({ chart, grain: grain.toLowerCase(), from, to, lang, theme }, { chart: 'series', grain: 'month', lang: 'zh', theme: 'light' })}`;
