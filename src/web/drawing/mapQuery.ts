import { askableDaysAfter } from '../../kernel/period';

/** The scores that a card may show, of the days in a variable; with `scoreFields`. */
export const scoresIn = (period: string): string => `score(period: ${period}) { ...MapScore } transactional: score(period: ${period}, instrument: TNPS) { ...MapScore }`;

/** Everything of a journey that its drawing shows, as it was on `$asOf` where that is given. */
const journeyFields = `
  id
  key
  slug
  name { zh en }
  provenance
  standing
  retiredOn
  validFrom
  frozenAs
  versions { number effectiveOn }
  subsidiary { slug name { zh en } }
  counts(asOf: $asOf) { asOf touchpoints byProvenance { provenance count } measured repeated { key } paths }
  stages {
    id
    key
    slug
    name { zh en }
    momentOfTruth
    anyTime
    provenance
    counts(asOf: $asOf) { touchpoints measured }
    steps {
      id
      key
      slug
      name { zh en }
      skippable
      repeatable
      touchpoints {
        touchpoint { ...MapTouchpoint measured(on: $asOf) ${scoresIn('$scored')} scoreTrend(period: $scored) { instrument value } }
      }
    }
  }
  paths {
    key
    slug
    provenance
    persona { slug name { zh en } age standing }
    continuity(asOf: $asOf) {
      transitions
      changes
      breaks
      unbroken
      stops { number step { key } touchpoint { key } channel { slug } side }
      crossings { from { step { key } } to { step { key } } carriedBy owner { name { zh en } } }
    }
  }`;

export const scoreFields = `
fragment MapScore on Score {
  state
  lowBase
  reason { zh en }
  instrument
  n
  value
  interval { lower upper }
  provenance
  periodFrom
  periodTo
}`;

/** A reported figure with what qualifies it: the fragment `MapFigure`. */
export const figureFields = `fragment MapFigure on Observation {
  metric
  value
  unit
  decimals
  qualifier
  direction
  delta
  deltaUnit
  deltaQualifier
  rank
  periodFrom
  periodTo
  asOf
  n
  interval { lower upper }
  provenance
  statement { zh en }
  citation { document { zh en } section factId }
}`;

/** What a card shows of a touchpoint: the fragment `MapTouchpoint`. */
export const touchpointFields = `
fragment MapTouchpoint on Touchpoint {
  id
  key
  slug
  code
  name { zh en }
  lanes
  provenance
  standing
  retiredOn
  validFrom
  owner { provenance department { slug name { zh en } standing } }
  channels { reportingGroup provenance channel { slug name { zh en } modality standing } }
  measurementPoints { slug name { zh en } instrument }
  figures { ...MapFigure }
}
${figureFields}`;
const gapFields = `
  gaps(filter: { journey: $journey }, asOf: $asOf, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { ...MapGap } }
  }`;

/** How many gaps the map has, and how many of each severity; those that were dismissed by themselves. */
const gapCountFields = `
  gapTotal: gapSummary(by: [], filter: { journey: $journey, standings: [OPEN, ACKNOWLEDGED, ASSIGNED] }, asOf: $asOf) { count }
  gapSeverities: gapSummary(by: [SEVERITY], filter: { journey: $journey, standings: [OPEN, ACKNOWLEDGED, ASSIGNED] }, asOf: $asOf) { severity count }
  dismissedGaps: gapSummary(by: [], filter: { journey: $journey, standings: [DISMISSED] }, asOf: $asOf) { count }`;

const gapFragment = `
fragment MapGap on Gap {
  id
  numberOn(journey: $journey, asOf: $asOf)
  type
  form
  severity
  severityReason { zh en }
  standing
  assignee
  title { zh en }
  explanation { zh en }
  remedy { zh en }
  provenance
  closedOnlyByIllustrativeAnswers
  since
  places {
    journey { key }
    stage { key }
    step { key }
    touchpoint { key }
    between { path { key } from { step { key } } to { step { key } } }
  }
}`;

/** The days whose answers make the scores of a map: the ninety up to its day, or up to today. */
export const scoredUpTo = (asOf: string | null): { from: string; to: string } | null =>
  (asOf === null ? null : { from: askableDaysAfter(asOf, -89), to: askableDaysAfter(asOf, 1) });

/** The one question behind a drawing: the journey with its gaps. Variables: `journey`, `asOf` or null, and `scored`, the days whose answers count. */
export const mapQuery = `query MapOfJourney($journey: ID!, $asOf: Date, $scored: ScorePeriodInput, $after: String) {
  journey(id: $journey, asOf: $asOf) {${journeyFields}
  }${gapFields}${gapCountFields}
}
${touchpointFields}${scoreFields}
${gapFragment}`;

/** The gaps behind the first page of `mapQuery`. Variables as there, and `after`. */
export const moreGapsQuery = `query MoreGapsOfJourney($journey: ID!, $asOf: Date, $after: String) {${gapFields}
}
${gapFragment}`;
