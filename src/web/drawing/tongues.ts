/** The two tongues of every drawing; `zh` is Traditional Chinese as written in Taiwan. */
export type Tongue = 'zh' | 'en';
export type InBothTongues = Record<Tongue, string>;
