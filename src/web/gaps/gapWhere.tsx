import type { JSX } from 'preact';
import { searchOf } from '../shell/address';
import { useSay } from '../shell/tongue';
import type { GapsAddress } from './gapsAddress';
import type { GapRow } from './gapsQuery';

/** The journeys on whose maps a gap shows, each once and leading there with the gap selected, and at what of them. */
export function GapWhere({ gap, address: { lang, theme, asOf } }: { gap: GapRow; address: GapsAddress }): JSX.Element {
  const say = useSay();
  const journeys = [...new Map(gap.places.map(({ journey }) => [journey.slug, journey])).values()];
  if (journeys.length === 0) return <span class="quiet">{say('不在旅程圖上', 'on no map')}</span>;
  return (
    <ul class="where">
      {journeys.map(({ slug, name }) => {
        const at = new Set(gap.places.filter(({ journey }) => journey.slug === slug).flatMap(({ stage }) => (stage ? [say.of(stage.name)] : [])));
        return (
          <li key={slug}>
            <a href={`/journeys/${slug}${searchOf({ sel: gap.id, lang, theme, asOf }, { lang: 'zh', theme: 'auto' })}`}>{say.of(name)}</a>
            {at.size === 0 ? null : <span class="quiet"> {[...at].join(say('、', ', '))}</span>}
          </li>
        );
      })}
    </ul>
  );
}
