import type { Problem } from '../kernel/failure';
import type { JsonFlaw } from '../kernel/readJson';
import { shownKey } from '../files/shownHeading';

const allowed: Readonly<Record<JsonFlaw['flaw'], string>> = {
  'not JSON': 'JSON in UTF-8', 'nested too deep': 'objects and lists in one another at most 100 deep', 'a key twice in one object': 'each key once', 'a number that is read as another one': 'a number of as many digits as it needs',
};

/** What keeps JSON from being read. @param whole what is called so where no key can be named */
export const jsonProblem = ({ flaw, key }: JsonFlaw, whole: string): Problem => ({ field: (key === null ? null : shownKey(key)) ?? whole, message: flaw, allowed: allowed[flaw] });
