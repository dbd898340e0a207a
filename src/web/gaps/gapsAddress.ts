import { gapTypes, type GapSeverity, type GapType, type MapGap, type MapProvenance } from '../drawing/mapModel';
import { readAddress, searchOf, type PageAddress } from '../shell/address';
import type { AddressWords } from '../shell/addressWords';
import { severities } from '../shell/severityMark';

export type Standing = MapGap['standing'];

export const standings: readonly Standing[] = ['OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'DISMISSED'];
export const provenances: readonly MapProvenance[] = ['REPORTED', 'PUBLISHED', 'DERIVED', 'ILLUSTRATIVE', 'OPERATED'];

/** Objects that gaps are narrowed to: the words of the address, and the nouns they name. */
export const objectWords = ['subsidiary', 'journey', 'stage', 'touchpoint', 'owner'] as const;
export type ObjectWord = (typeof objectWords)[number];

/** More names of one word than these are left out, and said to be. */
export const mostNames = 10;

/** What gaps are narrowed to; an empty list narrows nothing. */
export interface ChosenGaps extends Record<ObjectWord, string[]> {
  type: GapType[];
  severity: GapSeverity[];
  /** None: those that are not dismissed. */
  standing: Standing[];
  provenance: MapProvenance[];
}

/** What the page of gaps keeps in its address. */
export interface GapsAddress extends PageAddress, ChosenGaps {
  /** The id of the gap that is explained. */
  sel: string | null;
}

export const readChosen = (words: AddressWords): ChosenGaps => ({
  subsidiary: words.slugs('subsidiary', mostNames),
  journey: words.slugs('journey', mostNames),
  stage: words.slugs('stage', mostNames),
  touchpoint: words.slugs('touchpoint', mostNames),
  owner: words.slugs('owner', mostNames),
  type: words.listOf('type', gapTypes),
  severity: words.listOf('severity', severities),
  standing: words.listOf('standing', standings),
  provenance: words.listOf('provenance', provenances),
});

export const readGapsAddress = (search: string): GapsAddress => readAddress(search, (words) => ({ ...readChosen(words), sel: words.text('sel') }));

const chosenWords = ({ subsidiary, journey, stage, touchpoint, owner, type, severity, standing, provenance }: ChosenGaps): Record<string, string> =>
  Object.fromEntries(Object.entries({ subsidiary, journey, stage, touchpoint, owner, type, severity, standing, provenance }).map(([word, chosen]) => [word, chosen.join(',')]));

export const writeGapsAddress = ({ lang, theme, asOf, sel, ...chosen }: GapsAddress): string => searchOf({ ...chosenWords(chosen), sel, lang, theme, asOf }, { lang: 'zh', theme: 'auto' });

/** The address of the same gaps as a table. */
export const gapsFile = ({ lang, asOf, ...chosen }: GapsAddress): string => `/gaps.csv${searchOf({ ...chosenWords(chosen), lang, asOf }, { lang: 'zh' })}`;

export const isChosen = (chosen: ChosenGaps): boolean => Object.values(chosenWords(chosen)).some((words) => words !== '');

export const everyGap: ChosenGaps = { subsidiary: [], journey: [], stage: [], touchpoint: [], owner: [], type: [], severity: [], standing: [], provenance: [] };
