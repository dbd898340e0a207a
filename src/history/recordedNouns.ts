const nouns = new Set<string>();

/** Says that changes of a noun are recorded, so that they can be asked for. */
export const recordNoun = (noun: string): void => { nouns.add(noun); };

export const recordedNouns = (): string[] => [...nouns].sort();
