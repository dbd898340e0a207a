import type { StoredBilingual } from '../graphql/bilingual';
import type { Direction } from '../metrics/observation';
import type { Reconciliation } from '../reconciliation/reconciliation';
import { knownFrom } from './assembleFacts';
import { conflictWords } from './conflictWords';
import { figureRange } from './figureRange';
import { foundGap, type FoundGap, type Support } from './foundGap';
import type { FigureFacts, GapFacts } from './gapFacts';
import { periodText, valueText } from './gapWords';
import { placesOf } from './onMaps';
import { subjectOf } from './subjectOf';

type Facts = Pick<GapFacts, 'figures' | 'touchpoints' | 'points' | 'names'>;

/** Readings of unclear statements of a subsidiary: which metrics each compares, and whether it is adopted and makes the figures agree. */
type Read = Pick<Reconciliation, 'readings'> & { subsidiary: { key: string } };

const ways: Record<Direction, number> = { ROSE: 1, RISING: 1, STABLE: 0, FELL: -1 };

const directionWords: Record<Direction, StoredBilingual> = { ROSE: ['上升', 'risen'], RISING: ['持續上升', 'rising'], STABLE: ['持平', 'stable'], FELL: ['下降', 'fallen'] };

/** Whether two figures cannot both be right. Bounds that overlap can. */
function exclude(a: FigureFacts, b: FigureFacts): boolean {
  const [left, right] = [figureRange(a), figureRange(b)];
  if (left && right && (left.high < right.low || right.high < left.low)) return true;
  if (a.rank !== null && b.rank !== null && a.rank !== b.rank) return true;
  return a.direction !== null && b.direction !== null && ways[a.direction] !== ways[b.direction];
}

const whenOf = ({ periodFrom, periodTo, asOf }: FigureFacts): string | null => (periodFrom === null && asOf === null ? null : [periodFrom, periodTo, asOf].join());

const saidBy = (figure: FigureFacts): StoredBilingual => (figure.value !== null ? valueText(figure.value, figure.unit, figure.decimals)
  : figure.rank !== null ? [`第 ${figure.rank} 名`, `place ${figure.rank}`] : figure.direction !== null ? directionWords[figure.direction] : ['', '']);

const sourceOf = ({ source }: FigureFacts, { names }: Facts): StoredBilingual | null => (source === null ? null : names.get(source)?.name ?? null);

interface Contradiction {
  about: string;
  figures: FigureFacts[];
  /** Said of the sum of parts, where that is what differs. */
  parts: { said: StoredBilingual; source: StoredBilingual | null } | null;
  /** The assertion whose adopted reading makes them agree. */
  read: Support | null;
}

function gapOf({ about, figures, parts, read }: Contradiction, facts: Facts): FoundGap[] {
  const subject = subjectOf(about, facts);
  const [first] = figures;
  if (!subject || !first) return [];
  const { name, subsidiary, touchpoint, momentOfTruth } = subject;
  const sayings = (parts ? [first] : figures).map((figure) => ({ said: saidBy(figure), source: sourceOf(figure, facts) }));
  return [foundGap({
    form: 'SOURCES_DISAGREE',
    severity: read ? 'LOW' : 'HIGH',
    subject: about, subsidiary, momentOfTruth, places: touchpoint ? placesOf(touchpoint) : [], apart: [first.instrument ?? '', first.asOf ?? '', parts ? 'parts' : ''],
    metric: first.metric, period: { from: first.periodFrom, to: first.periodTo },
    evidence: [...figures, ...(read ? [read] : [])],
    since: { day: figures.map(knownFrom).filter((day) => day !== null).sort().at(-1) ?? null, reason: ['互相矛盾的說法自這天起都有紀錄', 'all that contradicts each other is on record since this day'] },
    ...conflictWords({
      about: name, metric: first.metric, period: periodText(first.periodFrom, first.periodTo), sayings: parts ? [...sayings, parts] : sayings,
      isRead: read !== null, isOneSource: new Set(figures.map(({ source }) => source)).size === 1,
    }),
  })];
}

function byWhat(figures: FigureFacts[]): Map<string, { about: string; figures: FigureFacts[] }> {
  const groups = new Map<string, { about: string; figures: FigureFacts[] }>();
  for (const figure of figures) {
    // Two figures without a period may speak of different times.
    const when = whenOf(figure);
    for (const about of when === null ? [] : figure.about) {
      const what = [about, figure.metric, figure.instrument, figure.scope, figure.unit, when].join('|');
      groups.set(what, { about, figures: [...(groups.get(what)?.figures ?? []), figure] });
    }
  }
  return groups;
}

const contradictory = (figures: FigureFacts[]): FigureFacts[] => figures.filter((figure) => figures.some((other) => exclude(figure, other)));

/** A declared total beside declared parts that do not add up to it. */
function partsThatDoNotAddUp(facts: Facts, read: readonly Read[]): Contradiction[] {
  const totals = facts.figures.filter(({ metric, value }) => metric === 'DECLARED_SERVICE_NODES' && value !== null);
  return totals.flatMap((total) => total.about.flatMap((about): Contradiction[] => {
    const part = (metric: FigureFacts['metric']) => facts.figures.find((each) => each.metric === metric && each.value !== null && each.about.includes(about) && whenOf(each) === whenOf(total));
    const [online, offline] = [part('DECLARED_ONLINE_NODES'), part('DECLARED_OFFLINE_NODES')];
    if (!online || !offline || online.value! + offline.value! === total.value) return [];
    const adopted = read.find(({ subsidiary }) => subsidiary.key === about)?.readings.find(({ adopted: isAdopted, agrees }) => isAdopted && agrees === true);
    return [{
      about, figures: [total, online, offline],
      parts: { said: [`${online.value! + offline.value!} 個，即線上 ${online.value} 個加線下 ${offline.value} 個`, `${online.value! + offline.value!}, that is ${online.value} online and ${offline.value} offline`], source: sourceOf(online, facts) },
      read: adopted ? { key: (adopted.assertion as { key?: string }).key ?? `Assertion:${adopted.assertion.id}`, provenance: null } : null,
    }];
  }));
}

/** Figures about the same thing, metric and period that cannot all be right, whoever states them. */
export const findConflicts = (facts: Facts, read: readonly Read[]): FoundGap[] => [
  ...[...byWhat(facts.figures).values()].map(({ about, figures }) => ({ about, figures: contradictory(figures), parts: null, read: null })),
  ...partsThatDoNotAddUp(facts, read),
].flatMap((contradiction) => gapOf(contradiction, facts));
