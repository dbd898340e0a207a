import { paper, themes, type Theme } from './tokens';

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

test('computes what the standard gives', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
});

describe.each<[string, Theme]>([['light', themes.light], ['dark', themes.dark], ['paper', paper]])('%s:', (_name, theme) => {
  const grounds = [theme.bg, theme.surface, theme.laneOn, theme.laneOff];

  test.each(['ink', 'ink2', 'ink3', 'accent', 'path'] as const)('%s is read as text on every ground', (token) => {
    for (const ground of [...grounds, theme.sel]) expect(contrast(theme[token], ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['edge', 'high', 'mediumEdge', 'lowText'] as const)('%s is seen as a mark on every ground', (token) => {
    for (const ground of grounds) expect(contrast(theme[token], ground)).toBeGreaterThanOrEqual(3);
  });

  test('the number of a gap is read in its mark', () => {
    expect(contrast(theme.highText, theme.high)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.mediumText, theme.medium)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.lowText, theme.low)).toBeGreaterThanOrEqual(4.5);
  });

  test('a seal is read', () => {
    expect(contrast(theme.surface, theme.ink)).toBeGreaterThanOrEqual(4.5);
  });
});
