import { concealedParts } from './concealedParts';
import { concealedScopes, type Cell } from './concealedScopes';
import { kindOf } from './kindOf';
import { answersIn, type Bins } from './netPromoterCounts';
import type { PeriodCounts, RegisteredDeployment, ScopeAnswers } from './scopeAnswers';
import { strictestMinimums } from './strictestMinimums';

/** Every object that has scores, with the deployments that it is scored by, and the sets of deployments of one kind of question among them. */
export interface ScopeFamily {
  members: ReadonlyMap<string, readonly RegisteredDeployment[]>;
  sets: readonly { scope: string; kind: string; deployments: readonly string[] }[];
  minimums: ReadonlyMap<string, number>;
}

/** Whatever the registry lets figures be asked for: from which of them others could be had is decided on all of these. */
export function scopeFamily(registered: readonly RegisteredDeployment[]): ScopeFamily {
  const members = new Map<string, RegisteredDeployment[]>();
  for (const each of registered) for (const scope of each.scopes) members.set(scope, [...(members.get(scope) ?? []), each]);
  const sets = [...members].flatMap(([scope, deployments]) => [...new Set(deployments.map(kindOf))].map((kind) => ({ scope, kind, deployments: deployments.filter((each) => kindOf(each) === kind).map(({ deployment }) => deployment) })));
  return { members, sets, minimums: new Map(registered.map((each) => [each.deployment, strictestMinimums([each]).figuresFrom])) };
}

const sizeIn = (bins: ReadonlyMap<string, Bins> | undefined, deployments: readonly string[]): number => deployments.reduce((sum, deployment) => sum + answersIn(bins?.get(deployment) ?? []), 0);

const nothingKeptBack: ReadonlySet<string> = new Set();

/** What came in, with what of it must be kept back. */
export interface AnswersByScope {
  answersOf(scope: string): ScopeAnswers;
  /** Which sets of deployments must not be shown, beside all that objects show. */
  conceals(sets: readonly (readonly string[])[]): boolean[];
}

/**
 * The answers of each object in a period, or those in one segment of a dimension, with what must be kept back so that no small set of
 * answers can be had from what other objects, or other segments of the same object, show for the same period.
 */
export function answersByScope(family: ScopeFamily, { totals, segments, customers }: PeriodCounts, code: string | null = null): AnswersByScope {
  const bins = new Map([...code === null ? totals : segments.get(code) ?? []].filter(([, each]) => answersIn(each) > 0));
  const answering = customers(code);
  // Several answers of one customer tell of one; of a sample that has none there is one at least.
  const cells = new Map([...bins].map(([deployment, each]): [string, Cell] => [deployment, { n: Math.min(answersIn(each), Math.max(1, answering.get(deployment)?.size ?? Infinity)), minimum: family.minimums.get(deployment)! }]));
  const conceals = (sets: readonly (readonly string[])[]): boolean[] => concealedScopes(family.sets.map(({ deployments }) => deployments), cells, sets);
  let known: Map<string, Set<string>> | null = null;
  // Only where it is asked for: it takes longest of all.
  const keptBack = (): Map<string, Set<string>> => {
    if (known) return known;
    known = new Map();
    const hidden = conceals([]);
    family.sets.forEach(({ scope, kind }, index) => { if (hidden[index]) keepBack(scope, kind); });
    return known;
  };
  const keepBack = (scope: string, kind: string): void => void keptBack().set(scope, (keptBack().get(scope) ?? new Set()).add(kind));
  const codes = [...segments.keys()];
  const place = code === null ? -1 : codes.indexOf(code);
  const besideOthers = (scope: string): void => family.sets.filter((set) => set.scope === scope).forEach(({ kind, deployments }) => {
    const minimum = Math.max(...deployments.map((deployment) => family.minimums.get(deployment)!));
    if (concealedParts(codes.map((each) => sizeIn(segments.get(each), deployments)), sizeIn(totals, deployments), minimum)[place]) keepBack(scope, kind);
  });
  return {
    conceals: (sets) => conceals(sets).slice(family.sets.length),
    answersOf(scope) {
      let isCompared = place < 0;
      return {
        deployments: family.members.get(scope) ?? [], bins, customers: answering,
        get concealed() {
          if (!isCompared) besideOthers(scope);
          isCompared = true;
          return keptBack().get(scope) ?? nothingKeptBack;
        },
      };
    },
  };
}
