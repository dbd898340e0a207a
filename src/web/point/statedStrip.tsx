import type { JSX } from 'preact';
import { printed } from '../charts/numbers';
import type { AnsweredFigure } from '../drawing/mapAnswer';
import { statedFigure } from '../drawing/toFigure';
import { metricName } from '../drawing/words';
import { Tag } from '../shell/tag';
import { useSay, type Say } from '../shell/tongue';
import type { AnsweredPoint } from './pointQuery';

const isScore = ({ metric }: AnsweredFigure): boolean => !['VOLUME', 'SHARE_OF_CONTACTS'].includes(metric);

/** What sources printed about the point, its touchpoint, or the company that it asks about, earliest first, each figure once. */
export function statedFigures({ subject, instrument, figures, touchpoint, subsidiary }: AnsweredPoint): AnsweredFigure[] {
  const ofCompany = subject === 'COMPANY' ? subsidiary.figures.filter(({ metric }) => metric === instrument) : [];
  const all = [...figures, ...(touchpoint?.figures ?? []), ...ofCompany].filter(isScore);
  const once = new Map(all.map((figure) => [JSON.stringify([figure.metric, figure.periodFrom, figure.periodTo, figure.asOf, figure.value, figure.delta, figure.direction, figure.rank, figure.citation?.factId]), figure]));
  return [...once.values()].sort((one, other) => (one.periodTo ?? one.asOf ?? '').localeCompare(other.periodTo ?? other.asOf ?? ''));
}

function timeOf({ periodFrom, periodTo, asOf }: AnsweredFigure, say: Say): string {
  // The last day is the one before the first that no longer counts.
  const last = periodTo === null ? null : new Date(Date.parse(periodTo) - 86_400_000).toISOString();
  const [from, to] = [periodFrom, last].map((day) => day?.slice(0, 4));
  if (!from && !to) return asOf ?? say('未標年度', 'no year given');
  return from === to || !from || !to ? (from ?? to)! : `${from}–${to}`;
}

function Stated({ figure }: { figure: AnsweredFigure }): JSX.Element | null {
  const say = useSay();
  const stated = statedFigure(figure);
  if (!stated) return null;
  const time = timeOf(figure, say);
  return (
    <li>
      {stated.form === 'STATED' ? <><b class="value">{say.of(stated.value)}</b> {stated.counted ? `[${printed(stated.counted.low, 1)}, ${printed(stated.counted.high, 1)}] ` : ''}{metricName(figure.metric, say.lang)}・{time}・{stated.counted ? `n ${printed(stated.counted.n)}` : say('n 未公布，無區間', 'n not published, no interval')}</> : null}
      {stated.form === 'CHANGE' ? <><b class="value">{say.of(stated.change)}</b> {metricName(figure.metric, say.lang)}・{time}・{say('無基期與 n，無區間', 'no base, no n, no interval')}</> : null}
      {stated.form === 'WORDS' ? <><b class="value words">{say.of(stated.words)}</b> {metricName(figure.metric, say.lang)}・{time}・{say('未公布數值', 'no value published')}</> : null}
      {' '}<Tag of={figure.provenance} />
    </li>
  );
}

/** Reported figures as type, without an axis: they never stand in the chart of the scores. */
export function StatedStrip({ point }: { point: AnsweredPoint }): JSX.Element | null {
  const say = useSay();
  const figures = statedFigures(point);
  if (figures.length === 0) return null;
  return (
    <section class="card stated" aria-labelledby="stated">
      <h2 id="stated">{say('來源公布的數字', 'Figures that sources published')}</h2>
      <ul>{figures.map((figure, index) => <Stated key={index} figure={figure} />)}</ul>
    </section>
  );
}
