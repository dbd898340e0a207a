import { Failure } from '../kernel/failure';
import { globalId, isSlug } from '../kernel/id';
import { changeWords } from './changeWords';
import type { Ask } from './mapOf';
import { readPageAddress } from './shell/address';

interface OnMap {
  paths: { slug: string }[];
  stages: { steps: { slug: string; touchpoints: { touchpoint: { slug: string } }[] }[] }[];
}

const onMapQuery = `query NamesOnMap($journey: ID!, $asOf: Date) {
  journey(id: $journey, asOf: $asOf) { paths { slug } stages { steps { slug touchpoints { touchpoint { slug } } } } }
}`;

const calledQuery = 'query Called($id: ID!) { node(id: $id) { ... on Entry { slug formerSlugs } } }';

/** All slugs of the object that has or had one. */
async function slugsOf(ask: Ask, noun: string, slug: string): Promise<string[]> {
  if (!isSlug(slug)) return [];
  const { node } = await ask(calledQuery, { id: globalId(noun, slug) }) as { node: { slug: string; formerSlugs: string[] } | null };
  return node ? [node.slug, ...node.formerSlugs] : [];
}

/** A path as the map calls it. */
async function pathMeant(ask: Ask, { paths }: OnMap, asked: string): Promise<string | undefined> {
  if (['first', 'all', 'none'].includes(asked) || paths.some(({ slug }) => slug === asked)) return undefined;
  const slugs = await slugsOf(ask, 'Path', asked);
  return paths.find(({ slug }) => slugs.includes(slug))?.slug;
}

/** What is selected as the map calls it: a touchpoint, or one at a step (`<step>#<touchpoint>`). What gaps are called never changes. */
async function selectionMeant(ask: Ask, { stages }: OnMap, asked: string): Promise<string | undefined> {
  const steps = stages.flatMap((stage) => stage.steps);
  const cards = steps.flatMap(({ slug: step, touchpoints }) => touchpoints.map(({ touchpoint }) => ({ step, touchpoint: touchpoint.slug, key: `${step}#${touchpoint.slug}` })));
  if (cards.some(({ touchpoint, key }) => asked === touchpoint || asked === key)) return undefined;
  const slugs = await slugsOf(ask, 'Touchpoint', asked);
  const found = cards.find(({ touchpoint }) => slugs.includes(touchpoint));
  if (found) return found.touchpoint;
  for (const [at, letter] of [...asked].entries()) {
    if (letter !== '#') continue;
    const [ofStep, ofTouchpoint] = [await slugsOf(ask, 'Step', asked.slice(0, at)), await slugsOf(ask, 'Touchpoint', asked.slice(at + 1))];
    const card = cards.find(({ step, touchpoint }) => ofStep.includes(step) && ofTouchpoint.includes(touchpoint));
    if (card) return card.key;
  }
  return undefined;
}

/**
 * The words of the address of a map (`path`, `sel`), with what they name called as that map calls it: a published one as on its day. What
 * never was on it stays, and so does everything while the registry cannot be asked.
 */
export async function presentWords(ask: Ask, journey: string, search: string): Promise<string> {
  const words = new URLSearchParams(search);
  const [path, sel] = [words.get('path'), words.get('sel')];
  if (!path && !sel) return search;
  try {
    const { journey: map } = await ask(onMapQuery, { journey, asOf: readPageAddress(search).asOf }) as { journey: OnMap | null };
    if (!map) return search;
    const meant = [['path', path && await pathMeant(ask, map, path)], ['sel', sel && await selectionMeant(ask, map, sel)]] as const;
    return changeWords(search, new Map(meant.flatMap(([name, value]) => (value ? [[name, value]] : []))));
  } catch (error) {
    if (error instanceof Failure) return search;
    throw error;
  }
}
