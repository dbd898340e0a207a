import type { ThemeName } from '../drawing/tokens';
import type { ThemeChoice } from './address';
import { useMatches } from './useMatches';

export type Theme = ThemeName;

/** The theme that is shown: the one chosen, or what the machine is set to. */
export function useTheme(choice: ThemeChoice): Theme {
  const isDark = useMatches('(prefers-color-scheme: dark)');
  if (choice !== 'auto') return choice;
  return isDark ? 'dark' : 'light';
}
