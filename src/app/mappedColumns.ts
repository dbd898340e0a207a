import { mappedColumn, type MappedColumn } from '../exchange/headings';
// Registers the nouns.
import './schema';

/** What was typed as `attribute=column`, or the other way round. @throws BAD_INPUT */
export const mappedColumns = (typed: string[]): MappedColumn[] => typed.map(mappedColumn);
