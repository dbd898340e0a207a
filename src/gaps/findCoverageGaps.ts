import { daysAfter } from '../kernel/period';
import { knownFrom } from './assembleFacts';
import { noFigureWords, noPointWords, tooFewWords, type TooFew } from './coverageWords';
import { foundGap, type FoundGap, type Since, type Support } from './foundGap';
import { freshUntil } from './freshUntil';
import type { FigureFacts, GapFacts, PointFacts,  TouchpointFacts } from './gapFacts';
import { givenByCustomers, type ScoreFound } from './scoreFound';
import { isAtMomentOfTruth, momentsOfTruth, onRecordSince, placesOf } from './onMaps';
import { wantedBefore, wantedEver, wantedKey, wantedOfPoint } from './scoreFacts';
import type { ThresholdsOf } from './thresholds';

type Facts = Pick<GapFacts, 'scores' | 'answersFrom' | 'touchpoints' | 'points' | 'figures' | 'journeys' | 'names' | 'day'>;

function withoutPoint(touchpoint: TouchpointFacts, facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  const threshold = thresholdsOf(touchpoint.subsidiary, 'importantFrom');
  const points = facts.points.filter((point) => point.touchpoint === touchpoint.key);
  if (touchpoint.importance < threshold.value || points.some(({ active }) => active)) return [];
  const ended = points.map(({ validTo }) => validTo).filter((end) => end !== null).filter((end) => end <= facts.day).sort().at(-1);
  const momentOfTruth = isAtMomentOfTruth(touchpoint);
  return [foundGap({
    form: 'NO_POINT',
    severity: momentOfTruth ? 'HIGH' : touchpoint.importance >= 4 ? 'MEDIUM' : 'LOW',
    subject: touchpoint.key, subsidiary: touchpoint.subsidiary,
    places: placesOf(touchpoint), momentOfTruth, applied: [threshold],
    // Where it stands on maps is part of why it matters.
    evidence: [touchpoint, ...momentsOfTruth(touchpoint), ...touchpoint.places.map(({ step, provenance }) => ({ key: step, provenance })), ...points],
    since: ended === undefined ? onRecordSince(touchpoint, facts) : { day: ended, reason: ['最後一個量測點自這天起停用', 'the last measurement point ended on this day'] },
    weight: 5 - touchpoint.importance,
    ...noPointWords(touchpoint.name, touchpoint.importance, threshold.value, momentOfTruth),
  })];
}

const isSameInstrument = (figure: FigureFacts, point: PointFacts): boolean => figure.instrument === point.instrument || figure.instrument === 'UNDETERMINED' || point.instrument === 'UNDETERMINED';

/** What a source says of all service nodes of a subsidiary at once, where it is clear that it means all of them. */
const isSaidOfEveryNode = ({ scope, scopeReading, about }: FigureFacts, subsidiary: string): boolean => scope === 'SERVICE_NODE' && scopeReading === null && about.includes(subsidiary);

/** The figures known of what a point asks. */
export function figuresOf(point: PointFacts, { figures, touchpoints }: Pick<GapFacts, 'figures' | 'touchpoints'>): FigureFacts[] {
  const touchpoint = point.touchpoint === null ? null : touchpoints.get(point.touchpoint);
  return figures.filter((figure) => isSameInstrument(figure, point) && figure.instrument !== null && (
    figure.about.includes(point.key)
    || (touchpoint != null && figure.about.includes(touchpoint.key))
    || (touchpoint?.serviceNode === true && isSaidOfEveryNode(figure, point.subsidiary))
    || (point.subject === 'COMPANY' && figure.scope === 'SUBSIDIARY' && figure.about.includes(point.subsidiary))));
}

const answered = (point: PointFacts, found: ScoreFound | undefined): ScoreFound | null =>
  (found && found.score.n > 0 && (point.instrument === 'UNDETERMINED' || found.score.instrument === point.instrument) ? found : null);

/** What came in at a point of late, of the kind it asks; null where nothing did. */
export const scoreOfPoint = (point: PointFacts, graceDays: number, { scores, day }: Pick<GapFacts, 'scores' | 'day'>): ScoreFound | null =>
  answered(point, scores.get(wantedKey(wantedOfPoint(point, graceDays, day))));

/** What ever came in at a point, of the kind it asks; null where nothing did, and where what came in of late is a figure. */
export function scoreEver(point: PointFacts, facts: Pick<GapFacts, 'scores' | 'day' | 'answersFrom'>): ScoreFound | null {
  const wanted = wantedEver(point, facts);
  return wanted && answered(point, facts.scores.get(wantedKey(wanted)));
}

/** What came in at a point before what is still fresh, of the kind it asks; null where nothing did, and where what came in of late is a figure or nothing. */
function scoreBefore(point: PointFacts, graceDays: number, facts: Pick<GapFacts, 'scores' | 'day' | 'answersFrom'>): ScoreFound | null {
  const wanted = wantedBefore(point, graceDays, facts);
  return wanted && answered(point, facts.scores.get(wantedKey(wanted)));
}

const figureOf = (found: ScoreFound | null): ScoreFound | null => (found?.score.state === 'SHOWN' ? found : null);

function sinceSilent({ validFrom }: PointFacts, fresh: string | null): Since {
  if (fresh !== null) return { day: daysAfter(fresh, 1), reason: ['最近一筆數據的週期在前一天屆滿', 'the cadence of the latest figure ran out the day before'] };
  return validFrom !== null ? { day: validFrom, reason: ['量測點自這天起有效', 'the point is active since this day'] } : { day: null, reason: ['不知道這個量測點從何時開始施測', 'it is not known since when this point asks'] };
}

/** What answers that are no figure say of a point: those of late or, where none came of late, all. */
function tooFewAt(recent: ScoreFound | null, ever: ScoreFound | null): TooFew & { found: ScoreFound } | null {
  if (recent) return { found: recent, when: 'LATELY', words: tooFewWords(recent.score, 'LATELY') };
  return ever && figureOf(ever) === null ? { found: ever, when: 'EVER', words: tooFewWords(ever.score, 'EVER') } : null;
}

/** What is known of a point that is no figure of late, and until when it counts; null where there is nothing to complain of. */
function silenceAt(point: PointFacts, facts: Facts, graceDays: number) {
  const cameIn = scoreOfPoint(point, graceDays, facts);
  const recent = givenByCustomers(cameIn);
  if (figureOf(recent)) return null;
  const freshOf = (lastDay: string): string => freshUntil(lastDay, point.cadence, graceDays);
  const known = figuresOf(point, facts);
  const stated = known.map(knownFrom);
  // A figure without a date may be of yesterday: it cannot be called out of date.
  if (stated.some((lastDay) => lastDay === null || facts.day <= freshOf(lastDay))) return null;
  const ever = givenByCustomers(scoreEver(point, facts));
  // What came in of late and is too few, or was invented, makes no figure newer.
  const past = figureOf(cameIn ? givenByCustomers(scoreBefore(point, graceDays, facts)) : ever);
  const tooFew = tooFewAt(recent, ever);
  const latest = [...stated, past?.lastDay ?? null].filter((day) => day !== null).sort().at(-1) ?? null;
  return { known, isClosedByInvented: figureOf(cameIn) !== null, tooFew: tooFew && { when: tooFew.when, words: tooFew.words }, answers: [tooFew?.found ?? null, past].filter((each) => each !== null), latest, fresh: latest === null ? null : freshOf(latest) };
}

function withoutFigure(point: PointFacts, facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] {
  const touchpoint = point.touchpoint === null ? null : facts.touchpoints.get(point.touchpoint) ?? null;
  // A point at a touchpoint that does not exist on the day asks nobody.
  if (!point.active || (point.touchpoint !== null && touchpoint === null)) return [];
  const grace = thresholdsOf(point.subsidiary, 'graceDays');
  const silence = silenceAt(point, facts, grace.value);
  if (!silence) return [];
  const { known, isClosedByInvented, tooFew, answers, latest, fresh } = silence;
  const momentOfTruth = touchpoint !== null && isAtMomentOfTruth(touchpoint);
  const evidence: Support[] = [point, touchpoint, ...momentsOfTruth(touchpoint), ...known, ...answers.map(({ provenance }) => ({ key: null, provenance }))].filter((each) => each !== null);
  return [foundGap({
    form: 'NO_FIGURE',
    severity: momentOfTruth ? 'MEDIUM' : 'LOW',
    subject: point.key, subsidiary: point.subsidiary,
    places: touchpoint ? placesOf(touchpoint) : [], momentOfTruth, applied: [grace], evidence,
    scores: answers.map(({ score }) => score), notes: tooFew ? [tooFew.words] : [],
    closedOnlyByIllustrativeAnswers: isClosedByInvented,
    since: sinceSilent(point, fresh),
    weight: fresh === null ? 0 : 1,
    ...noFigureWords({ point: point.name, cadence: point.cadence, latest, fresh, graceDays: grace.value, momentOfTruth, day: facts.day, tooFew, isClosedByInvented }),
  })];
}

/** Important touchpoints where nobody is asked, and active points of which nothing, or nothing recent, is known. */
export const findCoverageGaps = (facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] => [
  ...[...facts.touchpoints.values()].flatMap((touchpoint) => withoutPoint(touchpoint, facts, thresholdsOf)),
  ...facts.points.flatMap((point) => withoutFigure(point, facts, thresholdsOf)),
];
