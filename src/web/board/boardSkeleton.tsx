import type { JSX } from 'preact';
import { useSay } from '../shell/tongue';

/** The board in outline, while it is asked for. */
export function BoardSkeleton(): JSX.Element {
  const say = useSay();
  return (
    <div class="skeleton" role="status">
      <span class="hidden">{say('總覽載入中…', 'Loading the board…')}</span>
      {[0, 1, 2, 3, 4].map((row) => <div key={row} class="skeleton-row" aria-hidden="true">{[0, 1, 2, 3, 4, 5].map((cell) => <i key={cell} />)}</div>)}
    </div>
  );
}
