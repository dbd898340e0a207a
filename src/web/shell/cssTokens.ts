import { themes, type Theme } from '../drawing/tokens';

const names = Object.keys(themes.light).filter((name) => name !== 'name') as Exclude<keyof Theme, 'name'>[];

const variable = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The colours of the drawings for the pages around them: each in light and dark, as the page or the machine is set. */
export const cssTokens = (): string => `:root{${names.map((name) => `${variable(name)}:light-dark(${themes.light[name]},${themes.dark[name]})`).join(';')}}`;

/** A theme for drawings that stand in a page and follow its colours. */
export const pageTheme: Theme = { name: 'light', ...Object.fromEntries(names.map((name) => [name, `var(${variable(name)})`])) as Omit<Theme, 'name'> };
