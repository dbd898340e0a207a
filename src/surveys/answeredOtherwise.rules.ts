import type { Unit } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { nounNamed, type Before, type ProblemTogether } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import { answersTo, deploymentsAround } from './answersLeftOut.store';
import type { DeploymentTerms } from './deploymentTerms';
import { holdCounts } from './responses.store';
import { deploymentTerms } from './surveys.store';

/** What a score is an answer to. */
interface Asked {
  instrument: string;
  scaleMin: number;
  scaleMax: number;
}

const fields = ['instrument', 'scaleMin', 'scaleMax'] as const;

const inWords = ({ instrument, scaleMin, scaleMax }: Asked): string => `${instrument} on ${scaleMin} to ${scaleMax}`;

const formerSurvey = ({ key, survey }: DeploymentTerms, before: Before, names: Names): string => {
  const slug = before.get(key)?.survey;
  return typeof slug === 'string' ? names.keyOf('Survey', slug) : survey;
};

/** What deployments asked before an edit, by key: those that ask something else since. */
async function askedBefore(unit: Unit, terms: DeploymentTerms[], before: Before, names: Names): Promise<Map<string, Asked>> {
  const surveys = await recordsOf(unit, nounNamed, [...new Set(terms.map((each) => formerSurvey(each, before, names)))]);
  return new Map(terms.flatMap((each) => {
    const survey = formerSurvey(each, before, names);
    const asked = { ...surveys.get(survey)!.attributes, ...before.get(survey) } as unknown as Asked;
    return fields.every((field) => asked[field] === each[field]) ? [] : [[each.key, asked] as const];
  }));
}

/**
 * What was answered stays what was asked: no edit makes answers to one instrument, or on one scale, into answers to another. Counts are held
 * first, so that an answer that is on its way is either there to be seen, or is looked at once more when this edit is done (`takenInTime`).
 */
export async function answeredOtherwise(unit: Unit, keys: string[], before: Before): Promise<ProblemTogether[]> {
  const surveys = keys.filter((key) => splitKey(key)!.noun === 'Survey');
  const deployments = keys.filter((key) => splitKey(key)!.noun === 'Deployment');
  const terms = await deploymentTerms(unit, [...new Set([...deployments, ...await deploymentsAround(unit, surveys)])]);
  if (terms.size === 0) return [];
  const { names } = await readNames(unit);
  const asked = await askedBefore(unit, [...terms.values()], before, names);
  if (asked.size === 0) return [];
  await holdCounts(unit);
  return (await answersTo(unit, [...asked.keys()])).map(({ deployment, answers }) => {
    const { survey } = terms.get(deployment)!;
    const isMoved = before.get(deployment)?.survey !== undefined;
    const former = inWords(asked.get(deployment)!);
    return {
      field: isMoved ? 'survey' : fields.find((field) => before.get(survey)?.[field] !== undefined)!,
      message: `Deployment ${names.slugOf(deployment)} has ${answers} ${answers === 1 ? 'answer' : 'answers'} to ${former}`,
      allowed: `${former}, as it was answered; what is asked otherwise is a survey and a deployment of its own; or these answers erased, or corrected, before`,
      about: isMoved ? [deployment, survey] : [survey, deployment],
    };
  });
}
