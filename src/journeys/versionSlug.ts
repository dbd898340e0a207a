/** The readable id of a version: that of its journey, and its number. */
export const versionSlug = (journey: string, number: number): string => `${journey}#${number}`;
