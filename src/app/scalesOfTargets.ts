import { UnreadableFile } from '../files/unreadableFile';
import { judgeScale, type ScaleJudgement, type SurveyScale } from '../surveys/judgeScale';
import type { FileLook, Target, TargetScores } from '../surveys/lookThrough';
import type { Tell } from '../surveys/readingTerms';
import { Refused, type Consultation } from './consultation';

interface AskedSurvey extends SurveyScale {
  instrument: string;
}

const ofDeployment = 'query Scale($id: ID!) { deployment(id: $id) { survey { instrument scaleMin scaleMax } } }';
const ofPoint = 'query Scale($id: ID!) { measurementPoint(id: $id) { deployments { survey { instrument scaleMin scaleMax } } } }';

/** So many targets are judged, those with most answers first. */
const mostAsked = 200;

async function surveysAt({ ask }: Consultation, { deployment, point }: Target): Promise<AskedSurvey[]> {
  try {
    if (deployment !== null) return [(await ask<{ deployment: { survey: AskedSurvey } }>(ofDeployment, { id: deployment })).deployment.survey];
    if (point === null) return [];
    return (await ask<{ measurementPoint: { deployments: { survey: AskedSurvey }[] } }>(ofPoint, { id: point })).measurementPoint.deployments.map(({ survey }) => survey);
  } catch (error) {
    // What does not exist is refused line by line.
    if (error instanceof Refused) return [];
    throw error;
  }
}

/** The scale on which scores that are sent to a target lie; null where it is not one. */
async function scaleOf(consultation: Consultation, target: Target): Promise<SurveyScale | null> {
  const surveys = (await surveysAt(consultation, target)).filter(({ instrument }) => target.instrument === null || instrument === target.instrument);
  const [first] = surveys;
  return first && surveys.every(({ scaleMin, scaleMax }) => scaleMin === first.scaleMin && scaleMax === first.scaleMax) ? first : null;
}

const amount = ({ scores }: TargetScores): number => [...scores.values()].reduce((sum, { count }) => sum + count, 0);

/** What the codes of a file that has another scale seem to be. */
function codesSeen({ scores }: TargetScores, { scaleMin, scaleMax }: SurveyScale): string {
  const codes = [...scores.keys()];
  if (!codes.every(Number.isInteger)) return 'scores as whole numbers, as they were given';
  const [least, greatest] = [Math.min(...codes), Math.max(...codes)];
  return greatest - least === scaleMax - scaleMin ? `--scale ${least}..${greatest}=${scaleMin}..${scaleMax}, where that is how the file codes the scale` : '--scale, where the file codes the scale otherwise';
}

function judged(each: TargetScores, scale: SurveyScale, isPartial: boolean, tell: Tell): ScaleJudgement {
  const judgement = judgeScale(each.scores, scale);
  const { n, outside, line, isAnother, noLowest } = judgement;
  const where = each.target.deployment ?? each.target.point ?? '';
  const range = `${scale.scaleMin} to ${scale.scaleMax}`;
  if (isAnother && !isPartial) throw new UnreadableFile(`score: ${outside} of ${n} scores are outside the scale of the survey at ${where}, ${range}; the others alone would give a wrong score`, `${codesSeen(each, scale)}; --partial, to take the others all the same`, { line: line! });
  if (noLowest) tell({ about: 'scale', message: `at ${where} no ${scale.scaleMin} occurs among ${n} scores, while ${noLowest.besideIt} stand on the steps beside it: that is so by chance in one of ${noLowest.oneIn} files at most. Was the question asked on ${scale.scaleMin + 1} to ${scale.scaleMax}?` });
  return judgement;
}

/** Holds the scores of a file to the scales of the surveys that they are sent to, all of them at once. @throws UnreadableFile where a share of them is outside */
export async function holdToScales(consultation: Consultation, { targets }: FileLook, isPartial: boolean, tell: Tell): Promise<void> {
  const most = [...targets].sort((a, b) => amount(b) - amount(a)).slice(0, mostAsked);
  for (const each of most) {
    const scale = await scaleOf(consultation, each.target);
    if (scale) judged(each, scale, isPartial, tell);
  }
}
