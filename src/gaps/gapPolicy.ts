import { ObjectType } from 'type-graphql';
import { Decimal, TwoTongues, Whole } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import type { Problem } from '../kernel/failure';
import type { Names } from '../kernel/names';
import type { Subsidiary } from '../organisation/group';
import { Entry } from '../registry/entry';
import { LinkToOne } from '../registry/links';
import type { Proposal } from '../registry/noun';

/** The slug of the policy that holds for every subsidiary that says nothing else. */
export const defaultPolicy = 'default';

@ObjectType({ implements: Entry, description: 'The thresholds by which gaps are found, and the weights by which leverage is counted: those of one subsidiary, or those that hold where a subsidiary says nothing else. A threshold left out is taken from the default policy, and where that leaves it out too, from what Waymark ships with.', simpleResolvers: true })
export class GapPolicy extends Entry {
  @LinkToOne({ to: 'Subsidiary', relationship: 'APPLIES_TO', optional: true, description: 'The subsidiary it is for; null for the default policy.' })
  subsidiary?: Subsidiary | null;

  @Whole({ description: 'COVERAGE: from which importance, 1 to 5, a touchpoint should have a measurement point. Ships as 3.', optional: true, min: 1, max: 5 })
  importantFrom!: number | null;

  @Whole({ description: 'COVERAGE: for how many days after its cadence has run out a figure still counts as fresh. Ships as 0.', optional: true, min: 0, max: 3660 })
  graceDays!: number | null;

  @Whole({ description: 'STAGE_EMPTY: how many online touchpoints a stage should have at least, 0 or 1. Ships as 1.', optional: true, min: 0, max: 1 })
  onlineAtLeast!: number | null;

  @Whole({ description: 'STAGE_EMPTY: how many offline touchpoints a stage should have at least, 0 or 1. Ships as 1.', optional: true, min: 0, max: 1 })
  offlineAtLeast!: number | null;

  @Decimal({ description: 'CHANNEL_BREAK: the continuity, 0 to 1, below which the breaks of a path weigh more. Ships as 0.75.', optional: true, min: 0, max: 1 })
  continuityAtLeast!: number | null;

  @Whole({ description: 'ARCHETYPE: how many sibling subsidiaries must run (or measure) an archetype before its absence counts as a gap. Ships as 1.', optional: true, min: 1, max: 1000 })
  siblingsAtLeast!: number | null;

  @Whole({ description: 'DECLARED_VS_REGISTERED: from which difference, in percent of the declared count, it weighs high. Ships as 10.', optional: true, min: 0, max: 1000 })
  differencePercent!: number | null;

  @Whole({ description: 'TARGET: from which shortfall, in percent of the target, it weighs high. Ships as 10.', optional: true, min: 0, max: 1000 })
  shortfallPercent!: number | null;

  @Whole({ description: 'BENCHMARK: the worst place among competitors that is still no gap. Ships as 1.', optional: true, min: 1, max: 10_000 })
  worstRank!: number | null;

  @Whole({ description: 'UNTESTABLE: how many answers a year are within reach; a change that needs fewer weighs less. Ships as 10000.', optional: true, min: 1, max: 1_000_000_000 })
  answersWithinReach!: number | null;

  @Decimal({ description: 'Leverage: what each journey in which it stands adds to a touchpoint. Ships as 1.', optional: true, min: 0, max: 1000 })
  journeyWeight!: number | null;

  @Decimal({ description: 'Leverage: what each subsidiary that runs a touchpoint of its kind adds to a touchpoint. Ships as 1.', optional: true, min: 0, max: 1000 })
  subsidiaryWeight!: number | null;

  @Decimal({ description: 'Leverage: what each stage at which it stands that is a moment of truth adds to a touchpoint. Ships as 3.', optional: true, min: 0, max: 1000 })
  momentOfTruthWeight!: number | null;

  @Decimal({ description: 'Leverage: what each gap of high severity about it adds to a touchpoint. Ships as 3.', optional: true, min: 0, max: 1000 })
  highGapWeight!: number | null;

  @Decimal({ description: 'Leverage: what each gap of medium severity about it adds to a touchpoint. Ships as 2.', optional: true, min: 0, max: 1000 })
  mediumGapWeight!: number | null;

  @Decimal({ description: 'Leverage: what each gap of low severity about it adds to a touchpoint. Ships as 1.', optional: true, min: 0, max: 1000 })
  lowGapWeight!: number | null;

  @TwoTongues({ description: 'Why the thresholds are what they are.', optional: true, max: 1000 })
  note!: StoredBilingual | null;
}

/** One policy for each subsidiary, and one default: the slug says which. */
export function checkGapPolicy({ slug, record: { links } }: Proposal, names: Names): Problem[] {
  const subsidiary = links.subsidiary?.[0]?.key ?? null;
  if (slug === defaultPolicy) return subsidiary === null ? [] : [{ field: 'subsidiary', message: 'the default policy is for no subsidiary', allowed: 'none' }];
  return subsidiary === names.keyOf('Subsidiary', slug) ? [] : [{ field: 'subsidiary', message: 'not the subsidiary that the id names', allowed: `the id "${defaultPolicy}" and no subsidiary, or the slug of a subsidiary and that subsidiary` }];
}
