/** What a fact says was added: so many of a kind, in a year where it names one. */
export interface Added {
  kind: 'NODE' | 'FEATURE';
  count: number;
  year: number | null;
}

const form = /^(NODE|FEATURE)=([1-9]\d{0,3})(?:@(19\d\d|2[01]\d\d))?$/;

export const addsAllowed = '`NODE` or `FEATURE`, `=`, a number from 1, and `@` with the year where one is stated: `NODE=2@2021`';

/** One entry of `Fact.adds`, or null where it is none. */
export function readAdds(text: string): Added | null {
  const [, kind, count, year] = form.exec(text) ?? [];
  return kind === undefined ? null : { kind: kind as Added['kind'], count: Number(count), year: year === undefined ? null : Number(year) };
}
