import type { JSX } from 'preact';
import type { ComparisonModel, ComparisonPlace, Side } from '../drawing/comparisonModel';
import { lifeTitle } from '../drawing/lifeTitle';
import { verdictWord } from '../drawing/comparisonWords';
import { channelWords } from '../journey/channelWords';
import { figureWords } from '../journey/figureWords';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { SideSign } from './journeyPicker';

function Place({ place, hasStage }: { place: ComparisonPlace | null; hasStage: boolean }): JSX.Element {
  const say = useSay();
  const card = place?.card;
  if (card) {
    return (
      <>
        <b>{say.of(card.name)}</b> <Tag of={card.provenance} />
        <p class="quiet">{say.of(place.stage.name)}{say('・', ', ')}{channelWords(say, card)}{say('・', ', ')}{card.owner ? say.of(card.owner.name) : say('無負責單位', 'no owner')}</p>
        <p class="quiet">{figureWords(say, card.figure)}</p>
      </>
    );
  }
  if (place) return <span class="quiet">{say(`${place.stage.name.zh}：尚未登錄服務節點`, `${place.stage.name.en}: no touchpoint registered`)}</span>;
  return <span class="quiet">{hasStage ? say('沒有對應的節點', 'No counterpart') : say('無此階段', 'No such stage')}</span>;
}

/** The same comparison as a table: for phones, large zoom, and whoever would rather read. */
export function CompareTable({ model, onlyDifferences }: { model: ComparisonModel; onlyDifferences: boolean }): JSX.Element {
  const say = useSay();
  const head = (side: Side): JSX.Element => <th scope="col"><SideSign side={side} /> {say.of(model.sides[side].subsidiary.name)}<span class="quiet"> {[say.of(model.sides[side].name), lifeTitle(model.sides[side].life, say.lang)].filter((each) => each !== null).join(say('・', ', '))}</span></th>;
  const rows = model.columns.filter(({ verdict }) => !onlyDifferences || verdict !== 'SAME');
  return (
    <div class="table-region" role="region" aria-label={say('比較表', 'Comparison table')} tabIndex={0}>
      <table class="compare-table">
        <thead><tr><th scope="col">{say('原型', 'Archetype')}</th>{head('left')}<th scope="col">{say('差異', 'Difference')}</th>{head('right')}</tr></thead>
        <tbody>
          {rows.map((column) => {
            const stage = (column.stages.left ?? column.stages.right)!;
            return (
              <tr key={column.key}>
                <th scope="row">{column.archetypes.length > 0 ? column.archetypes.map((name) => say.of(name)).join(say('、', ', ')) : say.of(stage.name)}</th>
                <td><Place place={column.places.left} hasStage={column.stages.left !== null} /></td>
                <td><b>{verdictWord(column.verdict, say.lang)}</b>{column.verdict === 'SAME' ? null : <p>{say.of(column.sentence)}</p>}</td>
                <td><Place place={column.places.right} hasStage={column.stages.right !== null} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
