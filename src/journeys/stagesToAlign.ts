import type { Bilingual, StoredBilingual } from '../graphql/bilingual';
import { keyOf } from '../kernel/id';
import { isThere, type MetLasts } from '../registry/lasting';
import type { Named, StageToAlign, StepToAlign, TouchpointToAlign } from './alignment';

/** An object as a map holds it: stored, or from a frozen document. */
export interface Met {
  noun: string;
  id: string;
  slug?: string;
  key?: string;
  name: StoredBilingual | Bilingual | null;
}

interface MetTouchpoint extends Met, MetLasts {
  archetypes: { archetype: Met }[];
  channels: { channel: Met & MetLasts; reportingGroup: string }[];
  owner?: { department: Met & MetLasts } | null;
  measurementPoints: (Met & MetLasts)[];
}

interface MetStep extends Met {
  skippable: boolean;
  repeatable: boolean;
  touchpoints: { touchpoint: MetTouchpoint }[];
}

interface MetStage extends Met {
  momentOfTruth: boolean;
  anyTime: boolean;
  steps: MetStep[];
}

export const keyOfMet = ({ key, noun, slug, id }: Met): string => key ?? keyOf(noun, slug ?? id);

export const nameOfMet = ({ name }: Met): StoredBilingual => (Array.isArray(name) ? name : name ? [name.zh, name.en] : ['', '']);

const named = (met: Met): Named => ({ key: keyOfMet(met), name: nameOfMet(met) });

const standsIn = (day: string) => (met: MetLasts): boolean => isThere(day, met);

const touchpointToAlign = (touchpoint: MetTouchpoint, stands: (met: MetLasts) => boolean): TouchpointToAlign => ({
  ...named(touchpoint),
  archetypes: touchpoint.archetypes.map(({ archetype }) => named(archetype)),
  channels: touchpoint.channels.filter(({ channel }) => stands(channel)).map(({ channel, reportingGroup }) => ({ ...named(channel), group: reportingGroup })),
  owner: touchpoint.owner && stands(touchpoint.owner.department) ? named(touchpoint.owner.department) : null,
  measured: touchpoint.measurementPoints.some(stands),
});

const stepToAlign = (step: MetStep, stands: (met: MetLasts) => boolean): StepToAlign => ({
  key: keyOfMet(step), skippable: step.skippable, repeatable: step.repeatable, touchpoints: step.touchpoints.map(({ touchpoint }) => touchpoint).filter(stands).map((touchpoint) => touchpointToAlign(touchpoint, stands)),
});

/**
 * What of a journey's map is compared.
 * @param map as `journeyMaps` answers it, or as a frozen document holds it
 * @param day on which touchpoints, channels, owners and measurement points count: a retired one is not there
 */
export const stagesToAlign = (map: Record<string, unknown>, day: string): StageToAlign[] => (map.stages as MetStage[]).map((stage) => ({
  ...named(stage), momentOfTruth: stage.momentOfTruth, anyTime: stage.anyTime, steps: stage.steps.map((step) => stepToAlign(step, standsIn(day))),
}));
