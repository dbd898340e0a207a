import fc from 'fast-check';
import { maskPersonalData } from './maskPersonalData';

const order = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** A number with the right last digit, made by trying all ten: the check is the one of the printed rule, written out once more. */
function nationalId(letter: string, second: string, rest: string): string {
  const code = order.indexOf(letter) + 10;
  const weights = [8, 7, 6, 5, 4, 3, 2, 1];
  const digits = [/\d/.test(second) ? Number(second) : (order.indexOf(second) + 10) % 10, ...[...rest].map(Number)];
  const sum = Math.floor(code / 10) + (code % 10) * 9 + digits.reduce((total, digit, place) => total + digit * weights[place]!, 0);
  return `${letter}${second}${rest}${(10 - (sum % 10)) % 10}`;
}

describe('personal data in a comment is masked:', () => {
  test.each([
    ['a national id', '我的身分證是A123456789，請查', '我的身分證是[ID]，請查'],
    ['one in lower case with spaces', 'id a123 456 789 ok', 'id [ID] ok'],
    ['one in full width', '我是Ａ１２３４５６７８９', '我是[ID]'],
    ['a new resident certificate', `居留證${nationalId('A', '8', '0000001')}`, '居留證[ID]'],
    ['an old resident certificate', `居留證${nationalId('F', 'C', '1234567')}`, '居留證[ID]'],
    ['a mobile number', '請打0912345678給我', '請打[MOBILE]給我'],
    ['one with dashes', '0912-345-678', '[MOBILE]'],
    ['one with a country code', 'call +886 912 345 678 please', 'call [MOBILE] please'],
    ['one in full width', '手機０９１２－３４５－６７８', '手機[MOBILE]'],
    ['a card number', '卡號4111 1111 1111 1111刷不過', '卡號[CARD]刷不過'],
    ['a card number of 15', '378282246310005', '[CARD]'],
    ['a card number with its year', '4111-1111-1111-1111 12/28', '[CARD]/28'],
    ['an address', '回信到 wang.da-ming+1@example.com.tw 謝謝', '回信到 [EMAIL] 謝謝'],
    ['an address in full width', 'ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ', '[EMAIL]'],
    ['a policy number', '保單號碼：AB12345678 查不到', '保單號碼：[POLICY] 查不到'],
    ['a claim number', 'my claim no. 2021-0034567 is stuck', 'my claim no. [POLICY] is stuck'],
    ['a long number', '轉到 001234567890 了', '轉到 [NUMBER] 了'],
    ['a surname', '敝姓陳，謝謝', '敝姓[NAME]，謝謝'],
    ['two things', 'A123456789 / a@b.tw', '[ID] / [EMAIL]'],
  ])('%s', (_name, text, masked) => expect(maskPersonalData(text)).toBe(masked));

  test('every national id with a right check digit, and none with a wrong one', () => {
    fc.assert(fc.property(fc.constantFrom(...order), fc.constantFrom('1', '2', '8', '9', 'A', 'B', 'C', 'D'), fc.stringMatching(/^\d{7}$/), fc.integer({ min: 1, max: 9 }), (letter, second, rest, off) => {
      const id = nationalId(letter, second, rest);
      const wrong = `${id.slice(0, 9)}${(Number(id[9]) + off) % 10}`;
      expect(maskPersonalData(`前${id}後`)).toBe('前[ID]後');
      expect(maskPersonalData(`前${wrong}後`)).not.toContain('[ID]');
    }));
  });

  test('a masked text stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(maskPersonalData(maskPersonalData(text))).toBe(maskPersonalData(text))));
  });

  test('at a length that a comment may have, without delay', () => {
    const started = performance.now();
    for (const part of ['9', '1 ', 'a', 'a@', 'A1', '保單', '- ', '.a']) maskPersonalData(`1${part.repeat(5_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('what is no personal data is left alone:', () => {
  test.each([
    ['nothing at all', '理賠進度都查不到，客服電話等太久'],
    ['T+1', 'T+1交割款語音通知很方便，謝謝阿發'],
    ['an amount', '多扣了 1,234,567 元，手續費 30%'],
    ['a date and a time', '2021-12-31 14:30 打了三次'],
    ['an id with a wrong check digit', 'A123456788'],
    ['a longer word', 'XA123456789Z'],
    ['sixteen digits that are no card', '4111 1111 1111 1112'],
    ['a number that only looks like a mobile', '09123456'],
    ['an at sign', '約 @ 信義 分行'],
    ['a policy without a number', '保單2021年到期'],
    ['a year of the policy', 'policy of 2021 and claim in 2022'],
    ['full-width text', 'ＡＴＭ　提款　１２３'],
  ])('%s', (_name, text) => expect(maskPersonalData(text)).toBe(text));
});
