import type { ComponentChildren, JSX } from 'preact';
import type { Language } from './address';
import { Icon } from './icon';
import { useSay } from './tongue';
import type { Theme } from './useTheme';

export interface Crumb {
  text: string;
  href: string;
}

interface TopBarProps {
  crumbs: Crumb[];
  /** What the page shows, as the last crumb. */
  here: string;
  home: string;
  theme: Theme;
  /** The addresses of this page in the other language and theme, for whoever opens them beside. */
  addressIn(change: { lang?: Language; theme?: Theme }): string;
  choose(change: { lang?: Language; theme?: Theme }): void;
  /** Whether the element `content`, to which the first link of the page skips, is a map. */
  skipsToMap?: boolean;
  children?: ComponentChildren;
}

const languages: [Language, string, string][] = [['zh', '中文', 'zh-Hant-TW'], ['en', 'EN', 'en']];

/** Whether a click wants the link itself: in a new tab, or to keep it. */
export const isPlain = (event: MouseEvent): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The bar at the top of every page: where one is, the search, the language, the theme. */
export function TopBar({ crumbs, here, home, theme, addressIn, choose, skipsToMap = false, children }: TopBarProps): JSX.Element {
  const say = useSay();
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  const take = (change: { lang?: Language; theme?: Theme }) => (event: MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    choose(change);
  };
  return (
    <>
      <a class="skip" href="#content">{skipsToMap ? say('跳到旅程圖', 'Skip to the map') : say('跳到內容', 'Skip to content')}</a>
      <header class="top">
        <a class="brand" href={home}>
          <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true"><path d="M2 4H10C18 4 14 16 22 16H30" /><circle cx="6" cy="4" r="3.2" /><circle cx="26" cy="16" r="3.2" /></svg>
          Waymark
        </a>
        <nav class="crumbs" aria-label={say('所在位置', 'You are here')}>
          <ol>
            {crumbs.map(({ text, href }) => <li key={href}><a href={href}>{text}</a><Icon name="right" size={13} /></li>)}
            <li aria-current="page">{here}</li>
          </ol>
        </nav>
        <div class="tools">
          {children}
          <nav class="languages" aria-label={say('語言', 'Language')}>
            {languages.map(([lang, text, tag]) => (
              <a key={lang} href={addressIn({ lang })} lang={tag} hreflang={tag} aria-current={say.lang === lang ? 'true' : undefined} onClick={take({ lang })}>{text}</a>
            ))}
          </nav>
          <a class="square" href={addressIn({ theme: other })} role="button" aria-label={other === 'dark' ? say('改為深色', 'Use dark theme') : say('改為淺色', 'Use light theme')} onClick={take({ theme: other })}>
            <Icon name={other === 'dark' ? 'moon' : 'sun'} size={17} />
          </a>
        </div>
      </header>
    </>
  );
}
