import fc from 'fast-check';
import { pageOf, pageRequest, type PageArguments, cursorOf } from '../kernel/page';
import type { Gap } from './gap';
import { GapSeverity, GapType } from './gapTypes';
import { pageOfGaps, sortGaps, type GapSort } from './sortGaps';

const gap = fc.record({
  severity: fc.constantFrom(...(Object.keys(GapSeverity) as GapSeverity[])), type: fc.constantFrom(...(Object.keys(GapType) as GapType[])), momentOfTruth: fc.boolean(), weight: fc.integer({ min: 0, max: 3 }),
  gapSlug: fc.uuid(), subjectKey: fc.constantFrom('Touchpoint:x', 'Touchpoint:y'), since: fc.option(fc.constantFrom('2020-01-01', '2021-01-01'), { nil: null }), subsidiaryKey: fc.option(fc.constantFrom('Subsidiary:a', 'Subsidiary:b'), { nil: null }),
}).map(({ since, ...found }) => ({ severity: found.severity, type: found.type, since, found }) as unknown as Gap);
const order = fc.record({ field: fc.constantFrom<GapSort['field']>('RANK', 'SEVERITY', 'TYPE', 'SINCE', 'SUBSIDIARY'), direction: fc.constantFrom<GapSort['direction']>('ASCENDING', 'DESCENDING') });

test('pages in any order, walked forward and backward, meet every gap once', () => {
  fc.assert(fc.property(fc.uniqueArray(gap, { selector: ({ found }) => found.gapSlug, maxLength: 25 }), order, fc.integer({ min: 1, max: 6 }), (gaps, by, size) => {
    const sorted = sortGaps(gaps, by);
    const ask = (args: PageArguments) => pageOf(pageOfGaps(sorted, pageRequest(args, 'string')), pageRequest(args, 'string'));
    const cursor = ({ sortKey, gap: { found } }: (typeof sorted)[number]): string => cursorOf({ sortKey, slug: found.gapSlug });
    const forward = [];
    for (let page = ask({ first: size }); ; page = ask({ first: size, after: cursor(page.rows.at(-1)!) })) {
      forward.push(...page.rows);
      if (!page.hasNextPage) break;
    }
    const backward = [];
    for (let page = ask({ last: size }); ; page = ask({ last: size, before: cursor(page.rows[0]!) })) {
      backward.unshift(...page.rows);
      if (!page.hasPreviousPage) break;
    }
    expect([forward, backward]).toEqual([sorted, sorted]);
  }));
});
