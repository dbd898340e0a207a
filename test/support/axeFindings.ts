import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds against a page as it stands. axe is put in by hand, which the page's own policy would refuse: visit it with `bypassCSP`. */
export async function axeFindings(page: Page, within = 'body'): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(within)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}
