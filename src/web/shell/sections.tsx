import type { JSX } from 'preact';
import { alongSearch, type PageAddress } from './address';
import { useSay } from './tongue';

/** The parts of Waymark that lead everywhere else, by their paths. */
export type Section = '/' | '/gaps' | '/compare' | '/graphql';

const sections: [Section, string, string][] = [['/', '總覽', 'Board'], ['/gaps', '缺口', 'Gaps'], ['/compare', '比較', 'Compare'], ['/graphql', '查詢台', 'Explorer']];

interface SectionsProps {
  /** The section that this page is; null where it is in none of them. */
  here: Section | null;
  /** Language, theme and day go along. */
  address: Pick<PageAddress, 'lang' | 'theme' | 'asOf'>;
}

/** The row of sections under the top bar, of pages that are about the group; pages of one journey or point lead back by their crumbs. */
export function Sections({ here, address }: SectionsProps): JSX.Element {
  const say = useSay();
  const along = alongSearch(address);
  return (
    <nav class="sections" aria-label={say('各部分', 'Sections')}>
      <ul>{sections.map(([path, zh, en]) => <li key={path}><a href={path === '/graphql' ? path : `${path}${along}`} aria-current={path === here ? 'page' : undefined}>{say(zh, en)}</a></li>)}</ul>
    </nav>
  );
}
