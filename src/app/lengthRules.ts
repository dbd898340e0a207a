/** As many as one object has relationships of a type. */
export interface EdgeRule {
  by: 'edges';
  inward: boolean;
  type: string;
  other?: string;
  noun?: string;
}

/** How long a list is, from what is measured: by relationships of its object, by numbers of objects, or as usual where it is computed. */
export type LengthRule =
  | EdgeRule
  | { by: 'objects'; noun: string; share: number }
  | { by: 'usual'; length: number };

const out = (type: string, other?: string): EdgeRule => ({ by: 'edges', inward: false, type, ...(other ? { other } : {}) });
export const into = (type: string, other?: string): EdgeRule => ({ by: 'edges', inward: true, type, ...(other ? { other } : {}) });
const all = (noun: string, share = 1): LengthRule => ({ by: 'objects', noun, share });
const usual = (length: number): LengthRule => ({ by: 'usual', length });

/** The objects of all nouns. */
export const anyNoun = '*';

/**
 * Every list field of the API whose length no argument sets, as `field` or `Type.field`. What is computed has no length before it is asked
 * for: it counts as usual until a longer one was answered.
 */
export const lengthRules: Readonly<Record<string, LengthRule>> = {
  facts: out('RESTS_ON'), citations: out('RESTS_ON'), seeAlso: out('BEARS_ON'), about: out('ABOUT'), addedAt: out('ADDS_AT'), adds: usual(2), lanes: usual(2), figures: into('ABOUT', 'Observation'),
  departments: out('HAS'), subsidiaries: into('PART_OF'), operators: into('OPERATES'), 'Department.channels': out('OPERATES'),
  'Fact.supports': into('RESTS_ON'), 'Fact.bearsOn': into('BEARS_ON'), 'Assertion.readings': into('READS'), assertions: out('SUBJECT_TO'),
  'Subsidiary.reportedFigures': { ...all('Observation', 0.4) },
  'Journey.paths': into('LEADS_THROUGH'), 'Journey.personas': out('WALKED_BY'), 'Journey.stages': out('HAS_STAGE'), 'Journey.versions': into('VERSION_OF'),
  'Stage.steps': out('HAS_STEP'), 'Step.touchpoints': out('AT'), 'Persona.paths': into('TAKEN_BY'), 'Path.legs': out('TAKES'), 'Path.taken': out('TAKES'),
  'Touchpoint.archetypes': out('VARIANT_OF'), 'Touchpoint.channels': out('DELIVERED_ON'), 'Touchpoint.handsOverTo': out('HANDS_OVER_TO'),
  'Touchpoint.measurementPoints': into('MEASURES'), 'Touchpoint.places': into('AT'),
  'MeasurementPoint.deployments': into('DEPLOYED_ON'), 'Survey.deployments': into('ASKS'),
  'Archetype.bySubsidiary': all('Subsidiary'), 'ArchetypeColumn.touchpoints': { by: 'edges', noun: 'Archetype', inward: true, type: 'VARIANT_OF', other: 'Touchpoint' },

  'Addition.subsidiaries': usual(2), 'Addition.registered': usual(3), 'Addition.citations': usual(2), 'AdditionConnection.undated': usual(5),
  'Change.changedFields': usual(8), aliases: usual(4), formerSlugs: usual(2), facets: usual(5), compares: usual(5),
  byProvenance: usual(5), numeratorByProvenance: usual(5), denominatorByProvenance: usual(5), serviceNodesByProvenance: usual(5), touchpointsByProvenance: usual(5),
  'Gap.places': usual(6), 'Gap.thresholds': usual(4), 'Gap.standingHistory': usual(5),
  'GapEvidence.citations': usual(6), 'GapEvidence.notes': usual(5), 'GapEvidence.objects': usual(6), 'GapEvidence.observations': usual(6), 'GapEvidence.scores': usual(3),
  'Impact.dependents': all(anyNoun, 0.2), 'Impact.objects': usual(3), 'Touched.nodes': usual(20), 'AnswersLeftOut.deployments': usual(20), 'Dependent.ways': usual(4), 'DependencyWay.hops': usual(4),
  'JourneyComparison.columns': all('Step', 0.5), 'JourneyComparison.counts': usual(8), 'JourneyComparison.scores': { by: 'objects', noun: 'Step', share: 0.2 }, 'JourneyComparison.stages': all('Stage', 0.2),
  'ComparedColumn.archetypes': usual(3), 'ComparedColumn.changes': usual(6), 'ComparedStages.changes': usual(6),
  'Journey.notFrozen': usual(30), 'JourneyCounts.repeated': usual(4), 'PathContinuity.crossings': usual(4), 'PathContinuity.stops': usual(10),
  'Leverage.components': usual(8), 'Leverage.journeys': usual(4), 'Reconciliation.declared': usual(6), 'Reconciliation.readings': usual(6), 'TriedReading.comparisons': usual(6), 'Query.reconcile': all('Subsidiary'),
  'SubsidiaryDifferences.pairs': all('Subsidiary', 2), 'SubsidiaryDifferences.sides': all('Subsidiary'), 'SubsidiarySide.touchpoints': usual(3), 'Score.figures': usual(6), 'Score.scopes': usual(2), 'Score.questionVersions': usual(2), 'ScoreDistribution.answers': usual(11),
  'ImportResult.furtherProblems': usual(20), 'ImportResult.notices': usual(100), 'ImportProblem.lines': usual(5),
  'ImportResult.lines': usual(100), 'ImportResult.problems': usual(100), 'ResponseReport.lines': usual(1_000), 'ResponseReport.unnamedSegments': usual(5), 'CorrectedElsewhere.moves': usual(20), 'UnnamedSegments.codes': usual(20), 'UnnamedSegments.named': usual(20), 'ResponseVerdict.problems': usual(3),
  'RegistryCheck.flaws': usual(100), 'RegistryCheck.notices': usual(100), 'CountsCheck.differences': usual(100), 'DailyCountDifference.counted': usual(11), 'DailyCountDifference.recounted': usual(11),
  'Query.exportFiles': usual(30), 'RegistryPart.files': usual(11), 'Service.migrations': usual(30),
};
