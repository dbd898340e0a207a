/** A blank, or a mark that nobody sees: byte order, direction, joiners. */
const unseen = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/;

/** An id, a code or a name as answers have it: without what stands unseen around it. From both ends, so that a text full of blanks takes no longer than it is. */
export function trimmedId(id: string): string {
  let [from, to] = [0, id.length];
  while (from < to && unseen.test(id[from]!)) from += 1;
  while (from < to && unseen.test(id[to - 1]!)) to -= 1;
  return id.slice(from, to);
}
