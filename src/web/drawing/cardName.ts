import { gapNumbers } from './GapMark';
import type { CardBox } from './layout';
import type { MapCard, Tongue } from './mapModel';
import { provenanceInFull, word } from './words';

/** The channels that a card shows: where its touchpoint stands in both lanes, those of its own lane. */
export const channelsIn = ({ card: { channels, lanes }, lane }: Pick<CardBox, 'card' | 'lane'>): MapCard['channels'] => (lanes.length > 1 ? channels.filter(({ group }) => group === lane) : channels);

/** What a card says when it is spoken: name, side, owner, provenance, figure or that it is not measured, its place on the path, its gaps. */
export function cardName({ card, lane, figure, onPath, gaps }: CardBox, tongue: Tongue): string {
  const zh = tongue === 'zh';
  const shown = [figure.main, figure.interval, ...figure.below].filter((part) => part !== null).join(' ');
  const whence = 'provenance' in card.figure && card.figure.provenance !== card.provenance ? [provenanceInFull(card.figure.provenance, tongue)] : [];
  return [
    card.name[tongue],
    card.side === null ? word('noChannel', tongue) : `${card.lanes.length > 1 ? word(lane === 'ONLINE' ? 'twinOnline' : 'twinOffline', tongue) : word(lane === 'ONLINE' ? 'online' : 'offline', tongue)} (${channelsIn({ card, lane }).map(({ name, retired }) => name[tongue] + (retired ? ` ${word('outOfUse', tongue)}` : '')).join(zh ? '、' : ', ')})`,
    card.owner ? card.owner.name[tongue] + (card.owner.retired ? ` ${word('retired', tongue)}` : '') : word('noOwner', tongue),
    provenanceInFull(card.provenance, tongue),
    shown,
    ...whence,
    ...(card.reused ? [word('alsoElsewhere', tongue)] : []),
    ...(onPath === null ? [] : [zh ? `在路徑上 第 ${onPath} 步` : `step ${onPath} on the path`]),
    ...(gaps.length === 0 ? [] : [gapNumbers(gaps, tongue)]),
  ].join(zh ? '，' : ', ');
}
