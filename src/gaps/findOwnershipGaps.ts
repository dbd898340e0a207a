import { foundGap, type FoundGap } from './foundGap';
import type { GapFacts } from './gapFacts';
import { isAtMomentOfTruth, momentsOfTruth, onRecordSince, placesOf } from './onMaps';
import { ownershipWords } from './ownershipWords';

/** Touchpoints for which no department answers, or one that no longer exists on the day. */
export const findOwnershipGaps = (facts: Pick<GapFacts, 'touchpoints' | 'names' | 'journeys' | 'day'>): FoundGap[] => [...facts.touchpoints.values()].flatMap((touchpoint) => {
  const department = touchpoint.owner && facts.names.get(touchpoint.owner.key);
  const ended = department?.validTo ?? null;
  const isRetired = ended !== null && ended <= facts.day;
  if (department && !isRetired) return [];
  const momentOfTruth = isAtMomentOfTruth(touchpoint);
  return [foundGap({
    form: department ? 'RETIRED_OWNER' : 'NO_OWNER',
    severity: momentOfTruth ? 'HIGH' : 'MEDIUM',
    subject: touchpoint.key, subsidiary: touchpoint.subsidiary, places: placesOf(touchpoint), momentOfTruth,
    evidence: [touchpoint, ...momentsOfTruth(touchpoint), ...(touchpoint.owner ? [touchpoint.owner] : []), ...(department ? [department] : [])],
    since: ended === null ? onRecordSince(touchpoint, facts) : { day: ended, reason: ['負責部門自這天起不存在', 'its owner no longer exists since this day'] },
    ...ownershipWords(touchpoint.name, department && ended !== null ? { department: department.name, on: ended } : null, momentOfTruth),
  })];
});
