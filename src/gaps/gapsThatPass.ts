import type { Gap } from './gap';
import type { FoundGap, FoundPlace } from './foundGap';
import type { GapForm, GapSeverity, GapStanding, GapType } from './gapTypes';
import type { Provenance } from '../registry/provenance';

/** What gaps are narrowed by; null means: any. Objects are named by key: one that must hold, and several of which one must. */
export interface GapSearch {
  subsidiary: string | null;
  subsidiaries: string[] | null;
  journey: string | null;
  journeys: string[] | null;
  stage: string | null;
  stages: string[] | null;
  touchpoint: string | null;
  touchpoints: string[] | null;
  /** Departments, and the touchpoints that they own on the day. */
  owned: string[] | null;
  types: GapType[] | null;
  forms: GapForm[] | null;
  severities: GapSeverity[] | null;
  standings: GapStanding[] | null;
  provenances: Provenance[] | null;
}

export const anyGap: GapSearch = {
  subsidiary: null, subsidiaries: null, journey: null, journeys: null, stage: null, stages: null, touchpoint: null, touchpoints: null, owned: null,
  types: null, forms: null, severities: null, standings: null, provenances: null,
};

export type Searched = Pick<Gap, 'type' | 'form' | 'severity' | 'standing' | 'provenance'> & { found: Pick<FoundGap, 'subjectKey' | 'subsidiaryKey' | 'foundPlaces'> };

const touches = ({ touchpoint, between }: FoundPlace, key: string): boolean => touchpoint === key || between?.from.touchpoint === key || between?.to.touchpoint === key;

const isAmong = <Word>(word: Word, words: Word[] | null): boolean => words === null || words.includes(word);

/** Whether something holds for the one object that is named, and for one of several. */
const holds = (one: string | null, several: string[] | null, isSo: (key: string) => boolean): boolean => (one === null || isSo(one)) && (several === null || several.some(isSo));

const shows = ({ subjectKey, foundPlaces }: Searched['found'], { journey, journeys, stage, stages, touchpoint, touchpoints, owned }: GapSearch): boolean =>
  holds(journey, journeys, (key) => subjectKey === key || foundPlaces.some((place) => place.journey === key))
  && holds(stage, stages, (key) => subjectKey === key || foundPlaces.some((place) => place.stage === key))
  && holds(touchpoint, touchpoints, (key) => subjectKey === key || foundPlaces.some((place) => touches(place, key)))
  && holds(null, owned, (key) => subjectKey === key || foundPlaces.some((place) => touches(place, key)));

/** The gaps for which everything that is asked for holds, in their order. */
export const gapsThatPass = <Each extends Searched>(gaps: readonly Each[], search: GapSearch): Each[] => gaps.filter(({ type, form, severity, standing, provenance, found }) =>
  holds(search.subsidiary, search.subsidiaries, (key) => found.subsidiaryKey === key)
  && isAmong(type, search.types) && isAmong(form, search.forms) && isAmong(severity, search.severities) && isAmong(standing, search.standings) && isAmong(provenance, search.provenances)
  && shows(found, search));
