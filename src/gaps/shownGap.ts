import { globalId } from '../kernel/id';
import type { FoundGap } from './foundGap';
import type { Gap } from './gap';
import type { GapStanding } from './gapTypes';
import { thresholds } from './thresholds';

interface Decision {
  standing: GapStanding;
  assignee: string | null;
  reason: string | null;
  version: number;
  updatedAt: string;
}

/** A gap with what was decided about it, as the API answers it. */
export function shownGap(found: FoundGap, decision: Decision | undefined): Gap {
  const { gapSlug, type, form, severity, severityReason, momentOfTruth, title, explanation, remedy, metric, periodFrom, periodTo, applied, provenance, sinceFound, notes, scores, closedOnlyByIllustrativeAnswers } = found;
  return {
    found,
    id: globalId('Gap', gapSlug),
    type, form, severity, severityReason, momentOfTruth, title, explanation, remedy, metric, periodFrom, periodTo, provenance, closedOnlyByIllustrativeAnswers,
    thresholds: applied.map(({ name, value, own }) => ({ name, value, own, label: thresholds[name].label, unit: thresholds[name].unit })),
    evidence: Object.assign({ notes, scores }, { found }),
    since: sinceFound.day, sinceReason: sinceFound.reason,
    standing: decision?.standing ?? 'OPEN',
    assignee: decision?.assignee ?? null,
    standingReason: decision?.reason ?? null,
    standingSince: decision?.updatedAt ?? null,
    version: decision?.version ?? 0,
  };
}
