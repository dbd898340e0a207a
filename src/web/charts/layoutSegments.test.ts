import { layoutDistribution } from './layoutDistribution';
import { layoutSegments } from './layoutSegments';

const name = { zh: '產品', en: 'Product' };
const hidden = { zh: '不顯示', en: 'not shown' };

test('a part that is kept back has a reason and no place on the scale', () => {
  const layout = layoutSegments({
    provenance: 'OPERATED', whole: { value: 40, lower: 35, upper: 45 },
    groups: [{ name, rows: [{ label: { zh: 'a', en: 'a' }, n: 400, shown: { value: 50, lower: 40, upper: 60 }, hidden: null }, { label: { zh: 'b', en: 'b' }, n: 3, shown: null, hidden }] }],
  }, { width: 460, tongue: 'en' });
  const [shown, kept] = layout.rows;
  expect(shown!.at!.low).toBeLessThan(shown!.at!.x);
  expect(shown!.at!.x).toBeLessThan(shown!.at!.high);
  expect(kept).toMatchObject({ at: null, value: null, hidden: 'not shown', n: 'n 3' });
  expect(layout.band!.low).toBeLessThan(layout.band!.high);
});

test('answers stand in their groups, whose shares make up the whole; where they are no NPS they are in none', () => {
  const answers = Array.from({ length: 11 }, (_, answer) => ({ answer, count: answer, share: (100 * answer) / 55, group: answer > 8 ? 'PROMOTER' as const : answer > 6 ? 'PASSIVE' as const : 'DETRACTOR' as const }));
  const shares = [{ group: 'DETRACTOR' as const, share: 38.18 }, { group: 'PASSIVE' as const, share: 27.27 }, { group: 'PROMOTER' as const, share: 34.54 }];
  const { bars, brackets } = layoutDistribution({ provenance: 'OPERATED', n: 55, shares, answers }, { width: 460, tongue: 'zh' });
  expect(bars.map(({ group }) => group[0]).join('')).toBe('DDDDDDDPPPP');
  expect(brackets.map(({ share }) => share)).toEqual(['38.2%', '27.3%', '34.5%']);
  expect(bars.at(-1)!.x + bars.at(-1)!.width).toBeLessThanOrEqual(452.01);
  expect(layoutDistribution({ provenance: 'OPERATED', n: 55, shares: [], answers: answers.map((each) => ({ ...each, group: null })) }, { width: 460, tongue: 'zh' }).brackets).toEqual([]);
});
