import { readAddress, searchOf, type PageAddress } from '../shell/address';

/** What the page of a comparison keeps in its address. */
export interface CompareAddress extends PageAddress {
  /** Slugs of journeys; null where none is chosen yet. */
  left: string | null;
  right: string | null;
  /** The days whose versions are compared; null is the draft. */
  leftAsOf: string | null;
  rightAsOf: string | null;
  /** Whether columns that are the same are narrowed to their heads. */
  only: 'all' | 'differences';
  view: 'drawing' | 'table';
}

export const readCompareAddress = (search: string): CompareAddress => readAddress(search, (words) => ({
  left: words.text('left'),
  right: words.text('right'),
  leftAsOf: words.day('leftAsOf'),
  rightAsOf: words.day('rightAsOf'),
  only: words.oneOf('only', ['all', 'differences']),
  view: words.oneOf('view', ['drawing', 'table']),
}));

const unasked = { lang: 'zh', theme: 'auto', only: 'all', view: 'drawing' };

export const writeCompareAddress = ({ left, right, leftAsOf, rightAsOf, only, view, lang, theme, asOf }: CompareAddress): string =>
  searchOf({ left, right, leftAsOf, rightAsOf, only, view, lang, theme, asOf }, unasked);

/** The address of the same comparison as a file. */
export const comparisonFile = ({ left, right, leftAsOf, rightAsOf, only, lang }: CompareAddress, theme: 'light' | 'dark'): string =>
  `/compare.svg${searchOf({ left, right, leftAsOf, rightAsOf, only, lang, theme }, { only: 'all', lang: 'zh', theme: 'light' })}`;
