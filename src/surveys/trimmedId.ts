/** Blanks, and marks that nobody sees: byte order, direction, joiners. */
const edge = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]+';
const edges = new RegExp(`^${edge}|${edge}$`, 'g');
const hasEdge = new RegExp(`^${edge}|${edge}$`);

/** An id, a code or a name as answers have it: without what stands unseen around it. */
export const trimmedId = (id: string): string => (hasEdge.test(id) ? id.replace(edges, '') : id);
