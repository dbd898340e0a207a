import type { StoredBilingual } from '../graphql/bilingual';
import type { Score } from './score';
import type { ScoreComparison } from './scoreComparison';

interface Side {
  name: StoredBilingual;
  /** Null without touchpoints of the archetype. */
  score: Pick<Score, 'state'> | null;
}

interface Pair {
  a: StoredBilingual;
  b: StoredBilingual;
  comparison: Pick<ScoreComparison, 'state' | 'difference' | 'distinguishable' | 'answersNeeded' | 'method'> | null;
}

const listed = (sides: readonly Side[]): StoredBilingual => [sides.map(({ name }) => name[0]).join('、'), sides.map(({ name }) => name[1]).join(', ')];

/** What hides the scores, of all of them or all but one. */
function hiddenReason(running: readonly Side[]): StoredBilingual {
  const states = new Set(running.map(({ score }) => score!.state));
  const [zh, en] = listed(running.filter(({ score }) => score!.state === 'SHOWN'));
  if (states.has('INSTRUMENTS_DIFFER')) return ['有子公司用了不同的調查工具或量尺，須先指定其一才能比較', 'Some subsidiaries asked with different instruments or scales: name one to compare'];
  if (states.size === 1 && states.has('NOT_ASKED')) return ['沒有任何子公司在這裡進行這種調查', 'No subsidiary runs a survey of this kind here'];
  if (!states.has('SHOWN') && !states.has('SUPPRESSED')) return ['這段期間沒有人作答', 'Nobody answered in this period'];
  if (!states.has('SHOWN')) return ['沒有一家的分數可以顯示：答覆太少，或會透露少數人的答覆', 'No subsidiary has a score to show: too few answers, or it would tell those of too few'];
  return states.has('SUPPRESSED') ? [`只有${zh}的分數可以顯示：其他的答覆太少，或會透露少數人的答覆`, `Only ${en} has a score to show: the others have too few answers, or theirs would tell those of too few`] : [`只有${zh}有答覆`, `Only ${en} has answers`];
}

function chanceReason(compared: readonly Pair[]): StoredBilingual {
  const { a, b, comparison } = compared[0]!;
  const { difference, answersNeeded, method } = comparison!;
  const points = Math.abs(difference!).toFixed(1);
  const [zh, en] = [`差異都在抽樣誤差之內；最大的是${a[0]}與${b[0]}，相差 ${points} 分`, `All differences are within sampling error; the largest, ${a[1]} and ${b[1]}, is ${points} points`];
  if (answersNeeded === null) return [zh, en];
  const needed = answersNeeded.toLocaleString('en-US');
  return method === 'PAIRED'
    ? [`${zh}，要能辨別約需 ${needed} 位兩邊皆作答的客戶`, `${en}; to tell it apart would take about ${needed} people who answered at both`]
    : [`${zh}，要能辨別每家約需 ${needed} 份答覆`, `${en}; to tell it apart would take about ${needed} answers at each`];
}

/**
 * Why no pair of subsidiaries can be told apart; null where one can.
 * @param pairs in order, the largest difference first among those that are compared
 */
export function widestReason(sides: readonly Side[], pairs: readonly Pair[]): StoredBilingual | null {
  if (pairs.some(({ comparison }) => comparison?.distinguishable === true)) return null;
  const running = sides.filter(({ score }) => score !== null);
  const [zh, en] = listed(running);
  if (running.length === 0) return ['沒有子公司有這類接觸點', 'No subsidiary has a touchpoint of this kind'];
  if (running.length === 1) return [`只有${zh}有這類接觸點`, `Only ${en} has a touchpoint of this kind`];
  const shown = running.filter(({ score }) => score!.state === 'SHOWN');
  if (shown.length < 2) return hiddenReason(running);
  const compared = pairs.filter(({ comparison }) => comparison?.state === 'SHOWN');
  return compared.length > 0 ? chanceReason(compared) : ['各子公司用的調查工具不同，或不是 NPS，分數不可比較', 'The subsidiaries were asked with different instruments, or with one that is not NPS: such scores are not compared'];
}
