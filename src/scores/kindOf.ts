import type { ScopedDeployment } from './scopeAnswers';

/** Instrument and scale: answers of different kinds are never added together. */
export const kindOf = ({ instrument, scaleMin, scaleMax }: Pick<ScopedDeployment, 'instrument' | 'scaleMin' | 'scaleMax'>): string => `${instrument} (${scaleMin}–${scaleMax})`;
