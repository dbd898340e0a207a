import { concealsBeside, publishScopes } from './concealedScopes';
import { kindOf } from './kindOf';
import { answersIn } from './netPromoterCounts';
import type { Cell } from './publishedSets';
import type { PeriodCounts, RegisteredDeployment, ScopeAnswers } from './scopeAnswers';
import { scopesIn } from './scopeUnion';
import { strictestMinimums } from './strictestMinimums';
import { toldByOthers } from './toldByOthers';

/** Deployments of one kind of question. */
interface KindSet {
  kind: string;
  deployments: readonly string[];
}

const placeOf = (scope: string, kind: string): string => `${scope} ${kind}`;

/** Every object that has scores, with the deployments that it is scored by, and the sets of deployments of one kind of question among them. */
export interface ScopeFamily {
  members: ReadonlyMap<string, readonly RegisteredDeployment[]>;
  sets: readonly (KindSet & { scope: string })[];
  /** Where each set is among them, by `placeOf`. */
  places: ReadonlyMap<string, number>;
  /** Where the sets are that a deployment is in. */
  containing: ReadonlyMap<string, readonly number[]>;
  minimums: ReadonlyMap<string, number>;
}

/** Whatever the registry lets figures be asked for: from which of them others could be had is decided on all of these. */
export function scopeFamily(registered: readonly RegisteredDeployment[]): ScopeFamily {
  const members = new Map<string, RegisteredDeployment[]>();
  for (const each of registered) for (const scope of each.scopes) members.set(scope, [...(members.get(scope) ?? []), each]);
  const sets = [...members].flatMap(([scope, deployments]) => setsOf(deployments).map((set) => ({ scope, ...set })));
  const places = new Map(sets.map(({ scope, kind }, index) => [placeOf(scope, kind), index]));
  const containing = new Map<string, number[]>(registered.map(({ deployment }) => [deployment, []]));
  sets.forEach(({ deployments }, index) => { for (const deployment of deployments) containing.get(deployment)!.push(index); });
  return { members, sets, places, containing, minimums: new Map(registered.map((each) => [each.deployment, strictestMinimums([each]).figuresFrom])) };
}

const setsOf = (deployments: readonly RegisteredDeployment[]): KindSet[] =>
  [...new Set(deployments.map(kindOf))].map((kind) => ({ kind, deployments: deployments.filter((each) => kindOf(each) === kind).map(({ deployment }) => deployment) }));

/** The deployments of an object, or of several together: one that belongs to two of them is there once. */
const deploymentsOf = ({ members }: ScopeFamily, scopeKey: string): readonly RegisteredDeployment[] =>
  [...new Map(scopesIn(scopeKey).flatMap((scope) => members.get(scope) ?? []).map((each) => [each.deployment, each])).values()];

/** What came in, with what of it must be kept back. */
export interface AnswersByScope {
  /** @param scope the key of an object, or of several together */
  answersOf(scope: string): ScopeAnswers;
  /** Which sets of deployments must not be shown, beside all that objects show. */
  conceals(sets: readonly (readonly string[])[]): boolean[];
}

/** Works something out when it is first asked for. */
function once<Answer>(work: () => Answer): () => Answer {
  let done: { answer: Answer } | null = null;
  return () => (done ??= { answer: work() }).answer;
}

/** The sets that have answers, by their place, each with those of its deployments that have any. */
function answeredSets({ containing }: ScopeFamily, cells: ReadonlyMap<string, Cell>): Map<number, string[]> {
  const answered = new Map<number, string[]>();
  for (const deployment of cells.keys()) {
    for (const index of containing.get(deployment)!) {
      const found = answered.get(index);
      if (found) found.push(deployment);
      else answered.set(index, [deployment]);
    }
  }
  return answered;
}

/** The deployments that an object, or several together, are scored by, and the sets of one kind of question among them. */
interface ScopeSets {
  deployments: readonly RegisteredDeployment[];
  sets: readonly KindSet[];
}

function scopeSets(family: ScopeFamily, scopeKey: string): ScopeSets {
  const deployments = deploymentsOf(family, scopeKey);
  return { deployments, sets: setsOf(deployments) };
}

/**
 * The answers of each object in a period, all of them or those in one segment of a dimension, with what must be kept back so that no small
 * set of answers can be had from what other objects, or other segments of the same object, show for the same period. What is no object by
 * itself (several together, a part of one) is shown where it follows from what objects show. What is the same for all segments is worked
 * out once, and so is what is the same for all objects.
 */
export function answersByCode(family: ScopeFamily, { totals, segments, customers }: PeriodCounts): (code: string | null) => AnswersByScope {
  const scopes = new Map<string, ScopeSets>();
  const scopeOf = (scopeKey: string): ScopeSets => {
    const found = scopes.get(scopeKey) ?? scopeSets(family, scopeKey);
    scopes.set(scopeKey, found);
    return found;
  };
  const told = once(() => toldByOthers({ totals, segments }, family.minimums));
  const answersWith = (code: string | null): AnswersByScope => {
    const bins = new Map([...code === null ? totals : segments.get(code) ?? []].filter(([, each]) => answersIn(each) > 0));
    const isTold = (deployments: readonly string[]): boolean => code !== null && told()(deployments, code);
    const answering = once(() => customers(code));
    const cells = once(() => new Map([...bins].map(([deployment, each]): [string, Cell] => [deployment, { n: answersIn(each), minimum: family.minimums.get(deployment)!, customers: answering().get(deployment) ?? null }])));
    const answered = once(() => [...answeredSets(family, cells())]);
    // Each only where it is asked for: they take longest of all.
    const among = once(() => {
      const { hidden, conceals } = publishScopes(answered().map(([, deployments]) => deployments), cells());
      return { hidden: new Set(answered().filter((_, place) => hidden[place]).map(([index]) => index)), conceals };
    });
    const beside = once(() => {
      const apart = new Set(answered().map(([index]) => index).filter((index) => isTold(family.sets[index]!.deployments)));
      if (apart.size === 0) return among().conceals;
      return concealsBeside(answered().filter(([index]) => !among().hidden.has(index) && !apart.has(index)).map(([, deployments]) => deployments), cells());
    });
    const concealedOf = (scopeKey: string): Set<string> => {
      const isOne = family.members.has(scopeKey);
      const isConcealed = (set: KindSet): boolean => isTold(set.deployments)
        || (isOne ? among().hidden.has(family.places.get(placeOf(scopeKey, set.kind))!) : beside()(set.deployments));
      return new Set(scopeOf(scopeKey).sets.filter(isConcealed).map(({ kind }) => kind));
    };
    return {
      conceals: (sets) => sets.map((set) => beside()(set)),
      answersOf(scopeKey) {
        const { deployments } = scopeOf(scopeKey);
        const concealed = once(() => concealedOf(scopeKey));
        return { deployments, bins, get customers() { return answering(); }, get concealed() { return concealed(); } };
      },
    };
  };
  const known = new Map<string | null, AnswersByScope>();
  return (code) => {
    const found = known.get(code) ?? answersWith(code);
    known.set(code, found);
    return found;
  };
}
