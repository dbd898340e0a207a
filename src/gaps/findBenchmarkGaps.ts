import { knownFrom } from './assembleFacts';
import { benchmarkWords } from './benchmarkWords';
import { foundGap, type FoundGap, type GapDraft } from './foundGap';
import type { BenchmarkFacts, FigureFacts, GapFacts } from './gapFacts';
import { periodText } from './gapWords';
import { momentsOfTruth, placesOf } from './onMaps';
import { subjectOf } from './subjectOf';
import type { ThresholdsOf } from './thresholds';

type Facts = Pick<GapFacts, 'figures' | 'benchmarks' | 'touchpoints' | 'points' | 'names'>;

type Ranked = FigureFacts & { rank: number };

const isRanked = (figure: FigureFacts): figure is Ranked => figure.rank !== null;

/** Competitors of which it is known that they are ahead of a rank, in its period. */
const aheadOf = (about: string, { rank, periodFrom, periodTo }: Ranked, { benchmarks }: Facts): BenchmarkFacts[] =>
  benchmarks.filter((each) => each.rank !== null && each.rank < rank && each.about.includes(about) && each.periodFrom === periodFrom && each.periodTo === periodTo);

const endOf = (figure: FigureFacts): string => knownFrom(figure) ?? '';

function gapsOf(about: string, ranks: Ranked[], facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  const subject = subjectOf(about, facts);
  const latest = ranks.at(-1);
  if (!subject || !latest) return [];
  const { name, subsidiary, touchpoint, momentOfTruth } = subject;
  const threshold = thresholdsOf(subsidiary, 'worstRank');
  const moments = momentsOfTruth(touchpoint);
  const ahead = aheadOf(about, latest, facts);
  const former = ranks.filter((figure) => endOf(figure) < endOf(latest)).at(-1) ?? null;
  const shared = {
    severity: momentOfTruth ? 'HIGH' : 'MEDIUM', subject: about, subsidiary, momentOfTruth, places: touchpoint ? placesOf(touchpoint) : [],
    metric: latest.metric, period: { from: latest.periodFrom, to: latest.periodTo },
    since: { day: knownFrom(latest), reason: knownFrom(latest) === null ? ['排名沒有註明期間', 'the rank states no period'] : ['排名的期間到這天為止', 'the period of the rank ends on this day'] },
  } satisfies Partial<GapDraft>;
  const words = (against: Ranked | null) => benchmarkWords({
    about: name, rank: latest.rank, ahead: ahead.map(({ competitor }) => competitor), period: periodText(latest.periodFrom, latest.periodTo), worst: threshold.value, momentOfTruth,
    former: against && { rank: against.rank, period: periodText(against.periodFrom, against.periodTo) },
  });
  return [
    ...(latest.rank > threshold.value ? [foundGap({ ...shared, form: 'BELOW_COMPETITOR', applied: [threshold], evidence: [latest, ...ahead, ...moments], weight: 1 / latest.rank, ...words(null) })] : []),
    ...(former && former.rank < latest.rank ? [foundGap({ ...shared, form: 'BELOW_FORMER_RANK', evidence: [latest, former, ...moments], weight: 1 / latest.rank, ...words(former) })] : []),
  ];
}

/** Of each thing that is ranked among competitors, whether its latest rank is behind one of them, or worse than the rank before. */
export function findBenchmarkGaps(facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  const ranked = facts.figures.filter(isRanked);
  return [...new Set(ranked.flatMap(({ about }) => about))].flatMap((about) => gapsOf(about, ranked.filter((figure) => figure.about.includes(about)), facts, thresholdsOf));
}
