/** So many answers are read at once, or those of one day where it has more. */
const answersAtOnce = 20_000;

/** Days in a row that together have not too many answers to be read at once. */
export function daySpans(days: readonly { day: string; answers: number }[]): string[][] {
  const spans: string[][] = [];
  let room = 0;
  for (const { day, answers } of days) {
    if (spans.length === 0 || answers > room) {
      spans.push([]);
      room = answersAtOnce;
    }
    spans.at(-1)!.push(day);
    room -= answers;
  }
  return spans;
}
