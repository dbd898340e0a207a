import type { StoredBilingual } from '../graphql/bilingual';
import type { AlignedColumn, AlignedStages, Change, StageToAlign } from './alignment';

/** How the two sides are called. */
export interface SideLabels {
  left: StoredBilingual;
  right: StoredBilingual;
}

type Worded = (change: Change, labels: SideLabels) => StoredBilingual;

const side = (labels: SideLabels, holdsLeft: boolean): [has: StoredBilingual, lacks: StoredBilingual] => (holdsLeft ? [labels.left, labels.right] : [labels.right, labels.left]);

/** What one side is and the other is not. */
const either = (zh: string, zhNot: string, en: string): Worded => ({ left }, labels) => {
  const [is, isNot] = side(labels, left[1] === 'yes');
  return [`${is[0]}${zh}，${isNot[0]}${zhNot}`, `${en} at ${is[1]}, not at ${isNot[1]}`];
};

/** What both have and is not the same. */
const apart = (zh: string, en: string): Worded => ({ left, right }, labels) =>
  [`${zh}不同：${labels.left[0]}為${left[0]}，${labels.right[0]}為${right[0]}`, `${en} (${labels.left[1]}: ${left[1]}; ${labels.right[1]}: ${right[1]})`];

const worded: Record<Change['aspect'], Worded> = {
  NAME: apart('名稱', 'the name differs'),
  CHANNEL_GROUP: apart('線上線下', 'the lane differs'),
  CHANNELS: apart('通路', 'the channels differ'),
  STAGE: ({ left, right }, labels) => [`${labels.left[0]}在「${left[0]}」，${labels.right[0]}在「${right[0]}」`, `in "${left[1]}" at ${labels.left[1]}, in "${right[1]}" at ${labels.right[1]}`],
  OWNER: apart('負責單位', 'the owner differs'),
  MEASURED: either('已量測', '未量測', 'measured'),
  STEP: apart('步驟走法', 'the step is walked differently'),
  MOMENT_OF_TRUTH: either('視為關鍵時刻', '不是', 'a moment of truth'),
  ANY_TIME: either('可隨時發生', '不可', 'possible at any time'),
};

const joined = (parts: StoredBilingual[]): StoredBilingual => [parts.map(([zh]) => zh).join('；'), parts.map(([, en]) => en).join('; ')];

const capitalised = ([zh, en]: StoredBilingual): StoredBilingual => [zh, `${en.charAt(0).toUpperCase()}${en.slice(1)}`];

function only({ left, right, leftStage, rightStage, archetypes }: AlignedColumn, labels: SideLabels): StoredBilingual {
  const [has, lacks] = side(labels, left !== null);
  const place = (left ?? right)!;
  const otherStage: StageToAlign | null = left ? rightStage : leftStage;
  const [kind] = archetypes.length > 0 ? archetypes : place.touchpoint ? [place.touchpoint] : [];
  if (!kind && !otherStage) return [`只有${has[0]}有「${place.stage.name[0]}」階段，尚未登錄節點`, `only ${has[1]} has the stage "${place.stage.name[1]}", without a touchpoint yet`];
  if (!kind) return [`${has[0]}多一個尚未登錄節點的步驟`, `${has[1]} has one more step, without a touchpoint yet`];
  return otherStage
    ? [`只有${has[0]}有「${kind.name[0]}」；${lacks[0]}的「${otherStage.name[0]}」沒有`, `only ${has[1]} has "${kind.name[1]}"; "${otherStage.name[1]}" at ${lacks[1]} has none`]
    : [`只有${has[0]}有「${kind.name[0]}」；${lacks[0]}無此階段`, `only ${has[1]} has "${kind.name[1]}"; ${lacks[1]} has no such stage`];
}

function reordered({ left, right, changes }: AlignedColumn, labels: SideLabels): StoredBilingual {
  const [from, to] = [left!.stage.name, right!.stage.name];
  const where: StoredBilingual = from[0] === to[0] && from[1] === to[1]
    ? [`順序不同：「${from[0]}」在兩者的先後不一樣`, `out of sequence: "${from[1]}" does not come at the same point on both sides`]
    : [`順序不同：${labels.left[0]}在「${from[0]}」，${labels.right[0]}在「${to[0]}」`, `out of sequence: in "${from[1]}" at ${labels.left[1]}, in "${to[1]}" at ${labels.right[1]}`];
  return joined([where, ...changes.filter(({ aspect }) => aspect !== 'STAGE').map((change) => worded[change.aspect](change, labels))]);
}

/** What tells the two sides of a column apart, in a sentence. */
export function differenceSentence(column: AlignedColumn, labels: SideLabels): StoredBilingual {
  const { verdict, left, right, changes } = column;
  switch (verdict) {
    case 'SAME': return left?.touchpoint ?? right?.touchpoint ? ['兩者相同', 'The same on both sides'] : ['兩者都有此階段，都尚未登錄節點', 'Both have this stage; neither has a touchpoint here yet'];
    case 'CHANGED': return capitalised(joined(changes.map((change) => worded[change.aspect](change, labels))));
    case 'REORDERED': return capitalised(reordered(column, labels));
    case 'ONLY_LEFT':
    case 'ONLY_RIGHT': return capitalised(only(column, labels));
  }
}

/** What tells two stages apart, in a sentence. */
export function stageSentence({ verdict, left, right, changes }: AlignedStages, labels: SideLabels): StoredBilingual {
  const [has, lacks] = side(labels, left !== null);
  switch (verdict) {
    case 'SAME': return ['兩者都有此階段', 'Both have this stage'];
    case 'CHANGED': return capitalised(joined(changes.map((change) => worded[change.aspect](change, labels))));
    case 'REORDERED': return capitalised(joined([['階段順序不同', 'the stage is out of sequence'], ...changes.map((change) => worded[change.aspect](change, labels))]));
    case 'ONLY_LEFT':
    case 'ONLY_RIGHT': return capitalised([`只有${has[0]}有「${(left ?? right)!.name[0]}」階段；${lacks[0]}無此階段`, `only ${has[1]} has the stage "${(left ?? right)!.name[1]}"`]);
  }
}
