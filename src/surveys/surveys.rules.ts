import type { Reader } from '../graph/graph';
import type { Problem } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { registerNoun, registerUses } from '../registry/noun';
import { isCounted } from './answersBetween.store';
import { checkSurvey } from './checkSurvey';
import { rollupOf } from './dailyCount';
import { Deployment } from './deployment';
import { Survey } from './survey';
import { deploymentTerms, linkDeployments, linkSurveys } from './surveys.store';

/** A survey is deployed by its own subsidiary, and one of transactional NPS not where relational NPS is measured, nor the other way round. */
async function checkDeployments(graph: Reader, keys: string[]): Promise<Problem[]> {
  const terms = await deploymentTerms(graph, keys);
  return [...terms.values()].flatMap(({ survey, instrument, surveySubsidiary, pointInstrument, pointSubsidiary }): Problem[] => {
    if (surveySubsidiary !== pointSubsidiary) return [{ field: 'survey', message: 'a survey of another subsidiary than the point\'s', allowed: `a survey of ${pointSubsidiary}` }];
    const isOtherNps = (instrument === 'RNPS' || instrument === 'TNPS') && pointInstrument !== 'UNDETERMINED' && pointInstrument !== instrument;
    return isOtherNps ? [{ field: 'survey', message: `${survey} asks for ${instrument}, the point measures ${pointInstrument}`, allowed: `a survey of ${pointInstrument}, CSAT, CES or COMPETITIVE` }] : [];
  });
}

registerNoun(Survey, { file: 'surveys', link: linkSurveys, check: checkSurvey });
registerNoun(Deployment, { file: 'deployments', link: linkDeployments, checkTogether: checkDeployments });

registerUses(async (graph, key) => (splitKey(key)!.noun === 'Deployment' && await isCounted(graph, rollupOf(key, 'TOTAL')) ? ['answers that came in'] : []));
