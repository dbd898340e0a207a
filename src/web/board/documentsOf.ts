import type { BothTongues } from '../shell/tongue';
import type { BoardAnswer } from './boardQuery';

/** The documents on which the board rests, each once. */
export function documentsOf({ subsidiaries }: BoardAnswer): BothTongues[] {
  const cited = subsidiaries.nodes.flatMap(({ reconciliation: { declared }, reportedFigures }) => [...declared, ...reportedFigures]).flatMap(({ citation }) => (citation === null ? [] : [citation.document]));
  return [...new Map(cited.map((document) => [document.zh, document])).values()];
}
