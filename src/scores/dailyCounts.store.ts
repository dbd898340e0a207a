import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import { monthsOf } from '../kernel/period';
import { rollupMonthOf } from '../surveys/dailyCount';
import type { SegmentCount } from './scopeAnswers';

/** Under what the counts of rollups in a period are looked up. */
const placesOf = (rollups: readonly string[], period: { from: string; to: string }): string[] => monthsOf(period).flatMap((month) => rollups.map((rollup) => rollupMonthOf(rollup, month)));

const countsOfRollupsStatement = statement(`// countsOfRollups
UNWIND $months AS month
MATCH (d:DailyCount {rollupMonth: month})
WHERE d.day >= $from AND d.day < $to
RETURN d.rollup AS key, d.segment AS segment,
  sum(d.n0) AS n0, sum(d.n1) AS n1, sum(d.n2) AS n2, sum(d.n3) AS n3, sum(d.n4) AS n4, sum(d.n5) AS n5,
  sum(d.n6) AS n6, sum(d.n7) AS n7, sum(d.n8) AS n8, sum(d.n9) AS n9, sum(d.n10) AS n10
ORDER BY key, segment`);

// Lists without names: a series of every point is thousands of days, and names would cost more to read than the counts.
const countsByDayStatement = statement(`// countsByDay
UNWIND $months AS month
MATCH (d:DailyCount {rollupMonth: month})
WHERE d.day >= $from AND d.day < $to
WITH d.rollup AS key, d
ORDER BY key, d.segment, d.day
RETURN key, collect([d.segment, d.day, d.n0, d.n1, d.n2, d.n3, d.n4, d.n5, d.n6, d.n7, d.n8, d.n9, d.n10]) AS days
ORDER BY key`);

// The place of a span is how many of them have begun on a day.
const countsOfSpansStatement = statement(`// countsOfSpans
UNWIND $months AS month
MATCH (d:DailyCount {rollupMonth: month})
WHERE d.day >= $from AND d.day < $to
WITH d.rollup AS key, d, size([start IN $starts WHERE start <= d.day]) AS place
RETURN key, d.segment AS segment, place,
  sum(d.n0) AS n0, sum(d.n1) AS n1, sum(d.n2) AS n2, sum(d.n3) AS n3, sum(d.n4) AS n4, sum(d.n5) AS n5,
  sum(d.n6) AS n6, sum(d.n7) AS n7, sum(d.n8) AS n8, sum(d.n9) AS n9, sum(d.n10) AS n10
ORDER BY key, segment, place`);

const answersADayStatement = statement(`// answersADay
UNWIND $months AS month
MATCH (d:DailyCount {rollupMonth: month})
WHERE d.day >= $from AND d.day < $to AND ($code IS NULL OR d.segment = $code)
WITH d.rollup AS key, d
ORDER BY key, d.segment, d.day
RETURN key, collect([d.segment, d.day, d.n0 + d.n1 + d.n2 + d.n3 + d.n4 + d.n5 + d.n6 + d.n7 + d.n8 + d.n9 + d.n10]) AS days
ORDER BY key`);

const inventedDaysStatement = statement(`// inventedDays
UNWIND $months AS month
MATCH (d:DailyCount {rollupMonth: month})
WHERE d.day >= $from AND d.day < $to AND d.invented > 0
WITH d.rollup AS key, d.day AS day
ORDER BY key, day
RETURN key, collect(day) AS days
ORDER BY key`);

// A day whose answers were all erased keeps its row, with nothing in it.
const lastDaysOfRollupsStatement = statement(`// lastDaysOfRollups
UNWIND $months AS month
MATCH (d:DailyCount {rollupMonth: month})
WHERE d.day >= $from AND d.day < $to AND d.n0 + d.n1 + d.n2 + d.n3 + d.n4 + d.n5 + d.n6 + d.n7 + d.n8 + d.n9 + d.n10 > 0
RETURN d.rollup AS key, max(d.day) AS day
ORDER BY key`);

/** The last day of a period on which answers came in, by rollup. */
export const lastDaysOfRollups = async (graph: Reader, rollups: readonly string[], from: string, to: string): Promise<Map<string, string>> =>
  new Map((await graph.read<{ key: string; day: string }>(lastDaysOfRollupsStatement, { months: placesOf(rollups, { from, to }), from, to })).map(({ key, day }) => [key, day]));

/** The days of a period on which answers of rollups were invented, by rollup. */
export const inventedDays = async (graph: Reader, rollups: readonly string[], from: string, to: string): Promise<Map<string, string[]>> =>
  new Map((await graph.read<{ key: string; days: string[] }>(inventedDaysStatement, { months: placesOf(rollups, { from, to }), from, to })).map(({ key, days }) => [key, days]));

type CountRow = Record<`n${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`, number> & { key: string; segment: string; day: string };

const binsOf = ({ n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10 }: CountRow): number[] => [n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10];

/** Answers of a period, added up for each rollup and segment. Rollups without answers are left out. */
export const countsOfRollups = async (graph: Reader, rollups: readonly string[], from: string, to: string): Promise<SegmentCount[]> =>
  (await graph.read<CountRow>(countsOfRollupsStatement, { months: placesOf(rollups, { from, to }), from, to })).map((row) => ({ rollup: row.key, segment: row.segment, bins: binsOf(row) }));

/** The same for spans that follow each other, each named by its first day. */
export async function countsOfSpans(graph: Reader, rollups: readonly string[], spans: readonly { from: string; to: string }[]): Promise<(SegmentCount & { day: string })[]> {
  const [from, to] = [spans[0]!.from, spans.at(-1)!.to];
  const rows = await graph.read<CountRow & { place: number }>(countsOfSpansStatement, { months: placesOf(rollups, { from, to }), from, to, starts: spans.map((span) => span.from) });
  return rows.map((row) => ({ rollup: row.key, segment: row.segment, day: spans[row.place - 1]!.from, bins: binsOf(row) }));
}

/** The same day by day, days in order for each rollup and segment. */
export const countsByDay = async (graph: Reader, rollups: readonly string[], from: string, to: string): Promise<(SegmentCount & { day: string })[]> =>
  (await graph.read<{ key: string; days: [string, string, ...number[]][] }>(countsByDayStatement, { months: placesOf(rollups, { from, to }), from, to }))
    .flatMap(({ key, days }) => days.map((row) => ({ rollup: key, segment: row[0], day: row[1], bins: row.slice(2) as number[] })));

const countsStandingStatement = statement(`// countsStanding
MATCH (r:Registry {id: 'registry'})
MATCH (v:CountRevision {id: 'counts'})
RETURN r.revision AS revision, v.number AS counted`);

/** Where registry and counts stand: as long as this is the same, so is every score. Null before the migrations have run. */
export async function countsStanding(graph: Reader): Promise<string | null> {
  const [row] = await graph.read<{ revision: number; counted: number }>(countsStandingStatement);
  return row ? `${row.revision} ${row.counted}` : null;
}

const firstCountedDayStatement = statement(`// firstCountedDay
MATCH (v:CountRevision {id: 'counts'})
RETURN v.firstDay AS day`);

/** No answer is of a day before this one; null where none has come in. */
export const firstCountedDay = async (graph: Reader): Promise<string | null> => (await graph.read<{ day: string | null }>(firstCountedDayStatement))[0]?.day ?? null;

/** How many answers came in on each day of a period, days in order for each rollup and segment; of one segment where a code is given. */
export const answersADay = async (graph: Reader, rollups: readonly string[], { from, to, code }: { from: string; to: string; code: string | null }): Promise<{ rollup: string; segment: string; day: string; n: number }[]> =>
  (await graph.read<{ key: string; days: [string, string, number][] }>(answersADayStatement, { months: placesOf(rollups, { from, to }), from, to, code }))
    .flatMap(({ key, days }) => days.map(([segment, day, n]) => ({ rollup: key, segment, day, n })));
