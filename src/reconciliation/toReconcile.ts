import type { Provenance } from '../registry/provenance';
import type { StoredEntry } from '../registry/storedEntry';

/** What declared and registered counts of one subsidiary are made of. */
export interface ToReconcile {
  subsidiary: StoredEntry;
  touchpoints: {
    serviceNode: boolean;
    provenance: Provenance;
    validFrom: string | null;
    /** Its channels in order, each with the side on which the touchpoint is reported there. */
    sides: { channel: string; side: string }[];
    /** The channels of its active measurement points, each with its own side: it counts where the touchpoint is not reported on that channel. */
    points: { channel: string; side: string }[];
  }[];
  declared: StoredEntry[];
  assertions: { assertion: StoredEntry; readings: StoredEntry[]; adopted: string[] }[];
}
