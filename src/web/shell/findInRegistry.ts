import { alongSearch, type PageAddress } from './address';
import { askApi } from './askApi';
import type { Found } from './search';
import { speaking, type BothTongues } from './tongue';

const query = `query Find($text: String!) {
  journeys(first: 5, filter: { text: $text }) { nodes { slug name { zh en } subsidiary { name { zh en } } } }
  touchpoints(first: 8, filter: { text: $text }) {
    nodes { id slug name { zh en } subsidiary { name { zh en } } owner { department { name { zh en } } } places { journey { slug name { zh en } } stage { name { zh en } } } }
  }
}`;

interface Answered {
  journeys: { nodes: { slug: string; name: BothTongues; subsidiary: { name: BothTongues } }[] };
  touchpoints: { nodes: { id: string; slug: string; name: BothTongues; subsidiary: { name: BothTongues }; places: { journey: { slug: string; name: BothTongues }; stage: { name: BothTongues } }[] }[] };
}

/** Looks for journeys and touchpoints in the whole registry, in both languages; each leads to its map. */
export async function findInRegistry(text: string, signal: AbortSignal, address: PageAddress): Promise<Found[]> {
  const say = speaking(address.lang);
  const { data } = await askApi<Answered>(query, { text }, signal);
  if (!data) return [];
  const along = alongSearch(address);
  const between = say('・', ', ');
  const journeys = data.journeys.nodes.map(({ slug, name, subsidiary }): Found => ({ id: `journey ${slug}`, text: say.of(name), detail: [say('旅程', 'Journey'), say.of(subsidiary.name)].join(between), href: `/journeys/${slug}${along}` }));
  const touchpoints = data.touchpoints.nodes.flatMap(({ slug, name, subsidiary, places }): Found[] => {
    const [place] = places;
    if (!place) return [];
    const selected = `${along === '' ? '?' : `${along}&`}sel=${encodeURIComponent(slug).replace(/%2F/g, '/')}`;
    return [{ id: `touchpoint ${slug}`, text: say.of(name), detail: [subsidiary.name, place.journey.name, place.stage.name].map((name) => say.of(name)).join(between), href: `/journeys/${place.journey.slug}${selected}` }];
  });
  return [...journeys, ...touchpoints];
}
