import { h } from 'preact';
import type { ComparisonFileWords } from './comparisonWords';
import { ComparisonDrawing } from './drawing/ComparisonDrawing';
import { comparisonQuery, comparisonVariables, type ComparisonAnswer } from './drawing/comparisonQuery';
import { layoutComparison } from './drawing/layoutComparison';
import { toComparisonModel } from './drawing/toComparisonModel';
import { themes } from './drawing/tokens';
import type { Ask } from './mapOf';
import { svgFile } from './svgFile';

const margin = 12;

/** Two journeys compared as a file: one SVG with a declaration, its colours as values, that fetches and runs nothing. */
export async function drawComparison(ask: Ask, { onlyDifferences, lang, theme, width, ...compared }: ComparisonFileWords): Promise<string> {
  const model = toComparisonModel(await ask(comparisonQuery, comparisonVariables(compared)) as ComparisonAnswer);
  const layout = layoutComparison(model, { width: width - 2 * margin, tongue: lang, onlyDifferences });
  return svgFile(h(ComparisonDrawing, { model, layout, theme: themes[theme], reachable: null, margin, hrefOf: () => null }));
}
