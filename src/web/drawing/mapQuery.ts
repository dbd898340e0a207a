/** Everything of a journey that its drawing shows, as it was on `$asOf` where that is given. */
const journeyFields = `
  id
  slug
  name { zh en }
  provenance
  frozenAs
  versions { number effectiveOn }
  subsidiary { slug name { zh en } }
  stages {
    id
    slug
    name { zh en }
    momentOfTruth
    anyTime
    provenance
    steps {
      id
      slug
      name { zh en }
      skippable
      repeatable
      touchpoints {
        touchpoint { ...MapTouchpoint }
      }
    }
  }
  paths {
    slug
    provenance
    persona { slug name { zh en } age }
    taken { position touchpoint { slug } channel { slug } }
  }`;

/** What a card shows of a touchpoint: the fragment `MapTouchpoint`. */
export const touchpointFields = `
fragment MapTouchpoint on Touchpoint {
  id
  slug
  code
  name { zh en }
  lane
  provenance
  measured
  owner { provenance department { slug name { zh en } validTo } }
  handsOverTo { touchpoint { slug } }
  channels { reportingGroup provenance channel { slug name { zh en } modality } }
  measurementPoints { instrument }
  figures { ...MapFigure }
}
fragment MapFigure on Observation {
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
  provenance
  statement { zh en }
  citation { document { zh en } section factId }
}`;

const gapFields = `
  gaps(filter: { journey: $journey }, asOf: $asOf, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { ...MapGap } }
  }`;

const gapFragment = `
fragment MapGap on Gap {
  id
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
  since
  places {
    journey { slug }
    stage { slug }
    step { slug }
    touchpoint { slug }
    between { path { slug } from { step { slug } } to { step { slug } } }
  }
}`;

/** The one question behind a drawing: the journey with its gaps. Variables: `journey`, and `asOf` or null. */
export const mapQuery = `query MapOfJourney($journey: ID!, $asOf: Date, $after: String) {
  journey(id: $journey, asOf: $asOf) {${journeyFields}
  }${gapFields}
}
${touchpointFields}
${gapFragment}`;

/** The gaps behind the first page of `mapQuery`. Variables as there, and `after`. */
export const moreGapsQuery = `query MoreGapsOfJourney($journey: ID!, $asOf: Date, $after: String) {${gapFields}
}
${gapFragment}`;
