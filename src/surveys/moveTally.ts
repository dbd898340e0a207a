/** Where a corrected answer stood, and where it stands now: keys of deployments. */
export interface Move {
  from: string;
  to: string;
}

/** Corrected answers that count elsewhere than before: most answers first, by the present slugs of deployments. */
export interface MovedAnswers {
  answers: number;
  moves: (Move & { answers: number })[];
  /** How many moves there are behind those that are told. */
  more: number;
}

const mostTold = 20;

/** How many corrected answers of a stream move from which deployment to which. */
export class MoveTally {
  private readonly moves = new Map<string, Move & { answers: number }>();

  add(move: Move | undefined): void {
    if (!move) return;
    const key = `${move.from}\n${move.to}`;
    const known = this.moves.get(key);
    if (known) known.answers += 1;
    else this.moves.set(key, { ...move, answers: 1 });
  }

  /** Null where none moves. */
  moved(): MovedAnswers | null {
    if (this.moves.size === 0) return null;
    const all = [...this.moves.values()].sort((a, b) => b.answers - a.answers || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
    return { answers: all.reduce((sum, { answers }) => sum + answers, 0), moves: all.slice(0, mostTold), more: Math.max(0, all.length - mostTold) };
  }
}

/** Moves as people are told of them. */
export const movesInWords = ({ moves, more }: MovedAnswers): string => `${moves.map(({ from, to, answers }) => `${answers} from ${from} to ${to}`).join(', ')}${more > 0 ? ` and ${more} further moves` : ''}`;
