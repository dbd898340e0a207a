import { isFigure, isTotal } from './totals';

test.each(['合計', '總計：', '小 計', 'Grand Total', 'AVERAGE'])('%s adds up a table', (cell) => expect([isTotal(cell), isFigure('r-1')]).toEqual([true, false]));

test.each(['北區小計', '南區 小計', '2026-01 合計', '合計（北區）', 'South total', 'Total (n=2)', 'Totals:', '总计', '総計', '累計', '全部', '(blank)', '平均值', 'n=2', 'NPS'])('%s is a figure of some rows', (cell) => expect(isFigure(cell)).toBe(true));

test.each(['r-1', 'total-4711-2026-01-05', 'A123', '4711', '北區', 'nps-1', 'all-1'])('%s is an id', (cell) => expect(isFigure(cell)).toBe(false));
