import { gapTypes, type GapType } from '../drawing/mapModel';
import { readAddress, searchOf, type PageAddress } from '../shell/address';

export const sides = ['all', 'on', 'off'] as const;
export const measuredChoices = ['all', 'yes', 'no'] as const;
export const provenanceChoices = ['all', 'reported', 'published', 'derived', 'illustrative', 'operated'] as const;

/** What the map is narrowed to; `all` and an empty list narrow nothing. */
export interface MapFilter {
  channel: (typeof sides)[number];
  measured: (typeof measuredChoices)[number];
  prov: (typeof provenanceChoices)[number];
  gap: GapType[];
}

/** What the page of a journey keeps in its address: all that somebody chose, so that it can be sent to somebody else. */
export interface MapAddress extends PageAddress, MapFilter {
  /** The slug of the path that is drawn, or `all`; null is the first. */
  path: string | null;
  /** The id of the touchpoint or gap that is selected. */
  sel: string | null;
  /** Whether the strip of scores is shown. */
  strip: boolean;
  /** Whether what is filtered out is left out altogether. */
  hide: boolean;
  /** `auto`: the list on a screen too narrow for a map. */
  view: 'auto' | 'map' | 'list';
}

export const readMapAddress = (search: string): MapAddress => readAddress(search, (words) => ({
  path: words.text('path'),
  channel: words.oneOf('channel', sides),
  measured: words.oneOf('measured', measuredChoices),
  prov: words.oneOf('prov', provenanceChoices),
  gap: words.listOf('gap', gapTypes),
  sel: words.text('sel'),
  strip: words.oneOf('strip', ['1', '0']) === '1',
  hide: words.oneOf('hide', ['0', '1']) === '1',
  view: words.oneOf('view', ['auto', 'map', 'list']),
}));

const unasked = { lang: 'zh', theme: 'auto', channel: 'all', measured: 'all', prov: 'all', view: 'auto' };

export const writeMapAddress = ({ gap, strip, hide, lang, theme, path, channel, measured, prov, sel, asOf, view }: MapAddress): string =>
  searchOf({ lang, theme, path, channel, measured, prov, gap: gap.join(','), sel, strip: strip ? null : '0', hide: hide ? '1' : null, asOf, view }, unasked);

export const isNarrowed = ({ channel, measured, prov, gap }: MapFilter): boolean => channel !== 'all' || measured !== 'all' || prov !== 'all' || gap.length > 0;
