import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import type { Problem } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { keyOf } from '../kernel/id';
import { Names } from '../kernel/names';
import type { Answer, ReadAnswer, SentAnswer } from './answer';
import { bindAnswer } from './bindAnswer';
import type { DeploymentTerms } from './deploymentTerms';
import { readAnswer } from './readAnswer';
import { deploymentsOfPoints, deploymentTerms } from './surveys.store';
import { wordsAsCodes } from './wordsAsCodes.rules';

/** The terms of all deployments that answers may mean, read once for all of them: by deployment, and for each point the deployments at it. */
async function termsFor(graph: Reader, answers: readonly ReadAnswer[]): Promise<(answer: ReadAnswer) => DeploymentTerms[]> {
  const pointsNamed = [...new Set(answers.flatMap(({ deployment, point }) => (deployment === null && point !== null ? [keyOf('MeasurementPoint', point)] : [])))];
  const atPoints = await deploymentsOfPoints(graph, pointsNamed);
  const named = answers.flatMap(({ deployment }) => (deployment === null ? [] : [keyOf('Deployment', deployment)]));
  const terms = await deploymentTerms(graph, [...new Set([...named, ...[...atPoints.values()].flat()])]);
  return ({ deployment, point }) => (deployment === null ? atPoints.get(keyOf('MeasurementPoint', point!)) ?? [] : [keyOf('Deployment', deployment)]).flatMap((key) => terms.get(key) ?? []);
}

/**
 * Binds each answer. Only where one names a deployment or a point that there is not, it is asked what they are called now.
 */
async function bindingOf(graph: Reader, answers: readonly ReadAnswer[]): Promise<(answer: ReadAnswer) => Answer | Problem[]> {
  const termsOf = await termsFor(graph, answers);
  const isFound = (answer: ReadAnswer): boolean => termsOf(answer).some(({ point }) => answer.point === null || point === keyOf('MeasurementPoint', answer.point));
  const { names } = answers.every(isFound) ? { names: new Names() } : await readNames(graph);
  if (names.isPlain) return (answer) => bindAnswer(answer, termsOf(answer));
  const first = (noun: string, slug: string | null): string | null => (slug === null ? null : names.firstOf(noun, slug));
  const meant = (answer: ReadAnswer): ReadAnswer => ({ ...answer, deployment: first('Deployment', answer.deployment), point: first('MeasurementPoint', answer.point) });
  const termsMeant = await termsFor(graph, answers.map(meant));
  return (answer) => bindAnswer(meant(answer), termsMeant(meant(answer)));
}

/** Reads and binds each answer, or says why it cannot be taken, in order. */
export async function boundAnswers(graph: Reader, sent: readonly SentAnswer[], latest: string, revisedAt: string | null): Promise<(Answer | Problem[])[]> {
  const read: (ReadAnswer | Problem[])[] = [];
  for (const each of sent) {
    // Looking through a long comment takes some milliseconds.
    await giveWay();
    read.push(readAnswer(each, latest));
  }
  const whole = read.flatMap((each) => (Array.isArray(each) ? [] : [each]));
  const bind = await bindingOf(graph, whole);
  const wordsIn = await wordsAsCodes(graph, whole);
  const settled = (answer: ReadAnswer): Answer | Problem[] => {
    const words = wordsIn(answer);
    return words.length > 0 ? words : bind(answer);
  };
  const bound = read.map((each) => (Array.isArray(each) ? each : settled(each)));
  return revisedAt === null ? bound : bound.map((each) => (Array.isArray(each) ? each : { ...each, revisedAt }));
}
