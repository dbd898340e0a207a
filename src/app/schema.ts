import { isObjectType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { bindBilingual } from '../graphql/bilingual';
import { bindCursors } from '../graphql/bindCursors';
import { preferPreloaded } from '../graphql/bindFields';
import { bindReasons } from '../graphql/bindReasons';
import { bindFrozen } from '../graphql/frozenFields';
import { checkTexts } from '../graphql/checkTexts';
import { nullableRoots } from '../graphql/nullableRoots';
import { ExchangeResolver } from '../exchange/exchange.resolver';
import { CoverageResolver } from '../gaps/coverage.resolver';
import { GapBetweenResolver, GapEdgesResolver, GapEndResolver, GapEvidenceResolver, GapPlaceResolver } from '../gaps/gapEdges.resolver';
import { GapDecisionResolver, GapPolicyResolver } from '../gaps/gapPolicies.resolver';
import { GapNumbersResolver } from '../gaps/gapNumbers.resolver';
import { GapsResolver } from '../gaps/gaps.resolver';
import { GapStandingEditing } from '../gaps/gapStanding.resolver';
import { GapSummaryResolver } from '../gaps/gapSummary.resolver';
import { LeverageResolver } from '../gaps/leverage.resolver';
import { HistoryResolver } from '../history/history.resolver';
import { ImpactResolver } from '../impact/impact.resolver';
import { EntryRetirementResolver, RetirementResolver } from '../impact/retirement.resolver';
import { ComparisonResolver } from '../journeys/comparison.resolver';
import { frozenRules, frozenTypes } from '../journeys/frozenRules';
import { JourneyEditing, journeyRetiring, PathEditing } from '../journeys/editing.resolver';
import { JourneyCountsResolver, PathContinuityResolver, StageCountsResolver } from '../journeys/mapCounts.resolver';
import { JourneyResolver, JourneyVersionResolver, SubsidiaryJourneysResolver } from '../journeys/journeys.resolver';
import { PathResolver, PersonaResolver, StageResolver, StepResolver, TouchpointPlacesResolver } from '../journeys/map.resolver';
import { DraftRemoval } from '../journeys/removal.resolver';
import { VersionWithdrawal } from '../journeys/versions.resolver';
import { StageEditing, StepEditing } from '../journeys/structure.resolver';
import { BenchmarkEditing, ObservationEditing, TargetEditing } from '../metrics/editing.resolver';
import { FiguresResolver, ObservationResolver, ScoreFiguresResolver, SubsidiaryFiguresResolver } from '../metrics/metrics.resolver';
import { BenchmarkResolver, TargetResolver } from '../metrics/standards.resolver';
import { DepartmentEditing, GroupEditing, organisationRetiring } from '../organisation/editing.resolver';
import { DepartmentResolver, GroupResolver, SubsidiaryResolver } from '../organisation/organisation.resolver';
import { ReconciliationResolver } from '../reconciliation/reconciliation.resolver';
import { ChangeSubsidiaryResolver } from '../organisation/changes.resolver';
import { ChangeReadingResolver } from '../registry/changeReading.resolver';
import { keyOfEntry } from '../registry/edges';
import { bindEntry, EntriesResolver } from '../registry/entries.resolver';
import { LastingResolver } from '../registry/lasting.resolver';
import { SlugChange } from '../registry/changeSlug.resolver';
import { EntryRemoval } from '../registry/removal.resolver';
import { BreakdownResolver, partResolvers } from '../scores/breakdowns.resolver';
import { CommentResolver } from '../scores/comments.resolver';
import { ScoreComparisonResolver } from '../scores/comparisons.resolver';
import { JourneyScoresResolver } from '../scores/journeyScores.resolver';
import { SubsidiaryPolicyResolver, SuppressionPolicyResolver } from '../scores/policies.resolver';
import { ChangeQuestionVersionsResolver, ComparedQuestionVersionsResolver, ScoreQuestionVersionsResolver } from '../scores/questionVersions.resolver';
import { ScoreProvenanceResolver } from '../scores/provenance.resolver';
import { ScoreSeriesResolver, SeriesPeriodResolver } from '../scores/series.resolver';
import { scoreFields, ScoreResolver } from '../scores/scores.resolver';
import { SubsidiaryDifferencesResolver } from '../scores/subsidiaryDifferences.resolver';
import { WeightingResolver } from '../scores/weighting.resolver';
import { AssertionEditing, SourceEditing } from '../sources/editing.resolver';
import { AssertionResolver, FactResolver, ReadingResolver, SourcedResolver, SourceResolver } from '../sources/sources.resolver';
import { VersionCorrection } from '../surveys/correctVersion.resolver';
import { CheckCountsResolver } from '../surveys/checkCounts.resolver';
import { DeploymentEditing, SurveyEditing, surveyRetiring } from '../surveys/editing.resolver';
import { IllustrativeAnswersResolver } from '../surveys/illustrativeAnswers.resolver';
import { ResponseResolver } from '../surveys/responses.resolver';
import { segmentRetiring, SegmentResolver } from '../surveys/segments.resolver';
import { DeploymentResolver, PointDeploymentsResolver, SubsidiarySurveysResolver, SurveyResolver } from '../surveys/surveys.resolver';
import { bindCitations } from '../sources/citation';
import { AdditionsResolver, FactAdditionsResolver } from '../touchpoints/additions.resolver';
import { ArchetypeResolver, ChannelResolver, MeasurementPointResolver, SubsidiaryPointsResolver } from '../touchpoints/channels.resolver';
import { SearchResolver } from '../touchpoints/search.resolver';
import { ArchetypeEditing, ChannelEditing, MeasurementPointEditing, TouchpointEditing, touchpointRetiring } from '../touchpoints/editing.resolver';
import { bindLanes } from '../touchpoints/lanes.resolver';
import { DepartmentTouchpointsResolver, SubsidiaryTouchpointsResolver, TouchpointResolver } from '../touchpoints/touchpoints.resolver';
import { AboutResolver } from './about.resolver';
import { boundFields } from './boundFields';

/** The whole API. Attributes are checked by the registry's own rules, for mutations and imports alike, so type-graphql checks nothing. */
export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AboutResolver, EntriesResolver, LastingResolver, EntryRemoval, SlugChange, HistoryResolver, ChangeReadingResolver, ChangeSubsidiaryResolver,
      SourcedResolver, FactResolver, SourceResolver, AssertionResolver, ReadingResolver,
      GroupResolver, SubsidiaryResolver, DepartmentResolver,
      TouchpointResolver, SubsidiaryTouchpointsResolver, DepartmentTouchpointsResolver, ChannelResolver, ArchetypeResolver, MeasurementPointResolver, SubsidiaryPointsResolver, SearchResolver, AdditionsResolver, FactAdditionsResolver,
      TouchpointEditing, ChannelEditing, ArchetypeEditing, MeasurementPointEditing, GroupEditing, DepartmentEditing, SourceEditing, AssertionEditing, ObservationEditing, TargetEditing, BenchmarkEditing,
      ...touchpointRetiring, ...organisationRetiring, ...journeyRetiring, ...surveyRetiring,
      JourneyResolver, JourneyVersionResolver, SubsidiaryJourneysResolver, StageResolver, StepResolver, PathResolver, PersonaResolver, TouchpointPlacesResolver, JourneyCountsResolver, StageCountsResolver, PathContinuityResolver, ComparisonResolver,
      JourneyEditing, PathEditing, StageEditing, StepEditing, DraftRemoval, VersionWithdrawal, VersionCorrection,
      GapsResolver, GapNumbersResolver, GapStandingEditing, GapPolicyResolver, GapDecisionResolver, GapEdgesResolver, GapEvidenceResolver, GapPlaceResolver, GapBetweenResolver, GapEndResolver,
      GapSummaryResolver, CoverageResolver, LeverageResolver,
      SurveyResolver, DeploymentResolver, PointDeploymentsResolver, SubsidiarySurveysResolver, SurveyEditing, DeploymentEditing, SegmentResolver, segmentRetiring, ResponseResolver, IllustrativeAnswersResolver, CheckCountsResolver,
      ScoreResolver, ScoreProvenanceResolver, ScoreQuestionVersionsResolver, ComparedQuestionVersionsResolver, ChangeQuestionVersionsResolver, ScoreSeriesResolver, SeriesPeriodResolver, ScoreComparisonResolver, JourneyScoresResolver, CommentResolver, BreakdownResolver, WeightingResolver, ...partResolvers, SubsidiaryDifferencesResolver,
      ...scoreFields, SuppressionPolicyResolver, SubsidiaryPolicyResolver,
      ObservationResolver, TargetResolver, BenchmarkResolver, FiguresResolver, ScoreFiguresResolver, SubsidiaryFiguresResolver, ReconciliationResolver, ImpactResolver, RetirementResolver, EntryRetirementResolver, ExchangeResolver,
    ],
    validate: false,
  });
  // Objects are what statements answer, not instances of classes; interfaces are told by the noun.
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) type.isTypeOf = undefined;
  nullableRoots(schema);
  preferPreloaded(schema);
  bindFrozen(schema, frozenTypes, frozenRules);
  bindCitations(schema);
  bindLanes(schema);
  bindBilingual(schema);
  bindEntry(schema);
  bindReasons(schema);
  bindCursors(schema, keyOfEntry);
  checkTexts(schema);
  boundFields(schema);
  return schema;
}

/** `schema/schema.graphql`: sorted, so that it changes only where the API does. */
export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
