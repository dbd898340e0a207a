import type { FrozenRules } from '../graphql/frozenFields';
import { isThere, type MetLasts } from '../registry/lasting';
import type { Held } from './thawedMap';

/** The types of objects that a frozen map holds, and of what stands between them. */
export const frozenTypes = [
  'Journey', 'Stage', 'Step', 'Alternative', 'Path', 'Leg', 'Persona', 'Group', 'Subsidiary', 'Department', 'Touchpoint', 'Delivery', 'Ownership', 'Variant', 'HandOver',
  'Channel', 'Archetype', 'MeasurementPoint', 'Fact', 'Source', 'Place',
];

/**
 * What is not taken from the frozen document as it stands. Live are scores, figures and whether an object stands, as of the day for which the
 * map was asked, and the versions up to the one asked for; what is reached through them is the registry as it is now.
 */
export const frozenRules: FrozenRules = {
  '*': {
    figures: 'LIVE', score: 'LIVE', scoreTrend: 'LIVE',
    // By how long the registry says now that it lasts (`mapOnDay.ts`): what was retired since is shown as retired.
    standing: 'LIVE', retiredOn: 'LIVE',
  },
  // Counted from the map that is asked.
  Journey: { versions: 'LIVE', notFrozen: 'LIVE', counts: 'LIVE' },
  Stage: { counts: 'LIVE' },
  Path: { continuity: 'LIVE' },
  Touchpoint: {
    measured: (touchpoint, { on }) => {
      const { measurementPoints, frozenOn } = touchpoint as { measurementPoints?: MetLasts[]; frozenOn: string };
      const day = (on ?? frozenOn) as string;
      return measurementPoints && isThere(day, touchpoint as MetLasts) && measurementPoints.some((point) => isThere(day, point));
    },
  },
};

/** What is computed from what else the document holds. */
const computedFrom: Record<string, string> = { citation: 'facts', citations: 'facts', statement: 'facts', lane: 'channels', lanes: 'channels' };

/** Of the fields answered from the document alone, those of types that occur in it and that it does not hold. */
export const fieldsNotHeld = (fields: readonly string[], { fields: held, types }: Held): string[] => fields.filter((field) => {
  const [type, name] = field.split('.') as [string, string];
  return types.has(type) && !held.has(field) && !held.has(`${type}.${computedFrom[name]}`);
});
