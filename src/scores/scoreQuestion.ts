import { enumeration } from '../graphql/attributes';
import { badInput } from '../kernel/failure';
import type { SurveyInstrument } from '../surveys/survey';
import type { CountDimension } from '../surveys/dailyCount';
import type { ScoreFormula } from './satisfaction';
import type { DaySpan } from './taipeiPeriods';
import type { ScoreTerms } from './scoreOfBins';

export const ScoreDivision = enumeration('ScoreDivision', 'By what the answers of a score are divided.', {
  POINT: 'By measurement point.',
  TOUCHPOINT: 'By touchpoint.',
  CHANNEL: 'By channel.',
  SUBSIDIARY: 'By subsidiary.',
  PRODUCT: 'By product code; an answer with several products counts in each, so the parts may be more than the whole.',
  CALL_REASON: 'By reason for calling.',
  CHANNEL_MODE: 'By channel and mode of sending, `<channel>/<mode>`. A code that is a slug which a channel of the registry has or had counts as that channel, under its present slug; any other as itself.',
  SEGMENT: 'By customer segment.',
  REGION: 'By region.',
});
export type ScoreDivision = keyof typeof ScoreDivision;

/** Divisions by what the registry knows of a deployment; the others are dimensions of the counts. */
export const structural = { POINT: 'point', TOUCHPOINT: 'touchpoint', CHANNEL: 'channel', SUBSIDIARY: 'subsidiary' } as const;

export const isStructural = (division: ScoreDivision): division is keyof typeof structural => Object.hasOwn(structural, division);

/** What a score is asked for, beside the object that it is about. */
export interface ScoreQuestion {
  period: DaySpan;
  /** Only answers in one segment of a dimension. */
  segment: { dimension: CountDimension; code: string } | null;
  instrument: SurveyInstrument | null;
  formula: ScoreFormula | null;
  method: ScoreTerms['method'];
  level: number;
}

const formulas: Record<SurveyInstrument, readonly [ScoreFormula, ...ScoreFormula[]]> = {
  RNPS: ['NET_PROMOTER'], TNPS: ['NET_PROMOTER'], COMPETITIVE: ['NET_PROMOTER'], CSAT: ['TOP_TWO_BOX', 'MEAN'], CES: ['MEAN', 'POSITIVE_SHARE'],
};

/** How a question is answered for an instrument. @throws BAD_INPUT for a formula or an interval that the instrument does not know */
export function termsFor({ formula, method, level }: ScoreQuestion, instrument: SurveyInstrument, scale: [number, number]): ScoreTerms {
  const allowed = formulas[instrument];
  if (formula !== null && !allowed.includes(formula)) throw badInput('formula', `not a formula of ${instrument}`, allowed.join(' or '));
  return { instrument, scale, formula: formula ?? allowed[0], method, level };
}
