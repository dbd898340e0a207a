import type { JSX } from 'preact';
import { printed } from '../charts/numbers';
import { dayBefore } from '../point/dayBefore';
import { alongSearch, pointPath, type PageAddress } from '../shell/address';
import { Tag } from '../shell/tag';
import { useSay, type Say } from '../shell/tongue';
import { PointStrip } from './pointStrip';
import type { BoardScore, ScoresAnswer } from './scoresQuery';

/** A score never without its interval and n; that few answered, and that nobody did, beside it. */
function ShownScore({ score: { value, interval, n, lowBase, provenance } }: { score: BoardScore }): JSX.Element {
  const say = useSay();
  return (
    <>
      <b class="value">{printed(value!)}</b>{' '}
      <small>[{printed(interval!.lower)}, {printed(interval!.upper)}] n {printed(n)}{lowBase ? say('，樣本少', ', low base') : ''}</small>{' '}
      {provenance === 'ILLUSTRATIVE' ? <Tag of={provenance} /> : null}
    </>
  );
}

const isShown = ({ score }: { score: BoardScore }): boolean => score.state === 'SHOWN' && score.interval !== null;

const whyNot = (say: Say, { state, reason }: BoardScore): string => (state === 'NO_ANSWERS' || reason === null ? say('沒有答覆', 'no answers') : say.of(reason));

/** What customers of a subsidiary answered of late: of the company, and at each of its points. */
export function Scores({ scored, address }: { scored: ScoresAnswer['subsidiaries']['nodes'][number]; address: PageAddress }): JSX.Element {
  const say = useSay();
  const { rnps } = scored;
  const points = scored.measurementPoints.nodes.filter((point) => point.standing === 'STANDING' && isShown(point));
  const [first] = points;
  const days = say(`${rnps.periodFrom} 到 ${dayBefore(rnps.periodTo)}`, `${rnps.periodFrom} to ${dayBefore(rnps.periodTo)}`);
  if (first === undefined && !isShown({ score: rnps })) return <p class="scores quiet">{say('沒有可顯示的分數', 'No score to show')}{rnps.n > 0 && rnps.reason ? say(`：${rnps.reason.zh}`, `: ${rnps.reason.en}`) : ''}{say(`（${days}）`, ` (${days})`)}</p>;
  return (
    <dl class="scores">
      <div><dt class="quiet">{say('分數', 'Scores')}</dt><dd class="quiet">{days}</dd></div>
      <div><dt>rNPS<span class="quiet">{say('公司整體', 'company')}</span></dt><dd>{isShown({ score: rnps }) ? <ShownScore score={rnps} /> : <span class="quiet">{whyNot(say, rnps)}</span>}</dd></div>
      <div>
        <dt>tNPS<span class="quiet">{say('各量測點', 'by point')}</span></dt>
        <dd>
          {first === undefined ? <span class="quiet">{say('沒有可顯示的分數', 'no score to show')}</span> : (
            <>
              <PointStrip points={points} />
              {first.score.provenance === 'ILLUSTRATIVE' ? <Tag of={first.score.provenance} /> : null}
              <details>
                <summary>{say('逐點列出', 'Point by point')}</summary>
                <ul>{points.map(({ key, slug, name, score }) => <li key={key}><a href={`${pointPath(slug)}${alongSearch(address)}`}>{say.of(name)}</a><span><ShownScore score={score} /></span></li>)}</ul>
              </details>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
