import { Names } from '../kernel/names';
import { presentChannel, presentCode, spellingsOf } from './channelCodes';

const names = new Names([
  { key: 'Channel:app', slug: 'mobile', others: ['Channel:apps', 'Channel:mobile'] },
  { key: 'Channel:web', slug: 'group/web', others: ['Channel:group/web'] },
  { key: 'Touchpoint:sms', slug: 'text', others: ['Touchpoint:text'] },
]);
const mode = (code: string) => ({ dimension: 'CHANNEL_MODE', code }) as const;

test('a code that is a slug of a channel means that channel, as it is called now', () => {
  expect(['app', 'apps', 'mobile', 'APP', 'sms', ''].map((code) => presentChannel(names, code))).toEqual(['mobile', 'mobile', 'mobile', 'APP', 'sms', '']);
});

test('no answer carries a code with a slash: then it stays what it was', () => {
  expect(['web', 'group/web'].map((code) => presentChannel(names, code))).toEqual(['web', 'web']);
  expect(presentCode(names, mode('web/push'))).toEqual(mode('web/push'));
});

test('modes and other dimensions stay as they are', () => {
  expect(['app/app', 'apps/', '/app', 'other/push'].map((code) => presentCode(names, mode(code)).code)).toEqual(['mobile/app', 'mobile/', '/app', 'other/push']);
  expect(presentCode(names, { dimension: 'REGION', code: 'app' })).toEqual({ dimension: 'REGION', code: 'app' });
});

test('all codes that count as one are known, the present one first', () => {
  expect(spellingsOf(names, mode('apps/push')).map(({ code }) => code)).toEqual(['mobile/push', 'app/push', 'apps/push']);
  expect(spellingsOf(names, mode('other/push'))).toEqual([mode('other/push')]);
  expect(spellingsOf(names, mode('/push'))).toEqual([mode('/push')]);
  expect(spellingsOf(new Names(), mode('app/push'))).toEqual([mode('app/push')]);
});
