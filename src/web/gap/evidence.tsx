import type { JSX } from 'preact';
import { printed } from '../charts/numbers';
import { metricName } from '../drawing/words';
import { dayBefore } from '../point/dayBefore';
import { Part } from '../shell/part';
import { Tag } from '../shell/tag';
import { useSay, type Say } from '../shell/tongue';
import type { EvidenceScore, GapDetail, GapEvidence } from './gapDetail';

/** The first of each that reads alike. */
const once = <Each,>(all: readonly Each[], text: (each: Each) => string): Each[] => [...new Map(all.map((each) => [text(each), each] as const).reverse()).values()].reverse();

/** Never a score without its number of answers and its interval, nor a period without both of its days. */
function scoreWords(say: Say, { state, reason, instrument, n, value, interval, periodFrom, periodTo }: EvidenceScore): string {
  const days = say(`${periodFrom} 至 ${dayBefore(periodTo)}`, `${periodFrom} to ${dayBefore(periodTo)}`);
  const name = instrument === null ? say('分數', 'Score') : metricName(instrument, say.lang);
  if (state !== 'SHOWN' || value === null || interval === null) return [`${name} n ${printed(n)}`, days, ...(reason ? [say.of(reason)] : [])].join(say('・', ', '));
  return [`${name} ${printed(value)}`, say(`95% 區間 ${printed(interval.lower)} 至 ${printed(interval.upper)}`, `95% interval ${printed(interval.lower)} to ${printed(interval.upper)}`), `n ${printed(n)}`, days].join(say('・', ', '));
}

/** Where a fact is stated, in the reader's language: sections are named in that of their document, of which only the number says something in English, once. */
function sourceWords(say: Say, { document, section, factId }: GapEvidence['citations'][number]): string {
  const title = say.of(document);
  const place = say.lang === 'zh' ? section : section.replace(/[\p{Script=Han}].*$/u, '').trim();
  return [title, ...(place === '' || title.includes(place) ? [] : [place]), factId].join(say('・', ', '));
}

/** What a gap rests on: scores, figures and remarks, and each fact of a source once, in the reader's language. */
export function Evidence({ evidence }: { evidence: GapEvidence }): JSX.Element | null {
  const say = useSay();
  const { scores, observations, citations, notes } = evidence;
  const told = once(observations.flatMap(({ statement, provenance }) => (statement ? [{ text: say.of(statement), provenance }] : [])), ({ text }) => text);
  const remarks = once(notes.map((note) => say.of(note)), (text) => text);
  const cited = once(citations, ({ factId }) => factId);
  if (scores.length === 0 && told.length === 0 && remarks.length === 0 && cited.length === 0) return null;
  const known = new Set(told.map(({ text }) => text));
  return (
    <Part name={say('證據', 'Evidence')}>
      {scores.map((score) => <span key={JSON.stringify(score)} class="line">{scoreWords(say, score)} <Tag of={score.provenance} /></span>)}
      {remarks.map((text) => <span key={text} class="line">{text}</span>)}
      {told.map(({ text, provenance }) => <span key={text} class="line">{text} <Tag of={provenance} /></span>)}
      {cited.map((citation) => (
        <span key={citation.factId} class="line">
          {known.has(say.of(citation.statement)) ? null : <>{say.of(citation.statement)} </>}
          <cite>{sourceWords(say, citation)}</cite>
        </span>
      ))}
    </Part>
  );
}

/** The thresholds by which a gap was found, and whose they are. */
export function Thresholds({ thresholds }: Pick<GapDetail, 'thresholds'>): JSX.Element | null {
  const say = useSay();
  if (thresholds.length === 0) return null;
  return <Part name={say('門檻', 'Threshold')}>{thresholds.map(({ name, label, value, unit, own }) => <span key={name} class="line">{say.of(label)} {value} {say.of(unit)}{own ? say('（子公司自訂）', ' (its own)') : say('（集團預設）', ' (default)')}</span>)}</Part>;
}
