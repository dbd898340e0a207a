import { useEffect, useState } from 'preact/hooks';
import type { ThemeChoice } from './address';

export type Theme = 'light' | 'dark';

/** The theme that is shown: the one chosen, or what the machine is set to. */
export function useTheme(choice: ThemeChoice): Theme {
  const [isDark, setDark] = useState(false);
  useEffect(() => {
    const wish = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setDark(wish.matches);
    follow();
    wish.addEventListener('change', follow);
    return () => wish.removeEventListener('change', follow);
  }, []);
  if (choice !== 'auto') return choice;
  return isDark ? 'dark' : 'light';
}
