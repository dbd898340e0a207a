import { askApi, type Ask } from '../shell/askApi';
import type { ChosenGaps } from './gapsAddress';
import { choicesQuery, gapsQuery, gapVariables, moreGapsQuery, oneGapQuery, type ChoicesAnswer, type GapPage, type GapRow, type GapsAnswer } from './gapsQuery';
import { nameQuestion, withNamed, type NamedObject } from './namedObjects';

/** How many gaps a page of the list has, and how many pages are shown at most: the rest is in the table to download. */
export const pageSize = 50;
export const mostPages = 20;

export interface AskedGaps extends GapsAnswer {
  named: NamedObject[];
}

/** Asks for gaps, page after page, first what the objects are called that are named. Variables: `chosen`, `asOf` or null, and `pages`, how many. */
export const askGaps: Ask<AskedGaps> = async (asked, signal) => {
  const { chosen, asOf, pages } = asked as { chosen: ChosenGaps; asOf: string | null; pages: number };
  const question = nameQuestion(chosen);
  const names = question ? await askApi<unknown>(question.query, question.variables, signal) : null;
  if (names?.failure) return names;
  const named = question && names ? question.read(names.data) : [];
  const variables = { ...gapVariables(withNamed(chosen, named), asOf), first: pageSize };
  const first = await askApi<GapsAnswer>(gapsQuery, variables, signal);
  if (first.failure) return first;
  const nodes = [...first.data.gaps.nodes];
  let { pageInfo } = first.data.gaps;
  for (let page = 1; page < pages && pageInfo.hasNextPage; page += 1) {
    const { filter } = variables as { filter?: unknown };
    const more = await askApi<{ gaps: GapPage }>(moreGapsQuery, { filter, asOf, first: pageSize, after: pageInfo.endCursor }, signal);
    if (more.failure) return more;
    nodes.push(...more.data.gaps.nodes);
    ({ pageInfo } = more.data.gaps);
  }
  return { data: { ...first.data, gaps: { pageInfo, nodes }, named }, failure: null };
};

/** Variables: `id`, and `asOf` or null. */
export const askOneGap: Ask<{ gap: GapRow }> = (variables, signal) => askApi(oneGapQuery, variables, signal);

export const askChoices: Ask<ChoicesAnswer> = (variables, signal) => askApi(choicesQuery, variables, signal);
