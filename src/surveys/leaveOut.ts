import type { ExclusionRule } from './readingTerms';

/** A row of an export, by folded heading. */
export type CellOf = (heading: string) => string;

/** Why a row of an export is no answer that counts: the rule; null where it is one; what is wrong with it where that cannot be told. */
export type LeavingOut = (cell: CellOf, isActive: (rule: ExclusionRule) => boolean) => ExclusionRule | null | { wrong: string; allowed: string };

const yes = /^(?:1|true|yes|是|完成)$/i;
const no = /^(?:0|false|no|否|未完成)$/i;

/** The bits of the status of a response of Qualtrics; 4 marks imported ones and 16 those from devices that were offline. */
const statusBits = { preview: 1, test: 2, spam: 8 } as const;
const knownStatus = new Set([0, 1, 2, 4, 8, 9, 12, 16, 17]);
const knownLabel = /^(?:ip address|imported|offline(?: response)?)$/i;

function statusRules(status: string): ReadonlySet<ExclusionRule> | null {
  if (status === '') return new Set();
  if (/^\d+$/.test(status)) return knownStatus.has(Number(status)) ? new Set((['preview', 'test', 'spam'] as const).filter((rule) => (Number(status) & statusBits[rule]) !== 0)) : null;
  const told = (['preview', 'test', 'spam'] as const).filter((rule) => new RegExp(`\\b${rule}\\b`, 'i').test(status));
  return told.length > 0 || knownLabel.test(status) ? new Set(told) : null;
}

function isUnfinished(finished: string, progress: string): boolean | null {
  if (finished !== '') return no.test(finished) ? true : yes.test(finished) ? false : null;
  return /^\d+$/.test(progress) ? Number(progress) < 100 : false;
}

/** Previews, tests, spam and unfinished responses of Qualtrics, by its columns Status, DistributionChannel, Finished and Progress, in numbers or in their English labels. */
export const leaveOutOfQualtrics: LeavingOut = (cell, isActive) => {
  const status = cell('status').trim();
  const told = statusRules(status);
  if (told === null && (isActive('preview') || isActive('test') || isActive('spam'))) return { wrong: 'Status: not a status of Qualtrics', allowed: '0, 1, 2, 4, 8, 9, 12, 16, 17 or their English labels, as an export of numeric values has them; or rules that do not look at it' };
  const channel = cell('distributionchannel').trim().toLowerCase();
  for (const rule of ['preview', 'test', 'spam'] as const) if (isActive(rule) && (told!.has(rule) || channel === rule)) return rule;
  if (!isActive('unfinished')) return null;
  const unfinished = isUnfinished(cell('finished').trim(), cell('progress').trim());
  if (unfinished === null) return { wrong: 'Finished: neither yes nor no', allowed: '1, 0, True or False' };
  return unfinished ? 'unfinished' : null;
};

/** Responses of SurveyMonkey that have no end. */
export const leaveOutOfSurveymonkey: LeavingOut = (cell, isActive) => (isActive('unfinished') && cell('enddate').trim() === '' ? 'unfinished' : null);
