import { changeSentence, changedNames, fieldLabel, nameIn } from './changeSentence';

const change = { action: 'CHANGED' as const, objectType: 'Touchpoint', objectSlug: 'life/x', before: { owner: null, notes: null }, after: { notes: { zh: '試', en: 'try' }, owner: { id: 'life/claims' } }, reason: null };

describe('a change in words', () => {
  test('says what was done to what, and which attributes differ', () => {
    expect(changedNames(change)).toEqual(['notes', 'owner']);
    expect(changeSentence(change, ['線上投保', 'Online purchase'])).toEqual(['變更接觸點「線上投保」：備註、負責單位', 'touchpoint “Online purchase” changed: notes, owner']);
  });

  test('says why, and names no attributes of what is new', () => {
    expect(changeSentence({ ...change, action: 'ADDED', reason: 'pilot' }, null)).toEqual(['新增接觸點「life/x」（理由：pilot）', 'touchpoint “life/x” added (reason: pilot)']);
  });

  test('knows the name that is in it, and the words of a name', () => {
    expect([nameIn(change), nameIn({ before: { title: { zh: '甲', en: 'A' } }, after: {} })]).toEqual([null, ['甲', 'A']]);
    expect(fieldLabel('validFromPrecision')).toEqual(['生效日精確度', 'valid from precision']);
    expect(fieldLabel('unheard')).toEqual(['unheard', 'unheard']);
  });
});
