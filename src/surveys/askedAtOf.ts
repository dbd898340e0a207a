import { splitKey } from '../kernel/id';
import type { AskedAt } from './planGeneration';

/** A deployment with what sets the days on which it takes answers; the others are keys. */
export interface AskedDeployment {
  key: string;
  validFrom: string | null;
  validTo: string | null;
  survey: Pick<AskedAt, 'instrument' | 'scaleMin' | 'scaleMax' | 'validFrom' | 'validTo'>;
  point: { validFrom: string | null; validTo: string | null; subsidiary: string; channel: string | null };
}

const later = (a: string | null, b: string | null): string | null => ((a ?? '') > (b ?? '') ? a : b);
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

/** What the same wishes make hangs on the slug that a thing was entered with, so that it is the same when that is called otherwise. */
const entered = (key: string): string => splitKey(key)!.slug;

/** A deployment as the generator sees it. */
export const askedAtOf = ({ validFrom, validTo, survey, point, key }: AskedDeployment): AskedAt => ({
  deployment: entered(key), subsidiary: entered(point.subsidiary), channel: point.channel === null ? null : entered(point.channel), ...survey,
  validFrom: later(later(validFrom, point.validFrom), survey.validFrom), validTo: earlier(earlier(validTo, point.validTo), survey.validTo),
});
