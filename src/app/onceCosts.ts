import { anyNoun } from './lengthRules';
import type { ListLengths } from './listLengths';
import type { Arguments, OnceCost } from './onceCost';
import { asksScores, comparedJourneysCosts, isOfScores, scoreCosts } from './scoreCosts';

/**
 * The most that one question counts, however large the registry has grown: whoever asks a single one gets it, whoever asks several at once
 * is refused. The whole registry, checked or as files, leaves no room for gaps beside it; the lines of an import are priced besides.
 */
const most = { part: 200_000, whole: 800_000, ofImport: 450_000, ofExport: 80_000 };

/** Of all steps of the registry, the part that has a counterpart in two journeys compared. */
const pairsInJourney = 0.2;

/** For each object of the registry that is read. Gaps rest on what coverage does, on the same day; impact counts for each object it is asked about. */
const perEntry = { basis: 200, gaps: 60, impact: 15, reconciliation: 5, additions: 8 };

/** The second day takes as long as the first: that one is priced low, so that a map on a day with its gaps and scores can be asked for, all others as measured. */
const againDay = 2.15;

/** A published version found and read, or two maps compared: what is selected of it counts besides. */
const perMap = 15_000;

/** What fields rest on, once for each day. */
const restsOn: Readonly<Record<string, readonly (keyof typeof perEntry)[]>> = {
  gaps: ['basis', 'gaps'], gap: ['basis', 'gaps'], gapSummary: ['basis', 'gaps'], leverage: ['basis', 'gaps'], numberOn: ['basis', 'gaps'], coverage: ['basis'], continuity: ['basis'],
  acknowledgeGap: ['basis', 'gaps'], assignGap: ['basis', 'gaps'], dismissGap: ['basis', 'gaps'], reopenGap: ['basis', 'gaps'],
  impact: ['impact'], additions: ['additions'], reconcile: ['reconciliation'], reconcileTotal: ['reconciliation'], reconciliation: ['reconciliation'],
};

/** `exportPart` is none of them: a part has at most 1000 rows and takes less than 0.1 s, so that several may run at once, as other long operations. */
const whole = new Set(['checkRegistry', 'checkCounts', 'exportFiles', 'importFiles', 'enterIllustrativeAnswers', 'removeIllustrativeAnswers']);

/** Where these fields stand: on other types the same words are something else. */
const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation';

/** Whether a field reads or writes the whole registry, however long that takes. */
export const isWhole = (type: string, field: string): boolean => isRoot(type) && whole.has(field);

/**
 * Whether what is read once below a field is read for the fields after it too. After an edit nothing holds that was read before; published
 * maps are read one after another, and so are the scores on each.
 */
export function isSharedBeyond(key: string, type: string, field: string, args: Arguments): boolean {
  if (type === 'Mutation') return false;
  return !(type === 'Query' && field === 'journey' && args.asOf != null && isOfScores(key));
}

/** What a field of a root costs whose work is its own. */
function rootCost(field: string, args: Arguments): OnceCost | undefined {
  if (whole.has(field)) return { key: null, cost: field === 'importFiles' ? most.ofImport : most.whole };
  if (field === 'exportPart') return { key: null, cost: most.ofExport };
  if (field === 'compareJourneys') return { key: null, cost: perMap };
  if (field === 'journey' && args.asOf != null) return { key: `journey ${String(args.id)} ${String(args.asOf)}`, cost: perMap };
  return undefined;
}

/** What fields cost that rest on the same facts of a day. */
function costsOfDay(field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost[] {
  const entries = lengths.entries(anyNoun);
  const day = String(args.asOf ?? today);
  const asked = (args.ids as unknown[] | null | undefined)?.length ?? 1;
  return restsOn[field]!.map((part) => {
    const cost = Math.min(most.part, perEntry[part] * entries * asked);
    if (part !== 'basis' && part !== 'gaps') return { key: part === 'impact' || part === 'additions' ? null : `${part} ${day}`, cost };
    return { key: `${part} ${day}`, cost: againDay * cost, first: { kind: part, cost } };
  });
}

/** What a field of a type costs once, beside its objects. */
export function onceCostsOf(type: string, field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost[] {
  if (asksScores(isRoot(type), field, args)) return scoreCosts(field, args, lengths, today);
  if (type === 'JourneyComparison' && field === 'scores') return comparedJourneysCosts(lengths, pairsInJourney * lengths.entries('Step'), today);
  const own = isRoot(type) ? rootCost(field, args) : undefined;
  if (own) return [own];
  return Object.hasOwn(restsOn, field) && (isRoot(type) || type === 'Path' || type === 'Subsidiary' || type === 'Gap') ? costsOfDay(field, args, lengths, today) : [];
}
