import type { Reader } from '../graph/graph';
import { globalId, splitKey } from '../kernel/id';
import { readNames } from '../history/otherKeys.store';
import { checkElsewhere, registerNoun, registerUses, type ProblemTogether } from '../registry/noun';
import { checkJourney } from './checkJourney';
import { checkVersion } from './checkVersion';
import { Journey, JourneyVersion, Path, Stage, Step } from './journey';
import { linkJourneys, linkJourneyVersions, linkPaths, linkPersonas, linkStages, linkSteps, versionsShowing } from './journeys.store';
import { journeysAround, pathShapes, pathsTaking, placesOfSiblings } from './journeyShapes.store';
import { checkPath, legsCalled, legsOf, misfitsOf } from './legs';
import { Persona } from './persona';

/** Two stages of a journey, or two steps of a stage, at the same place. */
async function sharedPlaces(unit: Reader, keys: string[]): Promise<ProblemTogether[]> {
  const siblings = await placesOfSiblings(unit, keys);
  return siblings.flatMap(({ parent, children }) => {
    const places = new Set<number>();
    const shared = children.find(({ position }) => places.size === places.add(position).size);
    if (!shared) return [];
    const about = children.filter(({ position }) => position === shared.position).map(({ key }) => key).reverse();
    return [{ field: 'position', message: `${parent} has two children at place ${shared.position}`, allowed: 'a place of its own for each', about }];
  });
}

/** Paths of the journeys around these stages, steps, paths, or touchpoints on paths, that no longer fit. */
async function misfitsOfPaths(unit: Reader, keys: string[]): Promise<ProblemTogether[]> {
  const { names } = await readNames(unit);
  const shapes = await pathShapes(unit, await journeysAround(unit, keys));
  return shapes.flatMap(({ steps, paths }) => paths.flatMap(({ slug, legs }) => misfitsOf(slug, legs, steps, names)));
}

const checkPlaces = async (unit: Reader, keys: string[]): Promise<ProblemTogether[]> => [...await sharedPlaces(unit, keys), ...await misfitsOfPaths(unit, keys)];

/** A touchpoint keeps the channels on which paths use it. */
const misfitsOfTouchpoints = async (unit: Reader, keys: string[]): Promise<ProblemTogether[]> =>
  (await misfitsOfPaths(unit, keys)).map(({ message, about }) => ({ field: 'channels', message, allowed: 'the channels that paths take there; else change the paths first', about: [...about].reverse() }));

registerNoun(Persona, { file: 'personas', link: linkPersonas });
registerNoun(Journey, { file: 'journeys', link: linkJourneys, check: checkJourney, draftOf: async (_, keys) => keys });
registerNoun(Stage, { removedBy: 'removeStage', file: 'stages', link: linkStages, checkTogether: checkPlaces, draftOf: journeysAround });
registerNoun(Step, { removedBy: 'removeStep', file: 'steps', link: linkSteps, checkTogether: checkPlaces, draftOf: journeysAround });
registerNoun(Path, {
  removedBy: 'removePath', file: 'paths', link: linkPaths, check: checkPath, checkTogether: misfitsOfPaths, draftOf: journeysAround,
  derived: ({ attributes }, names) => ({ takes: legsOf(attributes.legs as string[], names) }),
  texts: (attributes, names) => (Array.isArray(attributes.legs) ? { ...attributes, legs: legsCalled(attributes.legs as string[], names) } : attributes),
  namingInTexts: pathsTaking,
  derivedFrom: { takes: 'legs' },
});
registerNoun(JourneyVersion, { calledAfter: 'its journey and its number', removedBy: 'withdrawVersion, while its day has not come', file: 'journey-versions', link: linkJourneyVersions, check: checkVersion });
checkElsewhere('Touchpoint', misfitsOfTouchpoints);
registerUses(async (graph, key) => {
  const { names } = await readNames(graph);
  const ids = names.slugsOf(key).map((slug) => globalId(splitKey(key)!.noun, slug));
  return (await versionsShowing(graph, ids)).map((slug) => `JourneyVersion ${slug}`);
});
