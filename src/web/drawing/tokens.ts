export type ThemeName = 'light' | 'dark';

/** Colours as values: a drawing that stands alone has no style sheet to look them up in. */
export interface Theme {
  name: ThemeName;
  bg: string;
  surface: string;
  laneOn: string;
  laneOff: string;
  ink: string;
  ink2: string;
  ink3: string;
  edge: string;
  path: string;
  accent: string;
  sel: string;
  hair: string;
  high: string;
  highText: string;
  medium: string;
  mediumEdge: string;
  mediumText: string;
  low: string;
  lowText: string;
  /** Of answers; detractors are in `high`, hatched. */
  promoter: string;
  passive: string;
  /** The ground of an interval. */
  band: string;
}

export const themes: Record<ThemeName, Theme> = {
  light: {
    name: 'light', bg: '#F2F4F7', surface: '#FFFFFF', laneOn: '#E6EFF7', laneOff: '#F6EFE3', ink: '#16202B', ink2: '#424E5C', ink3: '#596573', edge: '#76828F',
    path: '#0E3A66', accent: '#0B5CAD', sel: '#DCEBFA', hair: '#D3DAE2', high: '#B3360B', highText: '#FFFFFF', medium: '#F0AB1F', mediumEdge: '#5E3B00', mediumText: '#16202B',
    low: '#FFFFFF', lowText: '#0B5CAD', promoter: '#0072B2', passive: '#7F8B99', band: '#C9DDF0',
  },
  dark: {
    name: 'dark', bg: '#0F151B', surface: '#1C2630', laneOn: '#14212D', laneOff: '#231F18', ink: '#EEF2F6', ink2: '#BAC5D0', ink3: '#9CA8B5', edge: '#7F8C99',
    path: '#9CCBFF', accent: '#86BFFF', sel: '#1E3B58', hair: '#303C48', high: '#FF9B75', highText: '#2B0D00', medium: '#4D3600', mediumEdge: '#F5BC45', mediumText: '#FFE1A3',
    low: '#0F151B', lowText: '#86BFFF', promoter: '#58B4F0', passive: '#6C7885', band: '#27445F',
  },
};

/** The light tokens on paper, its lane tints half as strong. */
export const paper: Theme = { ...themes.light, bg: '#FFFFFF', laneOn: '#F2F7FB', laneOff: '#FAF7F1' };

/** No web font: the system's own, with Taiwanese forms first. */
export const fontStack = '"Noto Sans TC","PingFang TC","Microsoft JhengHei UI","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans","Liberation Sans",Arial,sans-serif';
