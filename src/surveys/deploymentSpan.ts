import type { Days } from '../kernel/period';
import { daysOf } from '../registry/lasting';

/** An object with its first day and its end. */
interface Ending {
  key: string;
  validFrom: string | null;
  validTo: string | null;
}

/** A deployment with everything that sets which answers it takes: on which days, on which scale. */
export interface DeploymentSpan extends Ending {
  /** Its present slug. */
  slug: string;
  point: Ending;
  survey: Ending & { scaleMin: number; scaleMax: number };
  /** The keys of the touchpoint and the channel with which the point ends. */
  around: string[];
}

/** The days on which a deployment takes answers: those on which it stands, and its point, and its survey. */
export function daysOfAnswers({ point, survey, ...deployment }: DeploymentSpan): Days {
  const all = [deployment, point, survey].map(daysOf);
  return {
    from: all.map(({ from }) => from).reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null),
    to: all.map(({ to }) => to).reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null),
  };
}
