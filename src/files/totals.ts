import { fold } from '../kernel/fold';
import { plain } from '../kernel/text';

const totals = /^(?:合計|總計|总计|小計|總和|加總|共計|平均|sum|(?:grand |sub)?total|subtotal|average)[:：]?$/;

/** Whether a cell says that its row adds up those above it. */
export const isTotal = (cell: string): boolean => totals.test(fold(plain(cell)));
