import type { StoredBilingual } from '../graphql/bilingual';
import type { GapWords } from './foundGap';
import type { GapForm } from './gapTypes';
import { atMomentOfTruth } from './gapWords';

export type VariantForm = Extract<GapForm, 'MISSING' | 'EXTRA' | 'REORDERED' | 'RECHANNELLED'>;

interface StandingAt {
  touchpoint: StoredBilingual;
  stage: StoredBilingual;
}

interface Said {
  form: VariantForm;
  reference: StoredBilingual;
  variant: StoredBilingual;
  /** What it is about: the archetypes, else the touchpoint. */
  what: StoredBilingual;
  /** What stands on either side, where something does. */
  there: StandingAt | null;
  here: StandingAt | null;
  /** The sides on which they are reported, as texts. */
  sides: { there: StoredBilingual; here: StoredBilingual } | null;
  momentOfTruth: boolean;
}

const titles: Record<VariantForm, (said: Said) => StoredBilingual> = {
  MISSING: ({ variant, what, there }) => [`「${variant[0]}」少了與「${there?.touchpoint[0]}」相當的一步（${what[0]}）`, `${variant[1]} lacks a counterpart of ${there?.touchpoint[1]} (${what[1]})`],
  EXTRA: ({ variant, what, here }) => [`「${variant[0]}」多出「${here?.touchpoint[0]}」（${what[0]}）`, `${variant[1]} has ${here?.touchpoint[1]} in addition (${what[1]})`],
  REORDERED: ({ variant, what }) => [`「${variant[0]}」的「${what[0]}」順序不同`, `${variant[1]} has "${what[1]}" at another place`],
  RECHANNELLED: ({ variant, what }) => [`「${variant[0]}」的「${what[0]}」與參考旅程線上、線下不同`, `${variant[1]} has "${what[1]}" on the other side, online or offline`],
};

const explanations: Record<VariantForm, (said: Said) => StoredBilingual> = {
  MISSING: ({ reference, variant, there }) => [
    `參考旅程${reference[0]}在「${there?.stage[0]}」階段有「${there?.touchpoint[0]}」；「${variant[0]}」沒有對應的接觸點。走這段旅程的客戶少了這一步的服務，或這一步沒有登錄。`,
    `The reference journey ${reference[1]} has ${there?.touchpoint[1]} at the stage ${there?.stage[1]}; ${variant[1]} has no counterpart. Its customers go without this service, or it is not registered.`,
  ],
  EXTRA: ({ reference, variant, here }) => [
    `「${variant[0]}」在「${here?.stage[0]}」階段有「${here?.touchpoint[0]}」，參考旅程${reference[0]}沒有對應的接觸點。可能是值得推廣的做法，也可能是多走的一步。`,
    `${variant[1]} has ${here?.touchpoint[1]} at the stage ${here?.stage[1]}; the reference journey ${reference[1]} has no counterpart. It may be a practice worth adopting, or a step too many.`,
  ],
  REORDERED: ({ reference, variant, there, here }) => [
    `「${there?.touchpoint[0]}」在參考旅程${reference[0]}位於「${there?.stage[0]}」；對應的「${here?.touchpoint[0]}」在「${variant[0]}」位於「${here?.stage[0]}」，先後順序不同。`,
    `${there?.touchpoint[1]} stands at ${there?.stage[1]} in the reference journey ${reference[1]}; its counterpart ${here?.touchpoint[1]} stands at ${here?.stage[1]} in ${variant[1]}, in another sequence.`,
  ],
  RECHANNELLED: ({ reference, variant, there, here, sides }) => [
    `「${there?.touchpoint[0]}」在參考旅程${reference[0]}走${sides?.there[0]}；對應的「${here?.touchpoint[0]}」在「${variant[0]}」走${sides?.here[0]}。兩段旅程的客戶，能選的方式不同。`,
    `${there?.touchpoint[1]} is ${sides?.there[1]} in the reference journey ${reference[1]}; its counterpart ${here?.touchpoint[1]} in ${variant[1]} is ${sides?.here[1]}. Customers of the two have different ways to choose from.`,
  ],
};

const remedies: Record<VariantForm, StoredBilingual> = {
  MISSING: ['補上這一步（或補登錄），或說明這段旅程為何不需要並擱置。', 'Add this step, or register it; or dismiss this gap and say why this journey needs none.'],
  EXTRA: ['評估這一步的價值：值得就納入參考旅程，不值得就取消，或說明原因並擱置。', 'Consider what it is worth: adopt it in the reference journey, do without it, or dismiss this gap and say why it is there.'],
  REORDERED: ['確認哪個順序對客戶較好，讓兩段旅程一致，或說明原因並擱置。', 'Find out which sequence serves customers better and align the two, or dismiss this gap and say why they differ.'],
  RECHANNELLED: ['提供參考旅程所走的通路，或說明為何只能走目前這一種並擱置。', 'Offer the side that the reference journey has, or dismiss this gap and say why this one cannot.'],
};

const severityReasons: Record<VariantForm, StoredBilingual> = {
  MISSING: ['少一步服務，但不在參考旅程的關鍵時刻', 'a step of service is missing, though not at a moment of truth of the reference journey'],
  EXTRA: ['多出的一步未必是壞事', 'a step more need not be bad'],
  REORDERED: ['順序不同，但不在關鍵時刻', 'the sequence differs, though not at a moment of truth'],
  RECHANNELLED: ['線上、線下不同，但不在關鍵時刻', 'the sides differ, though not at a moment of truth'],
};

export const variantWords = (said: Said): GapWords => ({
  title: titles[said.form](said),
  explanation: explanations[said.form](said),
  remedy: remedies[said.form],
  severityReason: said.momentOfTruth && said.form !== 'EXTRA' ? atMomentOfTruth : severityReasons[said.form],
});
