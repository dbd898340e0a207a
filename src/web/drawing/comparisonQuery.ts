import type { ComparisonVerdict } from './comparisonModel';
import type { AnsweredTouchpoint, Keyed } from './mapAnswer';
import type { InBothTongues, Life } from './mapModel';
import { scoredUpTo, scoreFields, scoresIn, touchpointFields } from './mapQuery';

interface AnsweredSide {
  asOf: string | null;
  label: InBothTongues;
  journey: Life & { slug: string; name: InBothTongues; frozenAs: number | null; subsidiary: { slug: string; name: InBothTongues }; counts: { repeated: Keyed[] }; paths: { persona: { name: InBothTongues; age: number | null; standing: string }; continuity: { stops: { number: number; step: Keyed; touchpoint: Keyed | null }[] } }[] };
}

interface AnsweredStageHead {
  key: string;
  name: InBothTongues;
  momentOfTruth: boolean;
  counts: { touchpoints: number; measured: number };
}

export interface AnsweredPlace {
  measured: boolean;
  stage: Omit<AnsweredStageHead, 'counts'>;
  step: { key: string; slug: string; skippable: boolean; repeatable: boolean } | null;
  touchpoint: AnsweredTouchpoint | null;
}

/** The answer to `comparisonQuery`. */
export interface ComparisonAnswer {
  compareJourneys: {
    left: AnsweredSide;
    right: AnsweredSide;
    counts: { verdict: ComparisonVerdict; columns: number }[];
    same: boolean;
    stagesCompared: number;
    stagesShared: number;
    stages: { verdict: ComparisonVerdict; sentence: InBothTongues; left: Keyed | null; right: Keyed | null }[];
    columns: {
      verdict: ComparisonVerdict;
      sentence: InBothTongues;
      archetypes: { name: InBothTongues }[];
      leftStage: AnsweredStageHead | null;
      rightStage: AnsweredStageHead | null;
      left: AnsweredPlace | null;
      right: AnsweredPlace | null;
    }[];
  };
}

/** The one question behind a comparison; its variables come from `comparisonVariables`. */
export const comparisonQuery = `query Comparison($left: ID!, $right: ID!, $leftAsOf: Date, $rightAsOf: Date, $leftScored: ScorePeriodInput, $rightScored: ScorePeriodInput) {
  compareJourneys(left: $left, right: $right, leftAsOf: $leftAsOf, rightAsOf: $rightAsOf) {
    left { ...Side journey { counts(asOf: $leftAsOf) { repeated { key } } paths { persona { name { zh en } age standing } continuity(asOf: $leftAsOf) { stops { number step { key } touchpoint { key } } } } } }
    right { ...Side journey { counts(asOf: $rightAsOf) { repeated { key } } paths { persona { name { zh en } age standing } continuity(asOf: $rightAsOf) { stops { number step { key } touchpoint { key } } } } } }
    counts { verdict columns }
    same
    stagesCompared
    stagesShared
    stages { verdict sentence { zh en } left { key } right { key } }
    columns {
      verdict
      sentence { zh en }
      archetypes { name { zh en } }
      leftStage { ...StageHead counts(asOf: $leftAsOf) { touchpoints measured } }
      rightStage { ...StageHead counts(asOf: $rightAsOf) { touchpoints measured } }
      left { ...Place touchpoint { ${scoresIn('$leftScored')} } }
      right { ...Place touchpoint { ${scoresIn('$rightScored')} } }
    }
  }
}
fragment Side on ComparedJourney {
  asOf
  label { zh en }
  journey { slug name { zh en } frozenAs standing retiredOn validFrom subsidiary { slug name { zh en } } }
}
fragment StageHead on Stage { key name { zh en } momentOfTruth }
fragment Place on ComparedPlace {
  measured
  stage { ...StageHead }
  step { key slug skippable repeatable }
  touchpoint { ...MapTouchpoint }
}
${touchpointFields}${scoreFields}`;

/** What is compared: two journeys by slug, each as it was on a day or as it stands. */
export interface Compared {
  left: string;
  right: string;
  leftAsOf: string | null;
  rightAsOf: string | null;
}

/** Each side is scored by the days up to its own. */
export const comparisonVariables = ({ left, right, leftAsOf, rightAsOf }: Compared): Record<string, unknown> =>
  ({ left, right, leftAsOf, rightAsOf, leftScored: scoredUpTo(leftAsOf), rightScored: scoredUpTo(rightAsOf) });
