import type { Unit } from '../graph/graph';
import { badInput } from '../kernel/failure';
import { keyOf, splitKey } from '../kernel/id';
import type { Intended, Removal } from '../registry/intent';
import { nounNamed } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import { journeysAround, pathShapes } from './journeyShapes.store';
import { noLeg } from './legs';
import { restructured } from './structure.rules';

/** Paths that use a touchpoint at a step: the persona's way would change without anybody having said so. */
async function refuseWhileWalked(unit: Unit, step: string): Promise<void> {
  const shapes = await pathShapes(unit, await journeysAround(unit, [step]));
  const walking = shapes.flatMap(({ steps, paths }) => {
    const place = steps.findIndex(({ key }) => key === step);
    return place < 0 ? [] : paths.filter(({ legs }) => (legs[place] ?? noLeg) !== noLeg).map(({ slug }) => slug);
  });
  if (walking.length > 0) throw badInput('id', `a path uses a touchpoint here: ${walking.join(', ')}`, 'a step at which every path has the leg -');
}

/**
 * A stage, step or path to be taken out of a draft; versions that were published keep it. Paths lose the leg of a removed step and keep the others.
 * @param parentLink the link to what it is part of, which is answered
 * @throws BAD_INPUT where a path has a leg at the step
 */
export async function withoutPart(unit: Unit, removal: Removal, parentLink: string): Promise<Intended> {
  const key = keyOf(removal.noun, removal.slug);
  const parent = (await recordsOf(unit, nounNamed, [key])).get(key)?.links[parentLink]?.[0];
  if (removal.noun === 'Step') await refuseWhileWalked(unit, key);
  // Where there is no such part, taking it out says so.
  return restructured(unit, [key], { slug: parent ? splitKey(parent.key)!.slug : '', removal, intents: [] });
}
