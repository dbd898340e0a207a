import type { Reader } from '../graph/graph';
import { giveWay } from '../kernel/giveWay';
import type { CountDimension } from '../surveys/dailyCount';
import { customersOfCodes, customersOfDays, type SegmentDay } from './customers.store';
import type { CustomersByDeployment } from './customersAmong';
import { CustomersLookedAt } from './customersLookedAt';
import type { AnsweredDay } from './daysToLookAt';
import { strictestMinimums } from './strictestMinimums';
import type { ScopedDeployment } from './scopeAnswers';
import type { DaySpan } from './taipeiPeriods';

/** So many answers, and so many days, are looked at in one statement. */
const [mostAnswers, mostDays] = [20_000, 2_000];

/** The answers of a deployment whose customers are counted, altogether (an empty code) or in a segment: how many came in on which days, in order. */
export interface AnsweredDays {
  deployment: string;
  code: string;
  /** The code that it is counted under: several may be one. */
  countedAs: string;
  days: readonly AnsweredDay[];
}

/** So many different customers are enough for every minimum, of figures and of comments, whatever is put together. */
export function enoughCustomers(deployments: readonly Pick<ScopedDeployment, 'minimums'>[]): number {
  const { figuresFrom, commentsFrom } = strictestMinimums(deployments);
  return Math.max(figuresFrom, commentsFrom);
}

/** Of fewer customers than so many nothing is told, by any policy. */
export const leastCustomers = (deployments: readonly Pick<ScopedDeployment, 'minimums'>[]): number =>
  Math.min(...deployments.map((each) => strictestMinimums([each])).map(({ figuresFrom, commentsFrom }) => Math.min(figuresFrom, commentsFrom)));

/** Without the codes of which there are fewer answers altogether than so many: nothing of them is told, whoever gave them. */
export function withEnoughAnswers(answered: readonly AnsweredDays[], least: number): AnsweredDays[] {
  const altogether = new Map<string, number>();
  for (const { countedAs, days } of answered) altogether.set(countedAs, days.reduce((sum, { n }) => sum + n, altogether.get(countedAs) ?? 0));
  return answered.filter(({ countedAs }) => altogether.get(countedAs)! >= least);
}

interface Wanted {
  name: SegmentDay;
  day: string;
  /** How many answers there are. */
  n: number;
  lookedAt: CustomersLookedAt;
}

/** In parts that one statement may look at. */
function inParts<Each extends { n: number }>(wanted: readonly Each[]): Each[][] {
  const parts: Each[][] = [];
  let answers = Infinity;
  for (const each of wanted) {
    if (answers + each.n > mostAnswers || parts.at(-1)!.length >= mostDays) {
      parts.push([]);
      answers = 0;
    }
    parts.at(-1)!.push(each);
    answers += each.n;
  }
  return parts;
}

/** A day of a deployment of which more codes than so many are wanted is read once, as a whole. */
const mostCodesApart = 20;

interface WantedDay {
  deploymentDay: string;
  wanted: Wanted[];
  n: number;
}

function byDay(wanted: readonly Wanted[]): WantedDay[] {
  const days = new Map<string, WantedDay>();
  for (const each of wanted) {
    const [deploymentDay] = each.name;
    const found = days.get(deploymentDay) ?? { deploymentDay, wanted: [], n: 0 };
    found.wanted.push(each);
    found.n += each.n;
    days.set(deploymentDay, found);
  }
  return [...days.values()];
}

async function lookAt(reader: Reader, dimension: CountDimension, wanted: readonly Wanted[], enough: number): Promise<void> {
  const days = byDay(wanted);
  const isCrowded = (day: WantedDay): boolean => day.wanted.length > mostCodesApart;
  for (const part of inParts(days.filter((day) => !isCrowded(day)).flatMap((day) => day.wanted))) {
    const places = new Map(part.map((each) => [each.name.join('\n'), each]));
    for (const { deploymentDay, code, customers } of await customersOfDays(reader, dimension, part.map(({ name }) => name), enough)) {
      const { lookedAt, day } = places.get(`${deploymentDay}\n${code}`)!;
      lookedAt.add(day, customers);
    }
    await giveWay();
  }
  for (const part of inParts(days.filter(isCrowded))) {
    const found = await customersOfCodes(reader, dimension, part.map(({ deploymentDay }) => deploymentDay), enough);
    for (const { deploymentDay, wanted: those } of part) {
      const customers = found.get(deploymentDay)!;
      // What was erased meanwhile has none.
      for (const { name: [, code], day, lookedAt } of those) lookedAt.add(day, customers.has(code) ? customers.get(code)! : []);
    }
    await giveWay();
  }
}

/**
 * Counts the customers behind answers, for each of several spans, as far as it decides: until `enough` different ones were found, or all
 * have been. It begins with the days that have about as many answers as customers are wanted, and looks at eight times as many in each
 * round where that was of too few; so it takes one statement as a rule, and reads all answers of none but few customers.
 * @param spans for which it may then be asked
 */
export async function countCustomers(reader: Reader, dimension: CountDimension, answered: readonly AnsweredDays[], spans: readonly DaySpan[], enough: number): Promise<(span: DaySpan, code: string) => CustomersByDeployment> {
  const all = answered.map(({ deployment, code, countedAs, days }) => ({ deployment, code, countedAs, lookedAt: new CustomersLookedAt(days.filter(({ n }) => n > 0), enough) }));
  for (let open = all; open.length > 0;) {
    const wanted: Wanted[] = [];
    const still: typeof all = [];
    for (const each of open) {
      const days = each.lookedAt.next(spans);
      if (days.length > 0) still.push(each);
      for (const { day, n } of days) wanted.push({ name: [`${each.deployment}|${day}`, each.code], day, n, lookedAt: each.lookedAt });
      await giveWay();
    }
    await lookAt(reader, dimension, wanted, enough);
    open = still;
  }
  const byCode = new Map<string, typeof all>();
  for (const each of all) {
    const found = byCode.get(each.countedAs);
    if (found) found.push(each);
    else byCode.set(each.countedAs, [each]);
  }
  return (span, countedAs) => {
    const few = new Map<string, Set<string> | null>();
    for (const { deployment, lookedAt } of byCode.get(countedAs) ?? []) {
      const [known, customers] = [few.get(deployment), lookedAt.of(span)];
      few.set(deployment, known === null || customers === null ? null : new Set([...(known ?? []), ...customers]));
    }
    return new Map([...few].filter((each): each is [string, Set<string>] => each[1] !== null));
  };
}
