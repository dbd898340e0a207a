import { createHash } from 'node:crypto';
import type { Problem } from '../kernel/failure';
import { keyOf, splitKey } from '../kernel/id';
import { standsOn } from '../registry/lasting';
import type { Answer, ReadAnswer } from './answer';
import type { DeploymentTerms } from './deploymentTerms';
import { evenBlanks } from './evenBlanks';

const refused = (field: string, message: string, allowed: string): Problem[] => [{ field, message, allowed }];

const isPointValid = ({ pointValidFrom, pointValidTo }: DeploymentTerms, day: string): boolean => standsOn(day, { validFrom: pointValidFrom, validTo: pointValidTo });

/** Whether it was asked there: the deployment stood, and so did its survey. */
const isAsked = (terms: DeploymentTerms, day: string): boolean => standsOn(day, terms) && standsOn(day, { validFrom: terms.surveyValidFrom, validTo: terms.surveyValidTo });

/** The deployment that an answer means: the one it names, or the only one that fits at the point it names. */
function meant(answer: ReadAnswer, candidates: DeploymentTerms[]): DeploymentTerms | Problem[] {
  const { deployment, point, instrument, day } = answer;
  const field = deployment === null ? 'point' : 'deployment';
  const here = candidates.filter((terms) => (point === null || terms.point === keyOf('MeasurementPoint', point)) && (instrument === null || terms.instrument === instrument));
  if (candidates.length > 0 && here.length === 0) return refused(deployment === null ? 'instrument' : field, 'no survey of this kind is deployed there', 'a deployment, its point and its instrument');
  const valid = here.filter((terms) => isPointValid(terms, day));
  if (here.length > 0 && valid.length === 0) return refused(field, 'the measurement point was not valid on that day', 'a day on which the point was valid');
  const deployed = valid.filter((terms) => isAsked(terms, day));
  if (valid.length > 0 && deployed.length === 0) return refused(field, 'the survey was not deployed on that day', 'a day on which it was deployed');
  if (deployed.length > 1) return refused('deployment', 'several surveys are deployed at this point', 'the deployment, or the instrument');
  return deployed[0] ?? refused(field, deployment === null ? 'no measurement point with a survey has this id' : 'no Deployment with this id', deployment === null ? 'a measurement point with a survey on it' : 'the id of an existing Deployment');
}

/** Versions of a point are numbered from 1; before it was entered there was none other than the first. */
const versionOn = (since: string[], day: string): number => Math.max(1, since.filter((at) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10) <= day).length);

function digestOf(answer: ReadAnswer, deployment: string, comment: string | null): string {
  const { score, answeredAt, completedAt, channel, mode, products, callReason, segment, region, customer, inclusionProbability } = answer;
  return createHash('sha256').update(JSON.stringify([deployment, score, comment, answeredAt, completedAt, channel, mode, products, callReason, segment, region, customer, inclusionProbability])).digest('base64url').slice(0, 27);
}

/** The digests of an answer: the one by which it is known, and those it had while blanks and line ends of its comment counted, as systems write them. */
function digestsOf(answer: ReadAnswer, deployment: string): Pick<Answer, 'digest' | 'formerDigests'> {
  const { comment } = answer;
  const even = comment === null ? null : evenBlanks(comment);
  const digest = digestOf(answer, deployment, even);
  if (comment === null || comment === even) return { digest, formerDigests: [] };
  const lines = comment.split(/\r\n|\n|\r/);
  return { digest, formerDigests: [...new Set([comment, ...['\n', '\r\n', '\r'].map((end) => lines.join(end))])].map((former) => digestOf(answer, deployment, former)) };
}

/** Whether an answer is the one that stands, as its digest says. */
export const isSameContent = ({ digest, formerDigests }: Pick<Answer, 'digest' | 'formerDigests'>, stands: string | null): boolean =>
  digest === stands || (stands !== null && formerDigests.includes(stands));

/**
 * Binds an answer to the deployment it belongs to and to the version that its point had on that day, or says why it cannot be.
 * @param candidates the deployment it names, or all deployments at the point it names
 */
export function bindAnswer(answer: ReadAnswer, candidates: DeploymentTerms[]): Answer | Problem[] {
  const terms = meant(answer, candidates);
  if (Array.isArray(terms)) return terms;
  const { scaleMin, scaleMax, instrument } = terms;
  if (answer.score < scaleMin || answer.score > scaleMax) return refused('score', `outside the scale of this ${instrument} survey`, `${scaleMin} to ${scaleMax}`);
  const { source, id, score, comment, answeredAt, completedAt, day, channel, mode, products, callReason, segment, region, customer } = answer;
  return {
    key: `${source} ${id}`, score, comment, answeredAt, completedAt, day, channel, mode, products, callReason, segment, region,
    deployment: terms.key, point: terms.point, questionVersion: terms.questionVersion,
    pointVersion: versionOn(terms.pointVersionsSince, day),
    customer: customer === null ? null : `${splitKey(terms.surveySubsidiary)!.slug}|${customer}`,
    inclusionProbability: answer.inclusionProbability ?? terms.inclusionProbability,
    revisedAt: null,
    ...digestsOf(answer, terms.key),
  };
}
