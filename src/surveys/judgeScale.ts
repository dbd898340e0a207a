import type { ScoresSeen } from './lookThrough';

export interface SurveyScale {
  scaleMin: number;
  scaleMax: number;
}

/** How the scores of a file lie on the scale of the survey that they are sent to. */
export interface ScaleJudgement {
  n: number;
  outside: number;
  /** The line of the first score outside the scale. */
  line: number | null;
  /** Whether so many are outside that the others would give a wrong score: at least two, and more than one in twenty. */
  isAnother: boolean;
  /** Where the lowest step never occurs although those beside it do: how likely that is by chance, as one in so many. */
  noLowest: { besideIt: number; oneIn: number } | null;
}

const leastOutside = 2;
const shareOutside = 0.05;

/** From one in eight on it is said. */
const leastBeside = 3;

/**
 * Whether the scores of a file fit the scale of a survey, judged on all of them.
 * If the lowest step were as likely as those beside it, each answer on it or on the next would be the next with probability one half: k of them and
 * none on the lowest happen in one of 2^k files. The three next steps are taken on average where there are more of them.
 */
export function judgeScale(scores: ScoresSeen, { scaleMin, scaleMax }: SurveyScale): ScaleJudgement {
  let n = 0;
  let outside = 0;
  let line: number | null = null;
  for (const [score, seen] of scores) {
    n += seen.count;
    if (Number.isInteger(score) && score >= scaleMin && score <= scaleMax) continue;
    outside += seen.count;
    if (line === null || seen.line < line) line = seen.line;
  }
  const countOf = (score: number): number => scores.get(score)?.count ?? 0;
  const beside = Math.max(countOf(scaleMin + 1), Math.floor((countOf(scaleMin + 1) + countOf(scaleMin + 2) + countOf(scaleMin + 3)) / 3));
  const isMissing = countOf(scaleMin) === 0 && outside === 0 && beside >= leastBeside;
  return {
    n, outside, line, isAnother: outside >= leastOutside && outside > shareOutside * n,
    noLowest: isMissing ? { besideIt: beside, oneIn: 2 ** Math.min(beside, 40) } : null,
  };
}
