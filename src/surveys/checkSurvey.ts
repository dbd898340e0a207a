import type { Problem } from '../kernel/failure';
import type { Proposal } from '../registry/noun';
import type { SurveyInstrument } from './survey';

/** The scales that an instrument is asked on: its formulas hold on these only. */
const scales: Record<SurveyInstrument, readonly (readonly [min: number, max: number])[]> = {
  RNPS: [[0, 10]], TNPS: [[0, 10]], COMPETITIVE: [[0, 10]], CSAT: [[1, 5]], CES: [[1, 5], [1, 7]],
};

/** A survey is asked on a scale of its instrument. */
export function checkSurvey({ record: { attributes: { instrument, scaleMin, scaleMax } } }: Proposal): Problem[] {
  const allowed = Object.hasOwn(scales, String(instrument)) ? scales[instrument as SurveyInstrument] : [];
  if (allowed.length === 0 || allowed.some(([min, max]) => min === scaleMin && max === scaleMax)) return [];
  return [{ field: 'scaleMax', message: `not a scale of ${String(instrument)}`, allowed: allowed.map(([min, max]) => `${min} to ${max}`).join(', or ') }];
}
