const nouns = new Set<string>();

const fields = new Set<string>();

/** Says that changes of a noun are recorded, by the names of its attributes and links, so that they can be asked for. */
export function recordNoun(noun: string, names: readonly string[]): void {
  nouns.add(noun);
  for (const name of names) fields.add(name);
}

export const recordedNouns = (): string[] => [...nouns].sort();

/** Attributes and links of all nouns, and what their slugs are under. */
export const recordedFields = (): string[] => [...fields, 'slug'].sort();

export const isRecordedField = (name: string): boolean => name === 'slug' || fields.has(name);
