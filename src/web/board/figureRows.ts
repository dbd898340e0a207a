import type { Provenance } from '../shell/tag';
import type { BothTongues } from '../shell/tongue';
import type { BoardObservation } from './boardQuery';

/** A value, and every provenance that it has: where several agree on it, of each. */
export type FigureValue = BoardObservation & { provenances: Provenance[] };

/** The values known for one period: several where sources or readings disagree. */
export interface FigureStep {
  /** The year, or the day that it holds for; null where the source gives neither. */
  when: string | null;
  values: FigureValue[];
}

/** One line of reported figures: a metric of one thing through its periods, or one word about several things. */
export interface FigureRow {
  metric: BoardObservation['metric'];
  subjects: BothTongues[];
  steps: FigureStep[];
  /** Where there is no value: what was said instead. */
  direction: BoardObservation['direction'];
  delta: number | null;
  /** Where it comes from that it was said. */
  saidBy: Provenance[];
  /** The keys of the observations behind it. */
  rests: string[];
}

const nodes: BothTongues = { zh: '服務節點', en: 'service nodes' };
const company: BothTongues = { zh: '公司整體', en: 'company' };

const subjectOf = ({ scope, about: [first] }: BoardObservation): BothTongues => {
  if (first?.__typename === 'Touchpoint' && first.name) return first.name;
  return scope === 'SUBSIDIARY' ? company : nodes;
};

const strength = ['REPORTED', 'PUBLISHED', 'DERIVED', 'OPERATED', 'ILLUSTRATIVE'];

const byStrength = (one: BoardObservation, other: BoardObservation): number => strength.indexOf(one.provenance) - strength.indexOf(other.provenance);

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** Sources that agree are one value, of the best founded; undated ones come last. */
const stepsOf = (valued: BoardObservation[]): FigureStep[] => groupBy(valued, ({ periodFrom, asOf }) => periodFrom ?? asOf ?? '')
  .map((same) => ({ when: same[0]!.periodFrom?.slice(0, 4) ?? same[0]!.asOf, values: groupBy([...same].sort(byStrength), ({ value, qualifier }) => `${value} ${qualifier}`).map((agreeing) => ({ ...agreeing[0]!, provenances: [...new Set(agreeing.map(({ provenance }) => provenance))] })) }))
  .sort((one, other) => (one.when ?? '9999').localeCompare(other.when ?? '9999'));

/**
 * The reported figures of one subsidiary, as lines: numbers first, then changes without a level, then words. Where the same word was said
 * about several things, they share a line.
 */
export function figureRows(observations: BoardObservation[]): FigureRow[] {
  const groups = groupBy(observations, (observation) => `${observation.metric} ${observation.scope} ${subjectOf(observation).en}`);
  const rows = groups.map((group): FigureRow => {
    const [first] = group as [BoardObservation];
    const valued = group.filter(({ value }) => value !== null);
    const said = group.find(({ value }) => value === null);
    return { metric: first.metric, subjects: [subjectOf(first)], steps: stepsOf(valued), direction: said?.direction ?? null, delta: said?.delta ?? null, saidBy: said ? [said.provenance] : [], rests: group.map(({ key }) => key) };
  });
  const merged = groupBy(rows, (row) => (row.steps.length > 0 || row.delta !== null ? JSON.stringify([row.metric, row.subjects]) : `${row.metric} ${row.direction}`))
    .map((same): FigureRow => ({ ...same[0]!, subjects: same.flatMap(({ subjects }) => subjects), saidBy: [...new Set(same.flatMap(({ saidBy }) => saidBy))], rests: same.flatMap(({ rests }) => rests) }));
  const rank = ({ steps, delta }: FigureRow): number => (steps.length > 0 ? 0 : delta !== null ? 1 : 2);
  return merged.sort((one, other) => rank(one) - rank(other) || other.steps.length - one.steps.length);
}

/** What the sources say about these figures: each statement once, the best founded first. */
export function statementsOf(observations: BoardObservation[]): BoardObservation[] {
  const said = observations.filter(({ statement, citation, provenance }) => statement && citation && provenance !== 'DERIVED');
  return groupBy([...said].sort(byStrength), ({ citation }) => citation!.factId).map(([first]) => first!);
}
