import type { Room } from './admission';

/** What one operation may ask for and take. */
export interface Limits {
  /** Estimated before it runs, in units of about a microsecond of the service's thread. */
  cost: number;
  /** Counted while it runs: a field is one, an object eight more. */
  steps: number;
  /** Of the answer's text. */
  bytes: number;
  milliseconds: number;
  /** Of the processor, in milliseconds: with the part that is under way when it is exceeded, an operation ends within 2 s. */
  processor: number;
  aliases: number;
  rootFields: number;
  /** Of one name at one place. */
  equalDirectives: number;
}

/** Measured, see decision 0010. An answer may be as long as a request, so that what is exported can be imported. */
export const usualLimits: Limits = { cost: 1_000_000, steps: 1_000_000, bytes: 32 * 1024 * 1024, milliseconds: 10_000, processor: 1_800, aliases: 50, rootFields: 50, equalDirectives: 10 };

/**
 * How many times that pages and drawings may cost, which ask the service's own questions: the longest lists of all journeys multiplied are more than any
 * one has, and the time of the processor bounds what is really done.
 */
export const roomOfPages = 4;

/** Tokens in one query; a query of the explorer's own has some hundreds. */
export const mostTokens = 5_000;

/** How deep the brackets of one query may stand in one another; those of the explorer's own question about the schema stand 13 deep. */
export const deepestDocument = 100;

/** Characters of one query: it is parsed and validated in one go. The explorer's own question about the schema has 2,000. */
export const mostCharacters = 100_000;

/** Characters of a name in a query, an alias above all: it comes back with each value. */
export const longestName = 100;

/** Characters of all texts in the variables of a request that no rules of their own read, as those of files and answers. */
export const mostTextInVariables = 1_500_000;

/** Errors of one answer that are told; of the others how many there are. */
export const mostErrors = 100;

/** Up to this estimate an operation is let in at once, however many are long. */
export const shortCost = 50_000;

/** How much of what is long runs at once: about what one operation may take; of the whole registry one. Whoever waits longer is told to come again. */
export const usualRooms: Record<'long' | 'ofAll', Room> = {
  long: { cost: 1_000_000, waiting: 100, milliseconds: 10_000 },
  ofAll: { cost: 0, waiting: 20, milliseconds: 30_000 },
};
