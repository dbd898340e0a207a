import type { StoredBilingual } from '../graphql/bilingual';
import type { ReportingGroup } from '../registry/provenance';
import { atMomentOfTruth, listWords, sideWords } from './gapWords';
import type { GapWords } from './foundGap';

const severityOf = (momentOfTruth: boolean): StoredBilingual => (momentOfTruth ? atMomentOfTruth : ['不是關鍵時刻', 'it is no moment of truth']);

export function noTouchpointWords(stage: StoredBilingual, journey: StoredBilingual, momentOfTruth: boolean): GapWords {
  return {
    title: [`「${journey[0]}」的「${stage[0]}」階段沒有接觸點`, `${journey[1]}, stage ${stage[1]}: no touchpoint`],
    explanation: [
      `旅程「${journey[0]}」已知有「${stage[0]}」這個階段，登錄中卻沒有任何接觸點。客戶走到這裡時，在哪裡、由誰接待、用什麼通路，都沒有紀錄。`,
      `The journey ${journey[1]} is known to have the stage ${stage[1]}, yet no touchpoint is registered at it. Where customers who come to it are served, by whom and on which channel is not on record.`,
    ],
    remedy: ['盤點這個階段實際發生的接觸並登錄；若客戶在此確實不接觸公司，註明原因並擱置此缺口。', 'Find out what happens at this stage and register it; if customers do not meet the company there, dismiss this gap and say so.'],
    severityReason: severityOf(momentOfTruth),
  };
}

interface OneSided {
  stage: StoredBilingual;
  journey: StoredBilingual;
  missing: ReportingGroup;
  touchpoints: StoredBilingual[];
  threshold: number;
  momentOfTruth: boolean;
}

export function oneSidedWords({ stage, journey, missing, touchpoints, threshold, momentOfTruth }: OneSided): GapWords {
  const [zhSide, enSide] = sideWords[missing];
  const [zhHave, enHave] = listWords(touchpoints);
  return {
    title: [`「${journey[0]}」的「${stage[0]}」階段沒有${zhSide}接觸點`, `${journey[1]}, stage ${stage[1]}: nothing ${enSide}`],
    explanation: [
      `「${stage[0]}」階段現有${zhHave}，在任何一個通路上都不是${zhSide}（每階段應至少有 ${threshold} 個）。想一路用${zhSide}辦理的客戶，到這裡不得不換成另一種方式。`,
      `The stage ${stage[1]} has ${enHave}, none of them ${enSide} on any of its channels; a stage should have at least ${threshold}. A customer who would rather stay ${enSide} has to change sides here.`,
    ],
    remedy: [`在這個階段提供至少一個${zhSide}的接觸點或通路；若依法或依商品性質只能用另一種方式，註明原因並擱置。`, `Offer at least one ${enSide} touchpoint or channel at this stage; where law or product allow only the other side, dismiss this gap and say so.`],
    severityReason: severityOf(momentOfTruth),
  };
}
