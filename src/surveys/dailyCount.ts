import { enumeration } from '../graphql/attributes';

export const CountDimension = enumeration('CountDimension', 'By what answers are counted a day, beside all of them. Each is counted by itself: there are no counts of combinations.', {
  TOTAL: 'All answers; one row a day, with an empty segment.',
  PRODUCT: 'By product code. An answer with several counts in each of them, one with none in none.',
  CALL_REASON: 'By reason for calling; answers without one are in no row.',
  CHANNEL_MODE: 'By channel and mode of sending, `<channel>/<mode>`, either of which may be empty; answers with neither are in no row.',
  SEGMENT: 'By customer segment; answers without one are in no row.',
  REGION: 'By region; answers without one are in no row.',
});
export type CountDimension = keyof typeof CountDimension;

/** The rows of counts of one deployment in one dimension; the counts of a period are found by it. */
export const rollupOf = (deployment: string, dimension: CountDimension): string => `${deployment}|${dimension}`;

/** By what the counts of a rollup are looked up: those of a month, so that a period costs what it has and not what came before it. */
export const rollupMonthOf = (rollup: string, month: string): string => `${rollup}|${month}`;

/** The greatest score there is; a row has a bin for each score from 0. */
export const greatestScore = 10;

/** How often each score was given at a deployment on one day (Taipei) in one segment of a dimension. The bins of CSAT and CES are their scores. */
export interface DailyCount {
  /** `<rollup>|<segment>|<day>`, unique. */
  key: string;
  rollup: string;
  deployment: string;
  point: string;
  dimension: CountDimension;
  segment: string;
  day: string;
  /** How often each score from 0 to 10 was given, as `n0` to `n10` in the graph. */
  bins: number[];
  /** How many of these answers nobody gave: they come from the generator. */
  invented: number;
}
