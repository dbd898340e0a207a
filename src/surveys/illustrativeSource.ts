/** The source of answers that nobody gave: those of `waymark generate`. Whatever is made of them is ILLUSTRATIVE. */
export const illustrativeSource = 'illustrative-generator';

/** Whether an answer, told by its key, was invented. */
export const isIllustrative = (key: string): boolean => key.startsWith(`${illustrativeSource} `);
