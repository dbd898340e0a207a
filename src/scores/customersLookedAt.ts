import { daysToLookAt, type AnsweredDay } from './daysToLookAt';
import { firstFrom } from './firstFrom';
import type { DaySpan } from './taipeiPeriods';

/** How many times the answers that are missing are looked at in the first round, and by how much that grows from round to round. */
const [firstTimes, growth] = [2, 8];

/**
 * Who gave the answers of one deployment, altogether or in one segment, as far as it has been looked up. For a span it is known as soon as
 * `enough` different customers were found, or when all its days have been looked at.
 */
export class CustomersLookedAt {
  private readonly found = new Map<string, readonly string[] | null>();
  private times = firstTimes;

  private readonly names: readonly string[];

  /** @param days with answers, in order */
  constructor(private readonly days: readonly AnsweredDay[], private readonly enough: number) {
    this.names = days.map(({ day }) => day);
  }

  /** @param customers null: enough on that day alone */
  add(day: string, customers: readonly string[] | null): void {
    this.found.set(day, customers);
  }

  private in({ from, to }: DaySpan): AnsweredDay[] {
    return this.days.slice(firstFrom(this.names, from), firstFrom(this.names, to));
  }

  /** Those found on some days; null: enough. */
  private on(days: readonly AnsweredDay[]): ReadonlySet<string> | null {
    const different = new Set<string>();
    for (const { day } of days) {
      const customers = this.found.get(day);
      if (customers === null) return null;
      for (const customer of customers ?? []) different.add(customer);
      if (different.size >= this.enough) return null;
    }
    return different;
  }

  /** Which days must be looked at next, so that it comes to be known for spans; none where it is. Each time it is asked, many more. */
  next(spans: readonly DaySpan[]): AnsweredDay[] {
    const chosen = new Map<string, AnsweredDay>();
    for (const span of spans) {
      const days = this.in(span);
      const different = this.on(days);
      if (different === null) continue;
      const isOpen = ({ day }: AnsweredDay): boolean => !this.found.has(day) && !chosen.has(day);
      const coming = days.reduce((sum, { day }) => sum + (chosen.get(day)?.n ?? 0), 0);
      const wanted = (this.enough - different.size) * this.times - coming;
      if (wanted > 0) for (const each of daysToLookAt(days.filter(isOpen), wanted)) chosen.set(each.day, each);
    }
    this.times *= growth;
    return [...chosen.values()];
  }

  /** All customers of a span that was asked for; null where they are enough. */
  of(span: DaySpan): ReadonlySet<string> | null {
    const days = this.in(span);
    const different = this.on(days);
    if (different !== null && days.some(({ day }) => !this.found.has(day))) throw new Error(`customers from ${span.from} to ${span.to} were not counted`);
    return different;
  }
}
