import fc from 'fast-check';
import { usualThresholds } from '../../test/support/gapFacts';
import { generatedRegistry } from '../../test/support/generatedRegistry';
import { findGaps } from './findGaps';
import type { GapFacts } from './gapFacts';
import type { GapForm } from './gapTypes';

/** For each form the subjects that have it by a plain count of what is there, with as many entries as there are gaps. A second, naive reading of the definitions; it shares nothing with what it checks. */
function counted(facts: GapFacts): Partial<Record<GapForm, string[]>> {
  const touchpoints = [...facts.touchpoints.values()];
  const companies = facts.subsidiaries.map(({ key }) => key);
  const asked = (key: string): boolean => facts.points.filter((point) => point.active && point.touchpoint === key).length > 0;
  const gone = (department: string): boolean => department === 'Department:gone';
  const stages = facts.journeys.flatMap((journey) => journey.stages).map((stage) => {
    const at = stage.steps.flatMap((step) => step.touchpoints.map(({ key }) => touchpoints.find((each) => each.key === key)!));
    return { key: stage.key, at, sides: at.flatMap(({ channels }) => channels.map(({ side }) => side)) };
  });
  const broken: string[] = [];
  for (const { key, legs } of facts.paths) {
    for (let index = 0; index + 1 < legs.length; index += 1) {
      const [from, to] = [legs[index]!, legs[index + 1]!];
      const [a, b] = [from, to].map((leg) => touchpoints.find((each) => each.key === leg.touchpoint)!);
      const isSameOwner = a!.owner !== null && b!.owner !== null && a!.owner.key === b!.owner.key && !gone(a!.owner.key);
      const isHandedOver = a!.handsOverTo.map((tie) => tie.key).includes(b!.key);
      if (from.episode === to.episode && from.side !== to.side && a !== b && !isSameOwner && !isHandedOver) broken.push(key);
    }
  }
  const runs = (company: string, archetype: string) => touchpoints.filter((each) => each.subsidiary === company && each.archetypes.some(({ key }) => key === archetype));
  const archetypes = ['Archetype:k', 'Archetype:l'];
  const lacking = (isThere: (company: string, archetype: string) => boolean, isHeld: (company: string, archetype: string) => boolean): string[] =>
    archetypes.flatMap((archetype) => companies.filter((company) => isHeld(company, archetype) && !isThere(company, archetype) && companies.some((other) => other !== company && isThere(other, archetype))).map(() => archetype));
  const isRun = (company: string, archetype: string): boolean => runs(company, archetype).length > 0;
  const isMeasured = (company: string, archetype: string): boolean => runs(company, archetype).some(({ key }) => asked(key));
  return {
    NO_POINT: touchpoints.filter(({ key, importance }) => importance >= 3 && !asked(key)).map(({ key }) => key),
    NO_OWNER: touchpoints.filter(({ owner }) => owner === null).map(({ key }) => key),
    RETIRED_OWNER: touchpoints.filter(({ owner }) => owner !== null && gone(owner.key)).map(({ key }) => key),
    NO_TOUCHPOINT: stages.filter(({ at }) => at.length === 0).map(({ key }) => key),
    NO_ONLINE: stages.filter(({ at, sides }) => at.length > 0 && !sides.includes('ONLINE')).map(({ key }) => key),
    NO_OFFLINE: stages.filter(({ at, sides }) => at.length > 0 && !sides.includes('OFFLINE')).map(({ key }) => key),
    BREAK: broken,
    NOT_RUN: lacking(isRun, () => true),
    NOT_MEASURED: lacking(isMeasured, isRun),
  };
}

test('the gaps of any map are those that a plain count finds, and no others', () => {
  fc.assert(fc.property(generatedRegistry, (facts) => {
    const gaps = findGaps(facts, [], usualThresholds);
    for (const [form, subjects] of Object.entries(counted(facts))) expect({ form, subjects: gaps.filter((gap) => gap.form === form).map(({ subjectKey }) => subjectKey).sort() }).toEqual({ form, subjects: [...subjects].sort() });
  }), { numRuns: 200 });
});

test('of each form that a plain count finds some map has one', () => {
  const found = new Set(fc.sample(generatedRegistry, { numRuns: 200, seed: 1 }).flatMap((facts) => Object.entries(counted(facts)).flatMap(([form, subjects]) => (subjects.length > 0 ? [form] : []))));
  expect([...found].sort()).toEqual(['BREAK', 'NOT_MEASURED', 'NOT_RUN', 'NO_OFFLINE', 'NO_ONLINE', 'NO_OWNER', 'NO_POINT', 'NO_TOUCHPOINT', 'RETIRED_OWNER']);
});
