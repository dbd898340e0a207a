import type { Standing } from './life';
import type { MapProvenance } from './mapNumbers';
import type { InBothTongues } from './tongues';

export type ScoreState = 'SHOWN' | 'SUPPRESSED' | 'NO_ANSWERS' | 'NOT_ASKED' | 'INSTRUMENTS_DIFFER';

interface FigureHead {
  /** The name of the metric as the API spells it: `TNPS`. */
  metric: string;
  provenance: MapProvenance;
  /** What the source states, in our own words, and where. */
  statement: InBothTongues | null;
  source: string | null;
  periodFrom: string | null;
  periodTo: string | null;
}

/** What is known of a touchpoint's score: each form is drawn differently, and none shows a value without what qualifies it. */
export type Figure =
  | FigureHead & {
    form: 'OPERATED';
    value: number;
    low: number;
    high: number;
    n: number;
    /** Whether it is of so few answers that it is only a hint. */
    lowBase: boolean;
    /** The scores of as many days before, the earliest first and this one last, null where none is shown; empty where there is no other. */
    series: (number | null)[];
  }
  /** A value as printed; `value` is the printed text with its qualifier and unit. Most come without their sample size: then `counted` is null. */
  | FigureHead & { form: 'STATED'; value: InBothTongues; counted: { n: number; low: number; high: number } | null }
  | FigureHead & { form: 'WORDS'; words: InBothTongues }
  | FigureHead & { form: 'CHANGE'; change: InBothTongues }
  /** Too few answers to be shown, or those of too few could be told from it. */
  | FigureHead & { form: 'SUPPRESSED'; n: number; reason: InBothTongues }
  /** A measurement point stands here, and there is no figure to show: the state of its score and the reason, where scores were asked for. */
  | { form: 'NONE'; metric: string | null; state: ScoreState | null; reason: InBothTongues | null }
  | { form: 'NOT_MEASURED' }
  /** The touchpoint does not stand on the day of the map: it ended on `on`, or begins then. */
  | { form: 'NOT_STANDING'; standing: Exclude<Standing, 'STANDING'>; on: string | null };
