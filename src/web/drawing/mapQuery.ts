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

/** The one question behind a drawing. Variables: `journey`, and `asOf` or null. */
export const mapQuery = `query MapOfJourney($journey: ID!, $asOf: Date) {
  journey(id: $journey, asOf: $asOf) {${journeyFields}
  }
}
${touchpointFields}`;
