import { concealedParts } from './concealedParts';
import { concealsBeside, publishScopes } from './concealedScopes';
import { kindOf } from './kindOf';
import { answersIn, type Bins } from './netPromoterCounts';
import type { Cell } from './publishedSets';
import type { PeriodCounts, RegisteredDeployment, ScopeAnswers } from './scopeAnswers';
import { scopesIn } from './scopeUnion';
import { strictestMinimums } from './strictestMinimums';

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
  minimums: ReadonlyMap<string, number>;
}

/** Whatever the registry lets figures be asked for: from which of them others could be had is decided on all of these. */
export function scopeFamily(registered: readonly RegisteredDeployment[]): ScopeFamily {
  const members = new Map<string, RegisteredDeployment[]>();
  for (const each of registered) for (const scope of each.scopes) members.set(scope, [...(members.get(scope) ?? []), each]);
  const sets = [...members].flatMap(([scope, deployments]) => setsOf(deployments).map((set) => ({ scope, ...set })));
  const places = new Map(sets.map(({ scope, kind }, index) => [placeOf(scope, kind), index]));
  return { members, sets, places, minimums: new Map(registered.map((each) => [each.deployment, strictestMinimums([each]).figuresFrom])) };
}

const setsOf = (deployments: readonly RegisteredDeployment[]): KindSet[] =>
  [...new Set(deployments.map(kindOf))].map((kind) => ({ kind, deployments: deployments.filter((each) => kindOf(each) === kind).map(({ deployment }) => deployment) }));

/** The deployments of an object, or of several together: one that belongs to two of them is there once. */
const deploymentsOf = ({ members }: ScopeFamily, scopeKey: string): readonly RegisteredDeployment[] =>
  [...new Map(scopesIn(scopeKey).flatMap((scope) => members.get(scope) ?? []).map((each) => [each.deployment, each])).values()];

const sizeIn = (bins: ReadonlyMap<string, Bins> | undefined, deployments: readonly string[]): number => deployments.reduce((sum, deployment) => sum + answersIn(bins?.get(deployment) ?? []), 0);

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

/**
 * The answers of each object in a period, or those in one segment of a dimension, with what must be kept back so that no small set of
 * answers can be had from what other objects, or other segments of the same object, show for the same period. What is no object by itself
 * (several together, a part of one) is shown where it follows from what objects show.
 */
export function answersByScope(family: ScopeFamily, { totals, segments, customers }: PeriodCounts, code: string | null = null): AnswersByScope {
  const bins = new Map([...code === null ? totals : segments.get(code) ?? []].filter(([, each]) => answersIn(each) > 0));
  const answering = once(() => customers(code));
  const cells = once(() => new Map([...bins].map(([deployment, each]): [string, Cell] => [deployment, { n: answersIn(each), minimum: family.minimums.get(deployment)!, customers: answering().get(deployment) ?? null }])));
  const codes = [...segments.keys()];
  const place = code === null ? -1 : codes.indexOf(code);
  const isToldByOthers = (deployments: readonly string[]): boolean => place >= 0
    && concealedParts(codes.map((each) => sizeIn(segments.get(each), deployments)), sizeIn(totals, deployments), Math.max(...deployments.map((deployment) => family.minimums.get(deployment)!)))[place]!;
  // Each only where it is asked for: they take longest of all.
  const among = once(() => publishScopes(family.sets.map(({ deployments }) => deployments), cells()));
  const beside = once(() => {
    const apart = family.sets.map(({ deployments }) => isToldByOthers(deployments));
    if (!apart.includes(true)) return among().conceals;
    return concealsBeside(family.sets.filter((_, index) => !among().hidden[index] && !apart[index]).map(({ deployments }) => deployments), cells());
  });
  const concealedOf = (scopeKey: string, deployments: readonly RegisteredDeployment[]): Set<string> => {
    const isOne = family.members.has(scopeKey);
    const isConcealed = (set: KindSet): boolean => isToldByOthers(set.deployments)
      || (isOne ? among().hidden[family.places.get(placeOf(scopeKey, set.kind))!]! : beside()(set.deployments));
    return new Set(setsOf(deployments).filter(isConcealed).map(({ kind }) => kind));
  };
  return {
    conceals: (sets) => sets.map((set) => beside()(set)),
    answersOf(scopeKey) {
      const deployments = deploymentsOf(family, scopeKey);
      const concealed = once(() => concealedOf(scopeKey, deployments));
      return { deployments, bins, get customers() { return answering(); }, get concealed() { return concealed(); } };
    },
  };
}
