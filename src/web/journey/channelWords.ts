import type { MapCard } from '../drawing/mapModel';
import { word } from '../drawing/words';
import type { Say } from '../shell/tongue';

/** On which side a touchpoint is, and on which channels; of one without any, that it has none. */
export const channelWords = (say: Say, { side, lanes, channels }: MapCard): string => (side === null
  ? word('noChannel', say.lang)
  : `${lanes.length > 1 ? say('線上與線下', 'online and offline') : side === 'ONLINE' ? say('線上', 'online') : say('線下', 'offline')}${say('：', ': ')}${channels.map(({ name, retired }) => `${say.of(name)}${retired ? say('（已停用）', ' (retired)') : ''}`).join(say('、', ', '))}`);
