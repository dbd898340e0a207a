import fc from 'fast-check';
import { illustrativeComment } from '../surveys/illustrativeComment';
import { maskPersonalData } from './maskPersonalData';
import { randomFrom } from './seededRandom';

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
    ['one behind a number', '+88623456789A123456789', '+[NUMBER][ID]'],
    ['one in lower case with spaces', 'id a123 456 789 ok', 'id [ID] ok'],
    ['one in full width', '我是Ａ１２３４５６７８９', '我是[ID]'],
    ['a new resident certificate', `居留證${nationalId('A', '8', '0000001')}`, '居留證[ID]'],
    ['an old resident certificate', `居留證${nationalId('F', 'C', '1234567')}`, '居留證[ID]'],
    ['a mobile number', '請打0912345678給我', '請打[MOBILE]給我'],
    ['one with dashes', '0912-345-678', '[MOBILE]'],
    ['one with a country code', 'call +886 912 345 678 please', 'call [MOBILE] please'],
    ['one in full width', '手機０９１２－３４５－６７８', '手機[MOBILE]'],
    ['one with signs as HTML writes them', 'call 0912&#45;345&#x2D;678, &#48;912345678', 'call [MOBILE], [MOBILE]'],
    ['an address with signs as HTML or JSON writes them', 'a&amp;b: amy&#64;example.com or amy\\u0040example.com', 'a&amp;b: [EMAIL] or [EMAIL]'],
    ['a name with signs as HTML writes them', '&#25949;&#22995;&#29579;', '&#25949;&#22995;[NAME]'],
    ['a card number', '卡號4111 1111 1111 1111刷不過', '卡號[CARD]刷不過'],
    ['a card number of 15', '378282246310005', '[CARD]'],
    ['a card number with its year', '4111-1111-1111-1111 12/28', '[CARD]/28'],
    ['an address', '回信到 wang.da-ming+1@example.com.tw 謝謝', '回信到 [EMAIL] 謝謝'],
    ['an address in full width', 'ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ', '[EMAIL]'],
    ['a policy number', '保單號碼：AB12345678 查不到', '保單號碼：[POLICY] 查不到'],
    ['a claim number', 'my claim no. 2021-0034567 is stuck', 'my claim no. [POLICY] is stuck'],
    ['a long number', '轉到 001234567890 了', '轉到 [NUMBER] 了'],
    ['a surname', '敝姓陳，謝謝', '敝姓[NAME]，謝謝'],
    ['a surname of two characters', '敝姓歐陽，謝謝', '敝姓[NAME]，謝謝'],
    ['one in simplified form', '敝姓诸葛', '敝姓[NAME]'],
    ['one with its given name', '敝姓司馬懿', '敝姓[NAME]'],
    ['one behind a blank', '敝姓 陳大文', '敝姓 [NAME]'],
    ['one behind a colon', '敝姓：李，請回電', '敝姓：[NAME]，請回電'],
    ['one behind a colon and a blank', '敝姓: 端木小姐', '敝姓: [NAME]小姐'],
    ['one with blanks', '敝 姓 張', '敝 姓 [NAME]'],
    ['one in quotes', '敝姓「王」', '敝姓「[NAME]」'],
    ['one in letters', '敝姓wang', '敝姓[NAME]'],
    ['one in letters, with more of them', '敝姓 Wang Da-Ming 您好', '敝姓 [NAME] 您好'],
    ['the other polite form', '免貴姓林', '免貴姓[NAME]'],
    ['one before a courtesy', '敝姓陳謝謝', '敝姓[NAME]謝謝'],
    ['one before a sentence', '敝姓皇甫昨天到臨櫃辦理', '敝姓[NAME]昨天到臨櫃辦理'],
    ['a mobile number with dots', '打 0912.345.678 找我', '打 [MOBILE] 找我'],
    ['one with full-width dots', '０９１２．３４５．６７８', '[MOBILE]'],
    ['one with middle dots', '0912・345・678', '[MOBILE]'],
    ['one in brackets', '(09)12345678', '[MOBILE]'],
    ['one in full-width brackets', '（０９１２）３４５－６７８', '[MOBILE]'],
    ['one within brackets', '手機(0912345678)', '手機([MOBILE])'],
    ['one with wide blanks', '0912　345　678', '[MOBILE]'],
    ['one with blanks around its hyphens', '0912 - 345 - 678', '[MOBILE]'],
    ['one in other groups', '09-1234-5678', '[MOBILE]'],
    ['one in pairs', '0912 34 56 78', '[MOBILE]'],
    ['one with a country code and dots', '+886.912.345.678', '[MOBILE]'],
    ['one with signs that nobody sees', '0912\u200b345\u00a0678', '[MOBILE]'],
    ['a card number with dots', '卡號4111.1111.1111.1111刷不過', '卡號[CARD]刷不過'],
    ['one of 15 with dots', '3782.822463.10005', '[CARD]'],
    ['one in full width with dots', '４１１１．１１１１．１１１１．１１１１', '[CARD]'],
    ['one with blanks around its hyphens', '4111 - 1111 - 1111 - 1111', '[CARD]'],
    ['one with dashes and wide blanks', '4111－1111　1111–1111', '[CARD]'],
    ['one before a day', '4111 1111 1111 1111 2026-11-29', '[CARD] 2026-11-29'],
    ['a national id with dots', 'A123.456.789', '[ID]'],
    ['an address in another script', '寫信到 user@例え.jp 謝謝', '寫信到 [EMAIL] 謝謝'],
    ['an address that a sentence follows', 'wang@example.com.tw。謝謝', '[EMAIL]。謝謝'],
    ['a claim number that begins like a day', 'claim no. 2021-12-31-0007', 'claim no. [POLICY]'],
    ['a mobile number with strokes', '打0912/345/678找我', '打[MOBILE]找我'],
    ['one with low lines', '0912_345_678', '[MOBILE]'],
    ['one over lines', '0912\n345\n678', '[MOBILE]'],
    ['one in pairs from the start', '09-12-34-56-78', '[MOBILE]'],
    ['one that something unseen stands in', '我091\u200b2345678', '我[MOBILE]'],
    ['one with soft hyphens', '0912\u00ad345\u00ad678', '[MOBILE]'],
    ['one in digits of another script', '打 ٠٩١٢٣٤٥٦٧٨ 找我', '打 [MOBILE] 找我'],
    ['one in mathematical digits', '𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖 謝謝', '[MOBILE] 謝謝'],
    ['one with the code of the country as it is dialled', '00886912345678', '[MOBILE]'],
    ['one before a day', '0912345678 2026/01/05', '[MOBILE] 2026/01/05'],
    ['a national id that something unseen stands in', 'A\u200b123456789', '[ID]'],
    ['one between small letters', 'xA123456789y', 'x[ID]y'],
    ['one behind a word', '我的idA123456789', '我的id[ID]'],
    ['a card number with low lines', '卡號4111_1111_1111_1111', '卡號[CARD]'],
    ['one with strokes', '4111/1111/1111/1111', '[CARD]'],
    ['an address with blanks around its sign', '寄 wang.daming ＠ example.com 給我', '寄 [EMAIL] 給我'],
    ['an address of a machine in Han', 'wang@例子.台灣', '[EMAIL]'],
    ['one of letters with an accent', 'wang@exämple.xn--kpry57d', '[EMAIL]'],
    ['an address in quotes', '寄到"a b"@example.com 謝謝', '寄到[EMAIL] 謝謝'],
    ['one in Han', '王小明@example.com', '[EMAIL]'],
    ['one within a link', 'https://x.tw/?mail=a%40b.com&n=1', 'https://x.tw/?mail=[EMAIL]&n=1'],
    ['one at a number of a machine', 'a@[192.168.0.1]', '[EMAIL]'],
    ['a surname behind a blank', '敝姓 陳', '敝姓 [NAME]'],
    ['one behind a plain colon', '敝姓:陳', '敝姓:[NAME]'],
    ['a whole name', '敝姓王小明', '敝姓[NAME]'],
    ['one before a comma', '敝姓王小明，等了很久', '敝姓[NAME]，等了很久'],
    ['one before what is asked', '敝姓王小明想請問進度', '敝姓[NAME]想請問進度'],
    ['one before a courtesy of two', '敝姓陳美玉您好', '敝姓[NAME]您好'],
    ['one that something unseen stands in', '敝\u200b姓王小明', '敝\u200b姓[NAME]'],
    ['a mobile number with stars', '打0912*345*678', '打[MOBILE]'],
    ['one with other marks', '0912~345~678, 0912|345|678 0912,345,678; +886*912*345*678', '[MOBILE], [MOBILE] [MOBILE]; [MOBILE]'],
    ['a card number with stars', '4111*1111*1111*1111', '[CARD]'],
    ['a national id with marks in it', 'A123_456_789, A123/456/789, A1*2345*6789', '[ID], [ID], [ID]'],
    ['one behind the word of a survey', 'NPSA123456789 tNPSA123456789 CSAT_A123456789', 'NPS[ID] tNPS[ID] CSAT_[ID]'],
    ['one behind a word for it', 'IDA123456789, ida123456789', 'ID[ID], id[ID]'],
    ['a name in small letters', '敝姓 wang daming', '敝姓 [NAME]'],
    ['one before a sentence', '敝姓 wang daming, waited; 敝姓 Wang is my name', '敝姓 [NAME], waited; 敝姓 [NAME] is my name'],
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

  test('a text with parts of all of these, too', () => {
    const part = fc.constantFrom('敝姓', '免貴姓', '歐陽', '陳', '大文', '謝謝', ' ', '：', '.', '-', '/', '(', ')', '0912', '345', '678', '4111', '1111', '2021-12-31', 'A1', '23456789', '@', 'a.tw', '保單', '例え', '+886', '[NAME]');
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')), (text) => expect(maskPersonalData(maskPersonalData(text))).toBe(maskPersonalData(text))), { numRuns: 2_000 });
  });

  test('at a length that a comment may have, without delay', () => {
    const started = performance.now();
    for (const part of ['9', '1 ', 'a', 'a@', 'A1', '保單', '- ', '.a', '@a.', '0912.', '敝姓', '4111.', '2021.1.', '1   ', '1-', '0 9 1 2 ', '2024-01-0', 'a@ab.', 'a-']) maskPersonalData(`1${part.repeat(5_000 / part.length)}`);
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
    ['a day with dots', '2026.11.29 到臨櫃'],
    ['days in a row', '2021-12-31 2022-01-15 2022-02-03'],
    ['days in a row with dots', '2026.11.29 2026.11.30 2026.12.01'],
    ['days of the local calendar', '110.12.31 111.01.02 111.1.3'],
    ['a day with its time before and behind', '09-12-2026 14:30, 0930 2026-11-29'],
    ['a day of a policy', '保單2021-12-31到期'],
    ['years in a row', '2018 2019 2020 2021 2022, 2018.2019.2020.2021'],
    ['amounts with dots', '1.234.567 and 4.111.111.111.111.111'],
    ['versions', '1.2.3, 10.0.19045.3803, 20.19.0912'],
    ['an address of a machine', '192.168.100.200'],
    ['a number behind a point', '3.0912345'],
    ['a surname asked for', '您貴姓？ 同姓的人'],
    ['a policy without a number', '保單2021年到期'],
    ['a year of the policy', 'policy of 2021 and claim in 2022'],
    ['amounts', 'NT$1,200,000 及 12345678 元, 0.912345678'],
    ['amounts by the piece', '買 10 張 @ 25.50 元'],
    ['days with strokes', '2026/01/05 2026/9/12 09/12/2026'],
    ['a day with its time', '2026-09-12 09:12:34.567'],
    ['a version of four parts', '20.09.12.345 and 2026.09.12.1'],
    ['addresses of machines', '10.0.0.1:8080, 192.168.100.200/24'],
    ['numbers of orders, counted each day', '訂單2026-01-05-000123、20260901-000123、2026-0901-000123、20260105_000123_45'],
    ['a parcel', 'RR123456789TW, ORD123456789, NPS123456789, ID123456789, UNPSA123456789'],
    ['parts of a number', '345/678, 12_345_678'],
    ['lists', '09,12,34,56,78 and 0912, 345; 1234*5678, 12*34'],
    ['other digits', '等了３０分鐘、٣ 次、①②'],
    ['an article', '型號 A12-3456 與 b.2.10'],
    ['full-width text', 'ＡＴＭ　提款　１２３'],
  ])('%s', (_name, text) => expect(maskPersonalData(text)).toBe(text));
});

describe('an address behind another, or behind what is none', () => {
  test.each([
    ['one begins where the other ends', 'a@b.co, c@d.co;e@f.co', '[EMAIL], [EMAIL];[EMAIL]'],
    ['a sign in a quoted name', 'see "a@b.co"@x.com', 'see [EMAIL]'],
    ['a sign within a name, escaped', 'a%40b@x.com', '[EMAIL]'],
    ['more letters than a name has', `${'a'.repeat(70)}@x.com`, `${'a'.repeat(6)}[EMAIL]`],
    ['blanks around the sign', 'x@y.co z @ w.com', '[EMAIL] [EMAIL]'],
    ['no machine behind the first', 'a@@b.com', 'a@@b.com'],
  ])('%s', (_name, text, masked) => expect(maskPersonalData(text)).toBe(masked));
});

test('of a thousand comments as the seeds make them nothing is masked', () => {
  const random = randomFrom(11);
  const comments: string[] = [];
  for (let index = 0; comments.length < 1_000; index += 1) {
    const channel = ['app', 'phone', 'chatbot', 'counter'][index % 4]!;
    const comment = illustrativeComment({ channel }, random(), random);
    if (comment !== null) comments.push(`${comment} ${2_020 + (index % 7)}-0${1 + (index % 9)}-1${index % 10}, ${index},000 元, v1.${index}.0, 10.0.0.${index % 256}`);
  }
  expect(comments.filter((comment) => maskPersonalData(comment) !== comment)).toEqual([]);
});
