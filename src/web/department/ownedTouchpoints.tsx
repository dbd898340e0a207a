import type { JSX } from 'preact';
import { instrumentName } from '../charts/chartWords';
import { printed } from '../charts/numbers';
import { dayBefore } from '../point/dayBefore';
import { alongSearch, pointPath, searchOf, type PageAddress } from '../shell/address';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import type { OwnedScore, OwnedTouchpoint } from './departmentQuery';
import type { DepartmentTold } from './readDepartment';

function Score({ score: { value, interval, n, lowBase, reason, instrument, provenance } }: { score: OwnedScore }): JSX.Element {
  const say = useSay();
  if (value === null || interval === null) return <span class="quiet">{reason ? say.of(reason) : say('不顯示', 'not shown')}</span>;
  return (
    <>
      <b>{printed(value)}</b> [{printed(interval.lower)}, {printed(interval.upper)}] <span class="quiet">{instrument ? `${instrumentName(instrument, say.lang)}・` : ''}n {printed(n)}</span> {provenance ? <Tag of={provenance} /> : null}
      {lowBase ? <span class="quiet line">{say('答覆偏少：請看區間，不要看點值。', 'Few answers: read the interval, not the value.')}</span> : null}
    </>
  );
}

interface RowProps {
  touchpoint: OwnedTouchpoint;
  score: OwnedScore | undefined;
  address: PageAddress;
}

function Row({ touchpoint, score, address }: RowProps): JSX.Element {
  const say = useSay();
  const { slug, code, name, provenance, standing, owner, places, measurementPoints } = touchpoint;
  const { lang, theme, asOf } = address;
  const mapOf = (journey: string): string => `/journeys/${journey}${searchOf({ sel: slug, lang, theme, asOf }, { lang: 'zh', theme: 'auto' })}`;
  const once = [...new Map(places.map((place) => [place.journey.key, place])).values()];
  const label = (text: string): JSX.Element => <span class="cell-label">{text}</span>;
  return (
    <tr>
      <th scope="row">
        <span class="quiet">{code}</span> {standing === 'RETIRED' ? <s>{say.of(name)}</s> : say.of(name)} <Tag of={provenance} />
        <span class="quiet line">{say('負責關係', 'owned')}{say('：', ': ')}<Tag of={owner.provenance} /></span>
      </th>
      <td>{label(say('旅程', 'Journeys'))}{once[0] ? <ul>{once.map(({ journey, stage }) => <li key={journey.key}><a href={mapOf(journey.slug)}>{say.of(journey.name)}{say('・', ', ')}{say.of(stage.name)}</a></li>)}</ul> : <span class="quiet">{say('不在任何旅程', 'in no journey')}</span>}</td>
      <td>{label(say('量測點', 'Measurement points'))}{measurementPoints[0] ? <ul>{measurementPoints.map((point) => <li key={point.slug}><a href={`${pointPath(point.slug)}${alongSearch(address)}`}>{say.of(point.name)}</a></li>)}</ul> : <span class="quiet">{say('未量測', 'not measured')}</span>}</td>
      <td>{label(say('分數', 'Score'))}{score ? <Score score={score} /> : null}</td>
    </tr>
  );
}

/** What a department owns: each touchpoint with its journeys, where it is measured, and its score. */
export function OwnedTouchpoints({ told: { department: { touchpoints }, scores }, address }: { told: DepartmentTold; address: PageAddress }): JSX.Element {
  const say = useSay();
  const [first] = scores.values();
  const days = first ? say(`分數：${first.periodFrom} – ${dayBefore(first.periodTo)}，中括號為 95% 區間`, `Scores: ${first.periodFrom} – ${dayBefore(first.periodTo)}, 95% intervals in brackets`) : null;
  return (
    <section class="card" aria-labelledby="owned">
      <h2 id="owned">{say(`負責 ${touchpoints.totalCount} 個節點`, `Owns ${touchpoints.totalCount} touchpoints`)} {days ? <span class="quiet">{days}</span> : null}</h2>
      {touchpoints.nodes[0] ? (
        <table class="owned">
          <thead><tr>{[say('節點', 'Touchpoint'), say('旅程與階段', 'Journeys and stages'), say('量測點', 'Measurement points'), say('分數', 'Score')].map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead>
          <tbody>{touchpoints.nodes.map((touchpoint) => <Row key={touchpoint.key} touchpoint={touchpoint} score={scores.get(touchpoint.key)} address={address} />)}</tbody>
        </table>
      ) : <p class="quiet">{say('登錄表中沒有這個單位負責的節點。', 'No touchpoint of the registry names this department as its owner.')}</p>}
    </section>
  );
}
