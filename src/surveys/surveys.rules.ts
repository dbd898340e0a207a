import type { Reader } from '../graph/graph';
import { splitKey } from '../kernel/id';
import { checkElsewhere, registerNoun, registerUses, type ProblemTogether } from '../registry/noun';
import { leftOut, leftOutByEdit } from './answersLeftOut.rules';
import { isCounted } from './answersBetween.store';
import { checkSurvey } from './checkSurvey';
import { rollupOf } from './dailyCount';
import { Deployment } from './deployment';
import { holdCounts } from './responses.store';
import { Survey } from './survey';
import { deploymentTerms, linkDeployments, linkSurveys } from './surveys.store';

/** A survey is deployed by its own subsidiary, and one of transactional NPS not where relational NPS is measured, nor the other way round. */
async function checkDeployments(graph: Reader, keys: string[]): Promise<ProblemTogether[]> {
  const terms = await deploymentTerms(graph, keys);
  return [...terms.values()].flatMap(({ key, survey, instrument, surveySubsidiary, pointInstrument, pointSubsidiary }): ProblemTogether[] => {
    if (surveySubsidiary !== pointSubsidiary) return [{ field: 'survey', message: 'a survey of another subsidiary than the point\'s', allowed: `a survey of ${pointSubsidiary}`, about: [key] }];
    const isOtherNps = (instrument === 'RNPS' || instrument === 'TNPS') && pointInstrument !== 'UNDETERMINED' && pointInstrument !== instrument;
    return isOtherNps ? [{ field: 'survey', message: `${survey} asks for ${instrument}, the point measures ${pointInstrument}`, allowed: `a survey of ${pointInstrument}, CSAT, CES or COMPETITIVE`, about: [key] }] : [];
  });
}

registerNoun(Survey, { file: 'surveys', link: linkSurveys, check: checkSurvey });
registerNoun(Deployment, { file: 'deployments', link: linkDeployments, checkTogether: checkDeployments, checkStored: leftOut });

for (const noun of ['Survey', 'MeasurementPoint', 'Deployment']) checkElsewhere(noun, leftOutByEdit, ['validFrom', 'validTo', 'survey', 'point']);

registerUses(async (unit, key) => {
  if (splitKey(key)!.noun !== 'Deployment') return [];
  await holdCounts(unit);
  return await isCounted(unit, rollupOf(key, 'TOTAL')) ? ['answers that came in'] : [];
});
