import type { SentAnswer } from './answer';
import { instantIn, timesHeard, type TimeHeard } from './readTime';
import type { Finding } from './readingTerms';
import type { SentLine } from './report';

/** No survey that is registered here is older: a time before it marks something else, such as an answer that was not submitted. */
const firstYear = '2000';

/** How many lines have something, and which of them is the first. */
class Seen {
  private readonly lines = new Map<string, { count: number; line: number }>();

  add(what: string, line: number): void {
    const before = this.lines.get(what);
    if (before) before.count += 1;
    else this.lines.set(what, { count: 1, line });
  }

  said(what: string): string | null {
    const seen = this.lines.get(what);
    return seen ? `${seen.count} answer${seen.count === 1 ? '' : 's'}, the first on line ${seen.line}` : null;
  }
}

const dated = ['answeredAt', 'completedAt'] as const;

/** What is worth a look in the times of a file: how they were read, and those that no survey can have. */
export class TimesSeen {
  private readonly seen = new Seen();
  /** The first time whose year has two digits, as it was read. */
  private example = '';

  add({ line, answer, heard = [] }: SentLine): void {
    for (const each of heard) this.seen.add(each, line);
    if (this.example === '' && heard.includes('shortYear')) this.example = String((answer as SentAnswer).answeredAt);
    for (const field of dated) {
      const value = (answer as SentAnswer)[field];
      const instant = typeof value === 'string' ? instantIn(value) : null;
      if (instant !== null && instant < firstYear) this.seen.add(field, line);
    }
  }

  findings(): Finding[] {
    const early = dated.flatMap((field): Finding[] => {
      const said = this.seen.said(field);
      return said === null ? [] : [{ about: 'times', message: `${field} is before ${firstYear}: ${said}. Systems write such days, as 1900-01-01 or 1970-01-01, where nothing was submitted; are these answers?` }];
    });
    const read = (Object.keys(timesHeard) as TimeHeard[]).flatMap((each): Finding[] => {
      const said = this.seen.said(each);
      return said === null ? [] : [{ about: each === 'roc' ? 'calendar' : 'days', message: `times: ${timesHeard[each]}: ${said}${each === 'shortYear' ? `, as ${this.example}` : ''}` }];
    });
    return [...early, ...read];
  }
}
