/** All digits in a row, as telephone systems and hosts write a time: 20260105100000, 20260105T100000Z, 20260105. */
const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?([.,]\d{1,9})?)?( ?(?:Z|[+-]\d{2}:?\d{2}))?$/i;

/** 10時5分, 10點05分30秒. */
const inWords = /(\d{1,2}) ?[時时點点] ?(\d{1,2}) ?分(?: ?(\d{1,2}) ?秒)?/;

const daysOfWeek = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const zhDays = '日一二三四五六';
const english = /^(sun|mon|tue|wed|thu|fri|sat)(?:[a-z]{0,5}day|s|rs|nes|ur)?\.?,? /i;
const chinese = /[ (]*(?:星期|週|周|禮拜|礼拜)([日一二三四五六天])\)? *|\(([日一二三四五六])\) */;

/** A time as it is read, and the day of the week that it names, from Sunday on; null for none. */
export interface EvenTime {
  text: string;
  dayOfWeek: number | null;
}

function withoutDayOfWeek(text: string): EvenTime {
  const name = english.exec(text);
  if (name) return { text: text.slice(name[0].length), dayOfWeek: daysOfWeek.indexOf(name[1]!.toLowerCase()) };
  const sign = chinese.exec(text);
  if (!sign) return { text, dayOfWeek: null };
  const day = (sign[1] ?? sign[2])!.replace('天', '日');
  return { text: `${text.slice(0, sign.index)} ${text.slice(sign.index + sign[0].length)}`.trim(), dayOfWeek: zhDays.indexOf(day) };
}

/** Times in other forms of one meaning (in plain characters) as they are usually written: digits in a row, hours in words, days of the week, `a.m.`, the name of a zone behind its offset. */
export function evenTime(plain: string): EvenTime {
  const row = compact.exec(plain);
  if (row) {
    const [, year, month, day, hour, minute, second = '00', fraction = '', zone = ''] = row;
    return { text: `${year}-${month}-${day}${hour === undefined ? zone : ` ${hour}:${minute}:${second}${fraction}${zone.trim()}`}`, dayOfWeek: null };
  }
  const { text, dayOfWeek } = withoutDayOfWeek(plain);
  return {
    dayOfWeek,
    text: text.replace(inWords, (_all, hour: string, minute: string, second = '0') => `${hour}:${minute.padStart(2, '0')}:${String(second).padStart(2, '0')}`)
      .replace(/(?<=\d ?)([ap])\.m\.?(?![a-z])/i, '$1m').replace(/(?<=\d) at (?=\d)/i, ' ').replace(/(?<=(?:GMT|UTC)[+-]\d{2}:?\d{2}) \([^()]*\)$/i, ''),
  };
}
