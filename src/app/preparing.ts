/** So many characters of documents are prepared in one turn. */
const charactersATurn = 4_000;

/** Rounds of the event loop from one turn to the next: in each, a connection or two of those that come are taken. */
const rounds = 30;

function afterRounds(left: number, then: () => void): void {
  setImmediate(() => { if (left > 1) afterRounds(left - 1, then); else then(); });
}

interface Waiting {
  length: number;
  begin: () => void;
}

/**
 * Lets documents in to what is done in one go before an operation runs: parsed, validated, its cost estimated. That takes about as long as the document is,
 * so short ones come first, and everything else that the event loop has to do comes between two turns. Nothing has to be given back: whoever is let in is done when the turn is.
 */
export class Preparing {
  private readonly waiting: Waiting[] = [];

  private left = charactersATurn;

  private isTurnBegun = false;

  /** Resolves when it is the turn of a document of so many characters; at once where there is room in this one. */
  inTurn(length: number): Promise<void> {
    return new Promise((resolve) => {
      const place = this.waiting.findLastIndex((each) => each.length <= length) + 1;
      this.waiting.splice(place, 0, { length, begin: resolve });
      this.letIn();
    });
  }

  /** One at least in a turn, however long it is. */
  private letIn(): void {
    while (this.waiting.length > 0 && (this.left === charactersATurn || this.waiting[0]!.length <= this.left)) {
      const next = this.waiting.shift()!;
      this.left = Math.max(0, this.left - Math.max(1, next.length));
      next.begin();
    }
    if (this.isTurnBegun || this.left === charactersATurn) return;
    this.isTurnBegun = true;
    afterRounds(rounds, () => {
      this.isTurnBegun = false;
      this.left = charactersATurn;
      this.letIn();
    });
  }
}
