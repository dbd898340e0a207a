import { standsOn } from '../registry/lasting';
import type { Provenance, ReportingGroup } from '../registry/provenance';
import { knownFrom } from './assembleFacts';
import type { CoverageKind } from './coverage';
import { figuresOf, scoreEver, scoreOfPoint } from './findCoverageGaps';
import { freshUntil } from './freshUntil';
import type { GapFacts, PointFacts,  TouchpointFacts } from './gapFacts';
import { givenByCustomers, type ScoreFound } from './scoreFound';
import type { ThresholdsOf } from './thresholds';
import { weakestProvenance } from './weakestProvenance';

/** How a touchpoint is covered. */
export interface Cover {
  /** The ways in which it is, each with where it comes from; none where it is not. */
  by: Provenance[];
  /** Whether a figure is made of answers among which some were invented. It covers nothing. */
  byIllustrativeAnswers: boolean;
}

/** Null where a touchpoint is not held to the rule. */
export type Covering = Record<CoverageKind, Cover | null>;

export type CoveringOn = (touchpoint: TouchpointFacts, side: ReportingGroup | null) => Covering;

interface AskedPoint {
  point: PointFacts;
  figures: { isFresh: boolean; isInvented: boolean; provenance: Provenance }[];
}

/** Active points with their figures, by the touchpoint they measure. */
function pointsAt(facts: GapFacts, thresholdsOf: ThresholdsOf): Map<string, AskedPoint[]> {
  const groups = new Map<string, AskedPoint[]>();
  for (const point of facts.points) {
    if (!point.active || point.touchpoint === null) continue;
    const figures = figuresOf(point, facts).map((figure) => {
      const lastDay = knownFrom(figure);
      // A figure without a time may be old: nobody can claim that it is fresh.
      const isFresh = lastDay !== null && facts.day <= freshUntil(lastDay, point.cadence, thresholdsOf(point.subsidiary, 'graceDays').value);
      return { isFresh, isInvented: false, provenance: weakestProvenance([point.provenance, figure.provenance]) };
    });
    const answers: [ScoreFound | null, boolean][] = [[scoreOfPoint(point, thresholdsOf(point.subsidiary, 'graceDays').value, facts), true], [scoreEver(point, facts), false]];
    for (const [answered, isFresh] of answers) {
      if (answered?.score.state === 'SHOWN') figures.push({ isFresh, isInvented: givenByCustomers(answered) === null, provenance: weakestProvenance([point.provenance, answered.provenance]) });
    }
    groups.set(point.touchpoint, [...(groups.get(point.touchpoint) ?? []), { point, figures }]);
  }
  return groups;
}

const coveredBy = (by: Provenance[]): Cover => ({ by, byIllustrativeAnswers: false });

const coveredByFigures = (figures: AskedPoint['figures']): Cover =>
  ({ by: figures.filter(({ isInvented }) => !isInvented).map(({ provenance }) => provenance), byIllustrativeAnswers: figures.some(({ isInvented }) => isInvented) });

/**
 * What covers touchpoints on the day of the facts, on one side or (null) on any.
 * @param channelOfPoint on which channel a point asks: it is on the side on which its touchpoint is reported on that channel
 */
export function coveringOf(facts: GapFacts, thresholdsOf: ThresholdsOf, channelOfPoint: ReadonlyMap<string, string>): CoveringOn {
  const asked = pointsAt(facts, thresholdsOf);
  const isThere = (department: string): boolean => standsOn(facts.day, facts.names.get(department) ?? {});
  return ({ key, owner, channels }, side) => {
    const points = (asked.get(key) ?? []).filter(({ point }) => side === null || channels.some((channel) => channel.side === side && channel.key === channelOfPoint.get(point.key)));
    const figures = points.flatMap((each) => each.figures);
    return {
      OWNER: coveredBy(owner !== null && isThere(owner.key) ? [owner.provenance] : []),
      POINT: coveredBy(points.map(({ point }) => point.provenance)),
      FIGURE: points.length === 0 ? null : coveredByFigures(figures),
      FRESH_FIGURE: points.length === 0 ? null : coveredByFigures(figures.filter(({ isFresh }) => isFresh)),
    };
  };
}
