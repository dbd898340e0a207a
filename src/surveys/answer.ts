import type { Problem } from '../kernel/failure';
import type { Move } from './moveTally';
import type { SegmentCode } from './segmentCode';

/** An answer as a door hands it over: fields by name, of whatever type the sender gave them. */
export type SentAnswer = Readonly<Record<string, unknown>>;

/** The fields of an answer, as all doors call them. */
export const answerFields = [
  'source', 'id', 'deployment', 'point', 'instrument', 'score', 'comment', 'answeredAt', 'completedAt', 'channel', 'mode', 'products',
  'callReason', 'segment', 'region', 'customer', 'inclusionProbability',
] as const;
export type AnswerField = (typeof answerFields)[number];

/** Those that hold codes of the sender's own. */
export const codeFields = ['products', 'callReason', 'channel', 'mode', 'segment', 'region'] as const satisfies readonly AnswerField[];

export const isAnswerField = (name: string): name is AnswerField => (answerFields as readonly string[]).includes(name);

/** What an answer says by itself: every field has its type and range; where it belongs is not looked up yet. */
export interface ReadAnswer {
  source: string;
  id: string;
  /** Slugs. One of the two is given at least. */
  deployment: string | null;
  point: string | null;
  /** Chooses among several surveys at a point. */
  instrument: string | null;
  score: number;
  /** With personal data masked. */
  comment: string | null;
  answeredAt: string;
  completedAt: string | null;
  /** The Taipei day of `answeredAt`. */
  day: string;
  channel: string | null;
  mode: string | null;
  products: string[];
  callReason: string | null;
  segment: string | null;
  region: string | null;
  customer: string | null;
  inclusionProbability: number | null;
}

/** What of an answer decides in which daily counts it stands. */
export interface Countable {
  /** The source, a space, and the id there: unique. */
  key: string;
  /** Keys. */
  deployment: string;
  point: string;
  day: string;
  score: number;
  products: string[];
  callReason: string | null;
  channel: string | null;
  mode: string | null;
  segment: string | null;
  region: string | null;
}

/** An answer bound to its deployment, as the graph keeps it. */
export interface Answer extends Countable {
  pointVersion: number;
  questionVersion: string;
  comment: string | null;
  answeredAt: string;
  completedAt: string | null;
  /** The subsidiary, `|` and the pseudonym: the same pseudonym in two subsidiaries is two customers. */
  customer: string | null;
  inclusionProbability: number;
  /** When it was made as it is, in its source, where the source says so: of two states of an answer the later one stands, whichever comes first. */
  revisedAt: string | null;
  /** Tells the same answer sent again from another one under its id. */
  digest: string;
  /** Digests that the same answer had before blanks and line ends in comments were evened; not kept. */
  formerDigests: readonly string[];
}

/** What became of one answer that was sent. */
export type Outcome = 'ACCEPTED' | 'ALREADY_COUNTED' | 'CORRECTED' | 'REFUSED';

export interface Verdict {
  id: string | null;
  outcome: Outcome;
  problems: Problem[];
  /** The codes of segments that it carries; none of one that was refused. */
  codes: SegmentCode[];
  /** Of a corrected one that counts elsewhere than before. */
  move?: Move;
}
