import type { JSX } from 'preact';
import type { MapCard, MapGap, MapModel, MapPath, MapStage } from '../drawing/mapModel';
import { word } from '../drawing/words';
import { departmentPath, pointPath } from '../shell/address';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { channelWords } from './channelWords';
import { figureWords } from './figureWords';
import { GapItems } from './gapItems';
import { cardsMarked } from './shownGap';

interface ListViewProps {
  model: MapModel;
  path: MapPath | null;
  dimmed: ReadonlySet<string>;
  gaps: MapGap[];
  selected: string | null;
  /** What of the address goes along to other pages. */
  along: string;
}

function Item({ card, gaps, isSelected, onPath, along }: { card: MapCard; gaps: MapGap[]; isSelected: boolean; onPath: boolean; along: string }): JSX.Element {
  const say = useSay();
  return (
    <li class={`item item-${card.provenance.toLowerCase()}${isSelected ? ' item-selected' : ''}`} id={`item-${card.key}`}>
      <p>{card.figure.form === 'NOT_STANDING' && card.figure.standing === 'RETIRED' ? <s>{say.of(card.name)}</s> : <b>{say.of(card.name)}</b>} <Tag of={card.provenance} />{card.reused ? <span class="quiet"> {word('alsoElsewhere', say.lang)}</span> : null}{onPath ? <span class="on-path">{say('在路徑上', 'on the path')}</span> : null}</p>
      <p class="quiet">{channelWords(say, card)}{say('・', '; ')}{card.owner ? <><a href={`${departmentPath(card.owner.slug)}${along}`}>{say.of(card.owner.name)}</a>{card.owner.retired ? say('（已裁撤）', ' (retired)') : ''}</> : say('無負責單位', 'no owner')}</p>
      <p>{figureWords(say, card.figure)}</p>
      {card.beside ? <p class="quiet">{say('並列：', 'Beside it: ')}{figureWords(say, card.beside)}{'provenance' in card.beside ? <> <Tag of={card.beside.provenance} /></> : null}</p> : null}
      {card.points.length === 0 ? null : <p class="item-points">{say('量測點：', 'Points: ')}{card.points.map(({ slug, name }) => <a key={slug} href={`${pointPath(slug)}${along}`}>{say.of(name)}</a>)}</p>}
      <GapItems gaps={gaps} />
    </li>
  );
}

/** The same journey as headings and lists: for phones, large zoom, and whoever would rather read. */
export function ListView({ model, path, dimmed, gaps, selected, along }: ListViewProps): JSX.Element {
  const say = useSay();
  const gapsOf = (card: MapCard): MapGap[] => gaps.filter((gap) => cardsMarked(model, gap).some(({ key }) => key === card.key));
  const ofStage = (stage: MapStage): MapGap[] => gaps.filter(({ places }) => places.some((place) => place.stage === stage.key && place.touchpoint === null && place.between === null));
  const breaksFrom = (step: string): MapGap[] => gaps.filter(({ places }) => places.some(({ between }) => between?.from === step));
  const taken = new Set(path?.stops.flatMap((stop) => (stop ? [stop.touchpoint] : [])) ?? []);
  return (
    <div class="list-view">
      {model.stages.map((stage) => (
        <section key={stage.slug} aria-labelledby={`stage-${stage.slug}`}>
          <h2 id={`stage-${stage.slug}`}>{say.of(stage.name)}{stage.momentOfTruth ? <span class="moment">◆ {say('關鍵時刻', 'moment of truth')}</span> : null}{stage.anyTime ? <span class="moment">{say('隨時', 'any time')}</span> : null}</h2>
          {stage.counts.touchpoints > 0 ? <p class="quiet">{say(`量測 ${stage.counts.measured}/${stage.counts.touchpoints}`, `${stage.counts.measured}/${stage.counts.touchpoints} measured`)}</p> : null}
          <GapItems gaps={ofStage(stage)} />
          {stage.steps.every(({ cards, hidden }) => cards.length === 0 && !hidden) ? <p class="quiet">{say('尚未登錄服務節點', 'No touchpoint on record yet')}</p> : null}
          {stage.steps.some(({ hidden }) => hidden) ? <p class="quiet">{word('someHidden', say.lang)}</p> : null}
          <ol>
            {stage.steps.filter(({ cards }) => cards.length > 0).map((step) => (
              <li key={step.slug} class="step-item">
                {step.skippable || step.repeatable ? <p class="quiet">{[step.skippable ? say('可略', 'optional') : '', step.repeatable ? say('可重複', 'repeats') : ''].filter(Boolean).join(say('、', ', '))}</p> : null}
                <ul>{step.cards.filter(({ key }) => !dimmed.has(key)).map((card) => <Item key={card.key} card={card} gaps={gapsOf(card)} isSelected={selected === card.slug || selected === card.key} onPath={taken.has(card.touchpoint)} along={along} />)}</ul>
                <GapItems gaps={breaksFrom(step.key)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
