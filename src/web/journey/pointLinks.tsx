import type { JSX } from 'preact';
import type { MapCard } from '../drawing/mapModel';
import { pointPath } from '../shell/address';
import { Part } from '../shell/part';
import { useSay } from '../shell/tongue';

/** The measurement points at what is explained, each leading to its page. */
export function PointLinks({ points, along }: { points: MapCard['points']; along: string }): JSX.Element | null {
  const say = useSay();
  if (points.length === 0) return null;
  return <Part name={say('量測點', 'Points')}>{points.map(({ slug, name }) => <a key={slug} class="line" href={`${pointPath(slug)}${along}`}>{say.of(name)}</a>)}</Part>;
}
