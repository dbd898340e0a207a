/** Whether a value of JSON is an object, neither a list nor null. */
export const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The objects of a list; none where it is no list. */
export const recordsIn = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value as unknown[] : []).filter(isRecord);
