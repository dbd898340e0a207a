import type { Gap } from './gap';
import type { FoundGap, FoundPlace } from './foundGap';
import type { GapForm, GapSeverity, GapStanding, GapType } from './gapTypes';
import type { Provenance } from '../registry/provenance';

/** What gaps are narrowed by; null means: any. Objects are named by key. */
export interface GapSearch {
  subsidiary: string | null;
  journey: string | null;
  stage: string | null;
  touchpoint: string | null;
  types: GapType[] | null;
  forms: GapForm[] | null;
  severities: GapSeverity[] | null;
  standings: GapStanding[] | null;
  provenances: Provenance[] | null;
}

export type Searched = Pick<Gap, 'type' | 'form' | 'severity' | 'standing' | 'provenance'> & { found: Pick<FoundGap, 'subjectKey' | 'subsidiaryKey' | 'foundPlaces'> };

const touches = ({ touchpoint, between }: FoundPlace, key: string): boolean => touchpoint === key || between?.from.touchpoint === key || between?.to.touchpoint === key;

const isAmong = <Word>(word: Word, words: Word[] | null): boolean => words === null || words.includes(word);

function shows({ subjectKey, foundPlaces }: Searched['found'], { journey, stage, touchpoint }: GapSearch): boolean {
  return (journey === null || subjectKey === journey || foundPlaces.some((place) => place.journey === journey))
    && (stage === null || subjectKey === stage || foundPlaces.some((place) => place.stage === stage))
    && (touchpoint === null || subjectKey === touchpoint || foundPlaces.some((place) => touches(place, touchpoint)));
}

/** The gaps for which everything that is asked for holds, in their order. */
export const gapsThatPass = <Each extends Searched>(gaps: readonly Each[], search: GapSearch): Each[] => gaps.filter(({ type, form, severity, standing, provenance, found }) =>
  (search.subsidiary === null || found.subsidiaryKey === search.subsidiary)
  && isAmong(type, search.types) && isAmong(form, search.forms) && isAmong(severity, search.severities) && isAmong(standing, search.standings) && isAmong(provenance, search.provenances)
  && shows(found, search));
