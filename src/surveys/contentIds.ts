import { createHash } from 'node:crypto';
import { UnreadableFile } from '../files/unreadableFile';
import { slugFrom } from '../kernel/id';
import { answerFields, type SentAnswer } from './answer';
import { fingerprint } from './fingerprint';
import { ownInstead, type Mapping } from './mapping';
import type { FileLine } from './report';
import { trimmedId } from './trimmedId';

const madeOfContent = 'content-';

/** Whether an id was made of what an answer holds. */
export const isMadeOfContent = (id: string): boolean => id.startsWith(madeOfContent);

const idOf = (content: unknown): string => `${madeOfContent}${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 27)}`;

/** A text without blanks around it, each blank and line end within it as one blank. */
const evened = (value: unknown): unknown => (typeof value === 'string' ? trimmedId(value).replace(/\s+/g, ' ') : Array.isArray(value) ? value.map(evened) : value);

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a deployment or a point is called, with or without its noun before it. What is no name at all is refused later. */
function slugSaid(noun: 'Deployment' | 'MeasurementPoint', value: unknown): unknown {
  const said = evened(value);
  if (typeof said !== 'string') return said ?? null;
  try {
    return slugFrom(noun, said, 'id');
  } catch {
    return said;
  }
}

const placeOf = ({ deployment, point, instrument }: SentAnswer): unknown[] =>
  (isNothing(evened(deployment)) ? [slugSaid('MeasurementPoint', point), evened(instrument) ?? null] : [slugSaid('Deployment', deployment)]);

const ofBase: ReadonlySet<string> = new Set(['source', 'deployment', 'point', 'instrument', 'score', 'answeredAt']);

/** What else an answer holds of its own: not what is said for all of its file, and may be said another time or not. */
function restOf(answer: SentAnswer, terms: Pick<Mapping, 'constants'>): [string, unknown][] {
  const instead = new Set(ownInstead(answer, terms));
  const fields = answerFields.filter((field) => !ofBase.has(field) && (terms.constants[field] === undefined || instead.has(field)));
  return fields.map((field): [string, unknown] => [field, evened(answer[field])]).filter(([, value]) => !isNothing(value));
}

/**
 * The ids that an answer without one may have, made of what was read of it, the preferred first: of its place, its instant and its score; of
 * its customer besides; of all it holds. A day alone tells too few answers apart: then it is the last.
 */
export function contentIds(answer: SentAnswer, isDayAlone: boolean, terms: Pick<Mapping, 'constants'>): string[] {
  const base = [...placeOf(answer), answer.answeredAt ?? null, answer.score ?? null];
  const rest = restOf(answer, terms);
  const whole = idOf(['whole', ...base, rest]);
  if (isDayAlone) return [whole];
  const customer = rest.filter(([field]) => field === 'customer');
  return [idOf(['base', ...base]), ...(customer.length === 0 ? [] : [idOf(['customer', ...base, customer])]), whole];
}

/** So many ids of a file are kept; about 400 MB. */
const mostKept = 5_000_000;

/** Gives each answer of a file the first of its ids that no other answer above it has. Answers alike in all have one id. */
export async function* withContentIds(lines: AsyncIterable<FileLine>, most = mostKept): AsyncGenerator<FileLine> {
  const takenBy = new Map<number, number>();
  for await (const each of lines) {
    if ('leftOut' in each || each.contentIds === undefined || Array.isArray(each.answer)) {
      yield each;
      continue;
    }
    const whole = each.contentIds.at(-1)!;
    const self = fingerprint(whole);
    const free = each.contentIds.slice(0, -1).find((id) => (takenBy.get(fingerprint(id)) ?? self) === self);
    if (free !== undefined) takenBy.set(fingerprint(free), self);
    if (takenBy.size > most) throw new UnreadableFile(`more than ${most} answers without an id, too many to tell which are alike`, 'ids of the source, or several files', { line: each.line });
    yield { ...each, answer: { ...each.answer, id: free ?? whole } };
  }
}
