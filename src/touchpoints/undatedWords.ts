import type { StoredBilingual } from '../graphql/bilingual';
import type { AdditionKind } from './addition';

const words: Record<AdditionKind, readonly [zh: string, one: string, many: string]> = {
  TOUCHPOINT: ['個接觸點', 'touchpoint', 'touchpoints'],
  MEASUREMENT_POINT: ['個量測點', 'measurement point', 'measurement points'],
  CHANNEL: ['個通路', 'channel', 'channels'],
  STATED_NODES: ['個出處所述的節點', 'node that a source states', 'nodes that sources state'],
  STATED_FEATURES: ['項出處所述的功能', 'function that a source states', 'functions that sources state'],
};

/** Of how many of a kind the beginning is not known, in words. */
export function undatedWords(kind: AdditionKind, count: number): StoredBilingual {
  const [zh, one, many] = words[kind];
  if (count === 0) return [`沒有起始日不明的${zh.slice(1)}`, `The beginning of every ${one} is known`];
  return [`另有 ${count} ${zh}起始日不明`, `It is not known when ${count} ${count === 1 ? one : many} began`];
}
