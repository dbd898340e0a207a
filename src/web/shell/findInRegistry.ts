import { alongSearch, departmentPath, pointPath, type PageAddress } from './address';
import { askApi } from './askApi';
import type { Found } from './search';
import { speaking, type BothTongues } from './tongue';

const query = `query Find($text: String!) {
  search(text: $text, first: 12) {
    id
    kind
    name { zh en }
    code
    touchpoints
    through { zh en }
    subsidiary { slug name { zh en } }
    entry { slug ... on Touchpoint { places { journey { slug name { zh en } } stage { name { zh en } } } } }
  }
}`;

type Kind = 'SUBSIDIARY' | 'JOURNEY' | 'CHANNEL' | 'ARCHETYPE' | 'DEPARTMENT' | 'TOUCHPOINT' | 'MEASUREMENT_POINT';

interface Hit {
  id: string;
  kind: Kind;
  name: BothTongues;
  code: string | null;
  touchpoints: number | null;
  through: BothTongues | null;
  subsidiary: { slug: string; name: BothTongues } | null;
  entry: { slug: string; places?: { journey: { slug: string; name: BothTongues }; stage: { name: BothTongues } }[] };
}

const kindWords: Record<Kind, [string, string]> = {
  SUBSIDIARY: ['子公司', 'Subsidiary'], JOURNEY: ['旅程', 'Journey'], CHANNEL: ['通路', 'Channel'], ARCHETYPE: ['原型', 'Archetype'], DEPARTMENT: ['單位', 'Department'], TOUCHPOINT: ['節點', 'Touchpoint'], MEASUREMENT_POINT: ['量測點', 'Measurement point'],
};

const inPath = (slug: string): string => encodeURIComponent(slug).replace(/%2F/g, '/');

/** The page of what was found; a channel or archetype leads to what it covers, in the explorer. */
function hrefOf({ kind, name, entry: { slug, places } }: Hit, address: PageAddress): string {
  const along = alongSearch(address);
  const and = along === '' ? '?' : `${along}&`;
  switch (kind) {
    case 'SUBSIDIARY': return `/${along}#${slug}`;
    case 'JOURNEY': return `/journeys/${slug}${along}`;
    case 'DEPARTMENT': return `${departmentPath(slug)}${along}`;
    case 'MEASUREMENT_POINT': return `${pointPath(slug)}${along}`;
    case 'CHANNEL':
    case 'ARCHETYPE': return `/graphql?example=contact-centre&${kind.toLowerCase()}=${inPath(slug)}&text=${encodeURIComponent(name[address.lang])}`;
    case 'TOUCHPOINT': return places?.[0] ? `/journeys/${places[0].journey.slug}${and}sel=${inPath(slug)}` : `/${along}`;
  }
}

/** Looks in the whole registry, in both languages; each hit leads to where it is shown. */
export async function findInRegistry(text: string, signal: AbortSignal, address: PageAddress): Promise<Found[]> {
  const say = speaking(address.lang);
  const { data } = await askApi<{ search: Hit[] }>(query, { text }, signal);
  return (data?.search ?? []).map((hit): Found => {
    const { id, kind, name, touchpoints, through, subsidiary, entry } = hit;
    const [place] = entry.places ?? [];
    const details = [
      say(...kindWords[kind]), subsidiary ? say.of(subsidiary.name) : null, place ? `${say.of(place.journey.name)}${say('・', ', ')}${say.of(place.stage.name)}` : null,
      touchpoints === null ? null : say(`涵蓋 ${touchpoints} 個節點`, `covers ${touchpoints} touchpoints`),
      through ? say(`包括「${through.zh}」`, `among them "${through.en}"`) : null,
    ];
    return { id, text: say.of(name), detail: details.filter((each) => each !== null).join(say('・', ', ')), href: hrefOf(hit, address) };
  });
}
