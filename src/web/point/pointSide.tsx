import type { ComponentChildren, JSX } from 'preact';
import { instrumentName } from '../charts/chartWords';
import { printed } from '../charts/numbers';
import type { AnsweredSeries } from '../charts/pointScores';
import { alongSearch, departmentPath } from '../shell/address';
import { Icon } from '../shell/icon';
import { SeverityMark } from '../shell/severityMark';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import type { PointAddress } from './pointAddress';
import type { Cited } from './pointQuery';
import type { PointTold } from './readPoint';
import { statedFigures } from './statedStrip';

const Part = ({ title, children }: { title: string; children: ComponentChildren }): JSX.Element => <section><h2>{title}</h2>{children}</section>;

const methods: Record<string, [string, string]> = { ADJUSTED_WALD: ['調整 Wald', 'adjusted Wald'], TANGO: ['Tango 分數區間', 'Tango score interval'], WILSON: ['Wilson', 'Wilson'], STUDENT: ['Student t', 'Student\'s t'] };

function Latest({ latest }: { latest: AnsweredSeries['latest'] }): JSX.Element {
  const say = useSay();
  if (!latest) return <Part title={say('最新分數', 'Latest score')}><p class="quiet">{say('這段期間沒有答覆', 'No answers in this period')}</p></Part>;
  const { name, ongoing, score: { value, interval, n, reason, lowBase, instrument, provenance } } = latest;
  return (
    <Part title={`${say('最新', 'Latest')}・${instrumentName(instrument, say.lang)}・${name}${ongoing ? say('（至今）', ' (so far)') : ''}`}>
      {value === null ? <p class="suppressed"><i aria-hidden="true" />{reason ? say.of(reason) : say('不顯示', 'not shown')} <span class="quiet">n {printed(n)}</span></p> : (
        <>
          <p class="latest"><b>{printed(value)}</b> <span>{interval ? `[${printed(interval.lower)}, ${printed(interval.upper)}]` : say('無區間', 'no interval')}<span class="line">n {printed(n)}</span></span> <Tag of={provenance} /></p>
          {interval ? <p class="quiet">{say(...methods[interval.method]!)}・{Math.round(interval.level * 100)}%</p> : null}
          {lowBase ? <p class="quiet">{say('答覆偏少：請看區間，不要看點值。', 'Few answers: read the interval, not the value.')}</p> : null}
        </>
      )}
    </Part>
  );
}

/** What sources state of the point and of its figures, each fact once. */
function Said({ told: { measurementPoint } }: { told: PointTold }): JSX.Element {
  const say = useSay();
  const all = [measurementPoint, ...statedFigures(measurementPoint)] as Omit<Cited, 'slug'>[];
  const said = [...new Map(all.filter(({ statement, citation }) => statement && citation).map((each) => [each.citation!.factId, each])).values()];
  return (
    <Part title={say('來源怎麼說', 'What sources say')}>
      {said.length === 0 ? <p class="quiet">{say('來源沒有提到這個量測點。', 'No source mentions this point.')}</p> : (
        <ul class="said">{said.map(({ provenance, statement, citation }) => <li key={citation!.factId}><Tag of={provenance} /> {say.of(statement!)} <cite title={say.of(citation!.document)}>{citation!.section}・{citation!.factId}</cite></li>)}</ul>
      )}
    </Part>
  );
}

function Rules({ told: { measurementPoint }, address }: { told: PointTold; address: PointAddress }): JSX.Element {
  const say = useSay();
  const { deployments, frame, touchpoint, subsidiary } = measurementPoint;
  const policy = subsidiary.suppressionPolicy;
  return (
    <Part title={say('題目與規則', 'Question and rules')}>
      <dl>
        {deployments.map(({ slug, survey, questionVersion, validFrom }) => <div key={slug}><dt>{say('題目', 'Question')} v{questionVersion ?? survey.questionVersion} <Tag of={survey.provenance} /></dt><dd>{survey.question ? say.of(survey.question) : say('題目文字未登錄', 'wording not registered')}{validFrom ? <span class="quiet line">{say('自', 'from')} {validFrom}</span> : null}</dd></div>)}
        <div><dt>{say('母體', 'Who is asked')}</dt><dd>{frame ? say.of(frame) : say('未說明', 'not stated')}</dd></div>
        {policy ? <div><dt>{say('門檻', 'Thresholds')}</dt><dd>{say(`數字 n ≥ ${policy.figuresFrom}、評論 n ≥ ${policy.commentsFrom}、升降與排名 n ≥ ${policy.arrowsFrom}`, `figures n ≥ ${policy.figuresFrom}, comments n ≥ ${policy.commentsFrom}, arrows and ranks n ≥ ${policy.arrowsFrom}`)}</dd></div> : null}
        {touchpoint ? <div><dt>{say('負責', 'Owner')}</dt><dd>{touchpoint.owner ? <a href={`${departmentPath(touchpoint.owner.department.slug)}${alongSearch(address)}`}>{say.of(touchpoint.owner.department.name)}</a> : say('無負責單位', 'none')}</dd></div> : null}
      </dl>
    </Part>
  );
}

/** Beside the charts: the latest score, what sources say, gaps, journeys, the question. */
export function PointSide({ told, address }: { told: PointTold; address: PointAddress }): JSX.Element {
  const say = useSay();
  const { measurementPoint: { touchpoint }, gaps, scores } = told;
  const places = [...new Map((touchpoint?.places ?? []).map((place) => [place.journey.key, place])).values()];
  const selected = (along: string): string => `${along === '' ? '?' : `${along}&`}sel=${touchpoint!.slug}`;
  return (
    <aside class="card side" aria-label={say('量測點的背景', 'About this point')}>
      {scores ? <Latest latest={scores.series.latest} /> : null}
      <Said told={told} />
      {gaps.length === 0 ? null : (
        <Part title={say('缺口', 'Gaps')}>
          <ul class="point-gaps">{gaps.map(({ id, severity, title, explanation, provenance }) => <li key={id}><SeverityMark severity={severity}>!</SeverityMark><div><b>{say.of(title)}</b> <Tag of={provenance} /><p>{say.of(explanation)}</p></div></li>)}</ul>
        </Part>
      )}
      {places.length === 0 ? null : (
        <Part title={say('出現在這些旅程', 'Stands in these journeys')}>
          <ul>{places.map(({ journey, stage }) => <li key={journey.key}><a href={`/journeys/${journey.slug}${selected(alongSearch(address))}`}><Icon name="map" size={14} /> {say.of(journey.name)}・{say.of(stage.name)}</a></li>)}</ul>
        </Part>
      )}
      <Part title={say('讀法', 'How to read')}>
        <ul class="reading">
          <li>{say('色帶是 95% 區間：兩點的區間大幅重疊，就別談升降。', 'The band is the 95% interval: where two overlap widely, speak of no change.')}</li>
          <li>{say('來源的數字多半沒有 n，也就沒有區間；都不畫在分數的座標上。', 'Most figures of sources have no n, hence no interval; none of them stands on the axis of the scores.')}</li>
          <li>{say('線在題目改版處斷開。', 'The line is cut where the question changed.')}</li>
        </ul>
      </Part>
      <Rules told={told} address={address} />
    </aside>
  );
}
