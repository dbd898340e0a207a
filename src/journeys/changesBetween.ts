import type { StoredBilingual } from '../graphql/bilingual';
import type { AlignedPlace, Change, Named, StageToAlign, StepToAlign, TouchpointToAlign } from './alignment';

const yes: StoredBilingual = ['是', 'yes'];
const no: StoredBilingual = ['否', 'no'];
const none: StoredBilingual = ['無', 'none'];
const groupNames: Record<string, StoredBilingual> = { ONLINE: ['線上', 'online'], OFFLINE: ['線下', 'offline'] };

const groupName = (group: string | undefined): StoredBilingual => (group === undefined ? none : groupNames[group]!);
const flag = (value: boolean): StoredBilingual => (value ? yes : no);
const names = (items: readonly Named[]): StoredBilingual => (items.length === 0 ? none : [items.map(({ name }) => name[0]).join('、'), items.map(({ name }) => name[1]).join(', ')]);
const sameKeys = (left: readonly Named[], right: readonly Named[]): boolean => left.length === right.length && left.every(({ key }) => right.some((other) => other.key === key));
const sameText = (left: StoredBilingual, right: StoredBilingual): boolean => left[0] === right[0] && left[1] === right[1];

/** The sides of a touchpoint as they are named: of its first channel, or of each channel where they differ only there. */
function groupChange(left: TouchpointToAlign, right: TouchpointToAlign): Change[] {
  const [leftLane, rightLane] = [left.channels[0]?.group, right.channels[0]?.group];
  if (leftLane !== rightLane) return [{ aspect: 'CHANNEL_GROUP', left: groupName(leftLane), right: groupName(rightLane) }];
  const moved = left.channels.flatMap((channel) => right.channels.filter(({ key, group }) => key === channel.key && group !== channel.group).map(({ group }) => ({ channel, group })));
  const shown = ({ name }: Named, group: string): StoredBilingual => [`${name[0]}（${groupName(group)[0]}）`, `${name[1]} (${groupName(group)[1]})`];
  return moved.slice(0, 1).map(({ channel, group }) => ({ aspect: 'CHANNEL_GROUP', left: shown(channel, channel.group), right: shown(channel, group) }));
}

function ownerChange(left: TouchpointToAlign, right: TouchpointToAlign): Change[] {
  const differs = left.key === right.key ? left.owner?.key !== right.owner?.key : (left.owner === null) !== (right.owner === null);
  return differs ? [{ aspect: 'OWNER', left: left.owner?.name ?? none, right: right.owner?.name ?? none }] : [];
}

function stepChange(left: StepToAlign, right: StepToAlign): Change[] {
  const shown = ({ skippable, repeatable }: StepToAlign): StoredBilingual => {
    const words: StoredBilingual[] = [...(skippable ? [['可略', 'may be left out'] as StoredBilingual] : []), ...(repeatable ? [['可重複', 'repeatable'] as StoredBilingual] : [])];
    return words.length === 0 ? ['走一次', 'once'] : [words.map(([zh]) => zh).join('、'), words.map(([, en]) => en).join(', ')];
  };
  return left.skippable === right.skippable && left.repeatable === right.repeatable ? [] : [{ aspect: 'STEP', left: shown(left), right: shown(right) }];
}

function touchpointChanges(left: TouchpointToAlign, right: TouchpointToAlign): Change[] {
  return [
    ...(left.key === right.key && !sameText(left.name, right.name) ? [{ aspect: 'NAME', left: left.name, right: right.name } satisfies Change] : []),
    ...groupChange(left, right),
    ...(sameKeys(left.channels, right.channels) ? [] : [{ aspect: 'CHANNELS', left: names(left.channels), right: names(right.channels) } satisfies Change]),
    ...ownerChange(left, right),
    ...(left.measured === right.measured ? [] : [{ aspect: 'MEASURED', left: flag(left.measured), right: flag(right.measured) } satisfies Change]),
  ];
}

/** What differs between two stages that are counterparts. */
export const stageChanges = (left: StageToAlign, right: StageToAlign): Change[] => [
  ...(sameText(left.name, right.name) ? [] : [{ aspect: 'NAME', left: left.name, right: right.name } satisfies Change]),
  ...(left.momentOfTruth === right.momentOfTruth ? [] : [{ aspect: 'MOMENT_OF_TRUTH', left: flag(left.momentOfTruth), right: flag(right.momentOfTruth) } satisfies Change]),
  ...(left.anyTime === right.anyTime ? [] : [{ aspect: 'ANY_TIME', left: flag(left.anyTime), right: flag(right.anyTime) } satisfies Change]),
];

/**
 * What differs between two places that are counterparts. Names are compared only where it is one and the same touchpoint. What two
 * stages differ in is said of the stages, and here only where there is nothing else to say it of: at places without a touchpoint.
 * @param sameStage whether the stages of the two are counterparts
 */
export function changesBetween(left: AlignedPlace, right: AlignedPlace, sameStage: boolean): Change[] {
  return [
    ...(left.touchpoint && right.touchpoint ? touchpointChanges(left.touchpoint, right.touchpoint) : stageChanges(left.stage, right.stage).filter(({ aspect }) => aspect !== 'NAME')),
    ...(sameStage ? [] : [{ aspect: 'STAGE', left: left.stage.name, right: right.stage.name } satisfies Change]),
    ...(left.step && right.step ? stepChange(left.step, right.step) : []),
  ];
}
