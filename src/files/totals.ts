import { fold } from '../kernel/fold';
import { plain } from '../kernel/text';

const totals = /^(?:合計|總計|总计|小計|總和|加總|共計|平均|sum|(?:grand|sub)?total|average):?$/;

/** What sheets and reports write before a figure of all rows. */
const figures = new RegExp(`^(?:(?:${[
  '(?:總|总)?(?:筆數|笔数|人數|人数|平均|計數|计数)', '(?:平均|最大|最小)[值數数]', '平均分[數数]?', '中[位間间][數数值]', '[標标]準差', '标准差', '[變变][異异][數数]',
  'count', 'mean', 'avg', 'median', 'max(?:imum)?', 'min(?:imum)?', 'nps', 'st(?:d|andard)\\.?dev(?:iation)?\\.?', 'stdev', 'variance',
].join('|')}):?|(?:n|nps|mean|count)=[-+]?[\\d.,]+)$`);

const sums = '(?:合計|合计|小計|小计|總計|总计|総計|累計|累计|總和|加總|共計)';

/** A total of some rows, with what they have in common before or behind it: `北區小計`, `South total`. */
const namedTotals = new RegExp(`^(?:.{0,12}${sums}:?|${sums}.{0,12}|.{0,12}(?:sub)?totals?:?|(?:sub|grand)?totals?\\W.{0,12}|全部|all|\\(blank\\))$`);

const withoutBlanks = (cell: string): string => fold(plain(cell)).replace(/\s+/g, '');

/** Whether a cell says that its row adds up those above it. */
export const isTotal = (cell: string): boolean => totals.test(withoutBlanks(cell));

/** Whether a cell names a figure of the rows above it, such as how many they are, their mean or their NPS. */
export const isFigure = (cell: string): boolean => figures.test(withoutBlanks(cell)) || namedTotals.test(withoutBlanks(cell));
