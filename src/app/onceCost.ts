export type Arguments = Readonly<Record<string, unknown>>;

/** What a field reads or computes beside its objects: once for equal keys, which one request asks together; each time where there is none. */
export interface OnceCost {
  key: string | null;
  cost: number;
  /** What the first of its kind costs instead: whoever asks about one day gets it, about many at once not. */
  first?: { kind: string; cost: number };
}
