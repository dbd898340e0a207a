import type { Unit } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { badInput, Failure, notFound } from '../kernel/failure';
import { keyOf, splitKey } from '../kernel/id';
import type { LinkEntry } from '../registry/links';
import { nounNamed } from '../registry/noun';
import type { Provenance } from '../registry/provenance';
import { recordsOf } from '../registry/readRecords.rules';
import type { Intended, Intent } from '../registry/intent';
import { journeysAround, pathShapes, placesOfChildren } from './journeyShapes.store';
import { realigned } from './legs';

const change = (noun: string, slug: string, attributes: Intent['attributes'], links: Intent['links'] = {}): Intent => ({ noun, slug, mode: 'CHANGE', attributes, links });

/**
 * An edit of the structure of the journeys around some stages, steps or journeys, after which every path keeps its leg at each step
 * that is still on it, and has none at a new one.
 */
export async function restructured(unit: Unit, around: string[], intended: Intended): Promise<Intended> {
  const journeys = [...new Set([...around.filter((key) => splitKey(key)?.noun === 'Journey'), ...await journeysAround(unit, around)])];
  const before = await pathShapes(unit, journeys);
  return {
    ...intended,
    async follow() {
      const after = await pathShapes(unit, journeys);
      return after.flatMap(({ steps, paths }, index) => paths.map(({ slug, legs }) =>
        change('Path', slug, { legs: realigned(legs, before[index]!.steps.map(({ key }) => key), steps.map(({ key }) => key)) })));
    },
  };
}

/** Makes room for a new stage or step at its place: those from there on move one further. */
export async function withRoom(unit: Unit, parent: string, noun: string, intent: Intent): Promise<Intent[]> {
  const place = intent.attributes.position;
  const children = await placesOfChildren(unit, parent);
  if (place === undefined || place === null) return [{ ...intent, attributes: { ...intent.attributes, position: (children.at(-1)?.position ?? 0) + 1 } }];
  if (!children.some(({ position }) => position === place)) return [intent];
  const moved = children.filter(({ position }) => position >= Number(place)).map(({ key, position }) => change(noun, splitKey(key)!.slug, { position: position + 1 }));
  return [intent, ...moved];
}

/**
 * Puts all children of a stage or journey in the order given.
 * @param expected the order the change is made on, where it is to be checked
 * @throws BAD_INPUT unless the list names each of them once; VERSION_CONFLICT where they stand in another order than expected
 */
export async function reordered(unit: Unit, parent: string, noun: string, order: string[], field: string, expected: string[] | null): Promise<Intent[]> {
  const children = await placesOfChildren(unit, parent);
  const current = children.map(({ key }) => splitKey(key)!.slug);
  const { names } = await readNames(unit);
  const called = (slugs: string[]): string[] => slugs.map((slug) => names.slugOf(keyOf(noun, slug)));
  if (expected !== null && expected.join() !== current.join()) throw new Failure('VERSION_CONFLICT', 'the order has been changed since', { currentOrder: called(current) });
  const stray = order.findIndex((slug, index) => !current.includes(slug) || order.indexOf(slug) < index);
  if (stray >= 0) throw badInput(`${field}[${stray}]`, current.includes(order[stray]!) ? 'is named twice' : `is no ${noun} of this ${splitKey(parent)!.noun}`, called(current).join(', '), order[stray]);
  const left = current.filter((slug) => !order.includes(slug));
  if (left.length > 0) throw badInput(field, `does not name every ${noun} once: ${called(left).join(', ')} left out`, called(current).join(', '));
  return order.map((slug, index) => change(noun, slug, { position: index + 1 }));
}

async function alternativesOf(unit: Unit, step: string, expectedVersion: number): Promise<{ intent: Intent; alternatives: LinkEntry[] }> {
  const known = (await recordsOf(unit, nounNamed, [keyOf('Step', step)])).get(keyOf('Step', step));
  if (!known) throw notFound('Step', 'step');
  const alternatives = known.links.touchpoints ?? [];
  return { alternatives, intent: { ...change('Step', step, {}, {}), expectedVersion } };
}

/** A touchpoint as one more alternative of a step, at a place from 0, or last. @throws BAD_INPUT where it stands there already */
export async function attached(unit: Unit, step: string, expectedVersion: number, touchpoint: string, place: number | null, provenance: Provenance): Promise<Intent> {
  const { intent, alternatives } = await alternativesOf(unit, step, expectedVersion);
  const key = keyOf('Touchpoint', touchpoint);
  if (alternatives.some((each) => each.key === key)) throw badInput('touchpoint', 'stands at this step already', 'another touchpoint');
  const at = place ?? alternatives.length;
  if (at < 0 || at > alternatives.length) throw badInput('position', 'out of range', `0 to ${alternatives.length}`);
  return { ...intent, links: { touchpoints: alternatives.toSpliced(at, 0, { key, provenance }) } };
}

/** A step without one of its touchpoints. @throws BAD_INPUT where it does not stand there; a path that uses it there refuses it too */
export async function detached(unit: Unit, step: string, expectedVersion: number, touchpoint: string): Promise<Intent> {
  const { intent, alternatives } = await alternativesOf(unit, step, expectedVersion);
  const key = keyOf('Touchpoint', touchpoint);
  if (!alternatives.some((each) => each.key === key)) {
    const { names } = await readNames(unit);
    throw badInput('touchpoint', 'does not stand at this step', alternatives.map((each) => names.slugOf(each.key)).join(', ') || 'none stands there');
  }
  return { ...intent, links: { touchpoints: alternatives.filter((each) => each.key !== key) } };
}
