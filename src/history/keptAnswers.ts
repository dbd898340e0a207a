/** What says whether anything has changed: the same as before, or another. */
export type Revision = number | string;

/** What was read, by key, and the revision at which things stood when the reading began. */
export interface ReadAt<Answer> {
  /** Null where nothing was found that could say it. */
  revision: Revision | null;
  answers: Map<string, Answer>;
  /** About how many objects the answers consist of. */
  weight: number;
}

/** The greatest weight kept for one question: some tens of megabytes for maps. */
const mostKept = 60_000;

/** Answers to one question, all read at the same revision. They are shared by requests: nobody may change them. */
export class KeptAnswers<Answer> {
  private revision: Revision | null = null;

  private weight = 0;

  private readonly answers = new Map<string, Answer>();

  holds(keys: readonly string[]): boolean {
    return keys.every((key) => this.answers.has(key));
  }

  /** The answers, if all were kept and things stand where they stood. */
  at(revision: Revision | null, keys: readonly string[]): Map<string, Answer> | null {
    if (revision === null || revision !== this.revision || !this.holds(keys)) return null;
    return new Map(keys.map((key) => [key, this.answers.get(key)!]));
  }

  keep({ revision, answers, weight }: ReadAt<Answer>): void {
    if (revision !== this.revision || this.weight + weight > mostKept) {
      this.answers.clear();
      this.weight = 0;
      this.revision = revision;
    }
    if (revision === null || weight > mostKept) return;
    for (const [key, answer] of answers) this.answers.set(key, answer);
    this.weight += weight;
  }
}

/** What is kept for a question, among all that is kept for a graph. */
export function keptFor<Answer>(kept: Map<unknown, unknown>, question: unknown): KeptAnswers<Answer> {
  const found = kept.get(question) as KeptAnswers<Answer> | undefined;
  if (found) return found;
  const made = new KeptAnswers<Answer>();
  kept.set(question, made);
  return made;
}
