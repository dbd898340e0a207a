import type { AnsweredDeployment } from './pointQuery';

const versionOf = ({ questionVersion, survey }: AnsweredDeployment): string => questionVersion ?? survey.questionVersion;

/** The versions of the question that were asked in a period. */
export function versionsIn(deployments: readonly AnsweredDeployment[], instrument: string | null, { from, to }: { from: string; to: string }): string {
  const asked = deployments.filter(({ survey, validFrom, validTo }) => survey.instrument === instrument && (validFrom ?? '') < to && (validTo ?? '9999') > from);
  return [...new Set(asked.map(versionOf))].sort().join(', ');
}
