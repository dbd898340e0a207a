import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { splitKey } from '../kernel/id';
import { checkElsewhere, registerNoun, registerUses, type CheckWritten, type ProblemTogether } from '../registry/noun';
import { answeredOtherwise } from './answeredOtherwise.rules';
import { leftOut, leftOutByEdit } from './answersLeftOut.rules';
import { deploymentsAround } from './answersLeftOut.store';
import { isCounted } from './answersBetween.store';
import { checkSurvey } from './checkSurvey';
import { rollupOf } from './dailyCount';
import { Deployment } from './deployment';
import { holdCounts } from './responses.store';
import { Survey } from './survey';
import { deploymentTerms, linkDeployments, linkSurveys } from './surveys.store';

/** What keeps a survey and a point apart, and by which attribute of theirs. */
interface Misfit extends ProblemTogether {
  of: 'subsidiary' | 'instrument';
}

/** A survey is deployed by its own subsidiary, and one of transactional NPS not where relational NPS is measured, nor the other way round. */
async function misfitsOf(graph: Reader, keys: string[]): Promise<Misfit[]> {
  const terms = await deploymentTerms(graph, keys);
  if (terms.size === 0) return [];
  const { names } = await readNames(graph);
  return [...terms.values()].flatMap(({ key, survey, instrument, surveySubsidiary, point, pointInstrument, pointSubsidiary }): Misfit[] => {
    const about = [key, survey, point];
    const [deployed, asked] = [names.slugOf(key), names.slugOf(survey)];
    if (surveySubsidiary !== pointSubsidiary) {
      return [{ of: 'subsidiary', field: 'survey', message: `Deployment ${deployed}: ${asked} is a survey of another subsidiary than the point's`, allowed: `a survey of ${names.slugOf(pointSubsidiary)}`, about }];
    }
    const isOtherNps = (instrument === 'RNPS' || instrument === 'TNPS') && pointInstrument !== 'UNDETERMINED' && pointInstrument !== instrument;
    return isOtherNps ? [{ of: 'instrument', field: 'survey', message: `Deployment ${deployed}: ${asked} asks for ${instrument}, the point measures ${pointInstrument}`, allowed: `a survey of ${pointInstrument}, CSAT, CES or COMPETITIVE`, about }] : [];
  });
}

const checkDeployments = async (graph: Reader, keys: string[]): Promise<ProblemTogether[]> => (await misfitsOf(graph, keys)).map(({ of: _of, ...problem }) => problem);

/** The same where a survey or a point was changed, and not the deployment: the problem is told there. */
const checkDeploymentsAround: CheckWritten = async (unit, keys) =>
  (await misfitsOf(unit, await deploymentsAround(unit, keys))).map(({ of, about, ...problem }) => ({ ...problem, field: of, about: about.toReversed() }));

registerNoun(Survey, { file: 'surveys', link: linkSurveys, check: checkSurvey });
registerNoun(Deployment, { file: 'deployments', link: linkDeployments, checkTogether: checkDeployments, checkStored: leftOut });

for (const noun of ['Survey', 'MeasurementPoint']) checkElsewhere(noun, checkDeploymentsAround, ['subsidiary', 'instrument']);
checkElsewhere('Survey', answeredOtherwise, ['instrument', 'scaleMin', 'scaleMax']);
checkElsewhere('Deployment', answeredOtherwise, ['survey']);
for (const noun of ['Survey', 'MeasurementPoint', 'Deployment']) checkElsewhere(noun, leftOutByEdit, ['validFrom', 'validTo', 'survey', 'point']);

registerUses(async (unit, key) => {
  if (splitKey(key)!.noun !== 'Deployment') return [];
  await holdCounts(unit);
  return await isCounted(unit, rollupOf(key, 'TOTAL')) ? ['answers that came in'] : [];
});
