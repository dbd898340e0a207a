import type { ChangeAction } from '../history/change';
import type { Problem } from '../kernel/failure';
import type { LinkEntry } from './links';

/** What somebody wants one object to be. Names that are left out stay as they are, or take their initial value. */
export interface Intent {
  noun: string;
  /** Any that the object has or had. */
  slug: string;
  /** ADD: it must not exist. CHANGE: it must. PUT: either. */
  mode: 'ADD' | 'CHANGE' | 'PUT';
  attributes: Record<string, unknown>;
  /** The slug that it is to have from now on. */
  toSlug?: string;
  links: Record<string, LinkEntry[]>;
  /** The version the change was made on; checked where given. */
  expectedVersion?: number;
  /** What to call it in the change log, where it is more than added or changed. */
  action?: ChangeAction;
  reason?: string | null;
  /** Turns a problem's field into where the sender finds it. */
  locate?: (problem: Problem) => Problem;
}

/** An object that somebody wants out of the registry. */
export interface Removal {
  noun: string;
  slug: string;
  expectedVersion: number;
  reason: string | null;
}

/** What one edit wants, in two steps where the second depends on what the first wrote. */
export interface Intended {
  /** The slug of the object to answer. */
  slug: string;
  /** Taken out before anything is written. */
  removal?: Removal;
  intents: Intent[];
  /** What is intended once these are written. */
  follow?: () => Promise<Intent[]>;
}
