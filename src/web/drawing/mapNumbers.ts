import type { GapSeverity, MapProvenance } from './mapModel';

/** A map in numbers, on a day. */
export type MapCounts = Record<'touchpoints' | 'measured' | 'paths', number> & { asOf: string; byProvenance: { provenance: MapProvenance; count: number }[] };

/** The gaps of a map in numbers; by severity, what occurs. */
export type MapGapCounts = Record<'total' | 'dismissed', number> & { bySeverity: { severity: GapSeverity; count: number }[] };

/** How smoothly a path goes over, in numbers. */
export type MapContinuity = Record<'transitions' | 'changes' | 'breaks' | 'unbroken', number>;
