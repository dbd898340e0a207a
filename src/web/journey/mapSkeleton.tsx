import type { JSX } from 'preact';
import { useSay } from '../shell/tongue';

/** A map in outline, while it is asked for: stage heads, and two lanes with cards. */
export function MapSkeleton(): JSX.Element {
  const say = useSay();
  return (
    <div class="skeleton skeleton-map" role="status">
      <span class="hidden">{say('旅程圖載入中…', 'Loading the map…')}</span>
      <div class="skeleton-heads" aria-hidden="true">{[0, 1, 2, 3, 4, 5].map((at) => <i key={at} />)}</div>
      <div class="skeleton-lane online" aria-hidden="true">{[0, 1, 2, 3, 4, 5].map((at) => (at % 3 === 1 ? <span key={at} /> : <i key={at} />))}</div>
      <div class="skeleton-lane offline" aria-hidden="true">{[0, 1, 2, 3, 4, 5].map((at) => (at % 3 === 1 ? <i key={at} /> : <span key={at} />))}</div>
    </div>
  );
}
