/** So many characters of documents are prepared in one turn. */
const charactersATurn = 4_000;

/** Every so many turns the one that has waited longest comes first, however long it is. */
const turnsToOldest = 4;

/** Rounds of the event loop from one turn to the next: in each, a connection or two of those that come are taken. */
const rounds = 30;

function afterRounds(left: number, then: () => void): void {
  setImmediate(() => { if (left > 1) afterRounds(left - 1, then); else then(); });
}

interface Waiting {
  /** Since when, counted in documents. */
  came: number;
  length: number;
  begin: () => void;
}

/**
 * Lets documents in to what is done in one go before an operation runs: parsed, validated, its cost estimated. That takes about as long as the document is,
 * so short ones come first, but every fourth turn begins with whoever has waited longest, and everything else that the event loop has to do comes between two turns. Nothing has to be given back: whoever is let in is done when the turn is.
 */
export class Preparing {
  private readonly waiting: Waiting[] = [];

  private left = charactersATurn;

  private isTurnBegun = false;

  private came = 0;

  private turns = 0;

  /** Resolves when it is the turn of a document of so many characters; at once where there is room in this one. */
  inTurn(length: number): Promise<void> {
    return new Promise((resolve) => {
      const place = this.waiting.findLastIndex((each) => each.length <= length) + 1;
      this.waiting.splice(place, 0, { came: this.came, length, begin: resolve });
      this.came += 1;
      this.letIn();
    });
  }

  private next(): Waiting {
    const isOfOldest = this.left === charactersATurn && this.turns % turnsToOldest === turnsToOldest - 1;
    const oldest = this.waiting.reduce((a, b) => (b.came < a.came ? b : a));
    return this.waiting.splice(isOfOldest ? this.waiting.indexOf(oldest) : 0, 1)[0]!;
  }

  /** One at least in a turn, however long it is. */
  private letIn(): void {
    while (this.waiting.length > 0 && (this.left === charactersATurn || this.waiting[0]!.length <= this.left)) {
      const next = this.next();
      this.left = Math.max(0, this.left - Math.max(1, next.length));
      next.begin();
    }
    if (this.isTurnBegun || this.left === charactersATurn) return;
    this.isTurnBegun = true;
    afterRounds(rounds, () => {
      this.isTurnBegun = false;
      this.left = charactersATurn;
      this.turns += 1;
      this.letIn();
    });
  }
}
