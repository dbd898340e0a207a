import type { JSX } from 'preact';
import type { BoardAnswer } from './boardQuery';

/** A numerator against its denominator, each provenance that it rests on as a part of its own. The words beside it say the same. */
export function CoverageBar({ row: { denominator, numeratorByProvenance, coveredByIllustrativeAnswers } }: { row: BoardAnswer['coverage'][number] }): JSX.Element {
  let x = 0;
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="10" />
      {numeratorByProvenance.map(({ provenance, count }) => {
        const [left, width] = [x, (100 * count) / denominator];
        x += width;
        return <rect key={provenance} class={provenance.toLowerCase()} x={left} width={width} height="10" />;
      })}
      {coveredByIllustrativeAnswers > 0 ? <rect class="by-illustrative-answers" x={x + 0.5} y="0.75" width={(100 * coveredByIllustrativeAnswers) / denominator - 1} height="8.5" /> : null}
    </svg>
  );
}
