import type { JSX } from 'preact';
import { MapSkeleton } from '../journey/mapSkeleton';
import { Away, Notice, Refused } from '../shell/notice';
import { useSay } from '../shell/tongue';
import type { Known } from '../shell/useAnswer';
import { writeCompareAddress, type CompareAddress } from './compareAddress';
import type { JourneyChoice, JourneysAnswer } from './journeysToChoose';

interface Proposal {
  text: string;
  change: Partial<CompareAddress>;
}

/** Comparisons worth a click, of the journeys that there are: with another subsidiary's, or with what was published. */
function proposalsFor(journeys: readonly JourneyChoice[], chosen: JourneyChoice | undefined, nameOf: (journey: JourneyChoice) => string, published: string): Proposal[] {
  const first = chosen ?? journeys.find(({ wholeCustomer }) => wholeCustomer) ?? journeys[0];
  if (!first) return [];
  const others = journeys.filter(({ subsidiary, wholeCustomer }) => subsidiary.key !== first.subsidiary.key && wholeCustomer === first.wholeCustomer);
  const perSubsidiary = others.filter((journey, at) => others.findIndex(({ subsidiary }) => subsidiary.key === journey.subsidiary.key) === at).slice(0, 3);
  const version = first.versions.at(-1);
  return [
    ...(first.wholeCustomer ? perSubsidiary : []).map((journey) => ({ text: `${nameOf(first)} ⇄ ${nameOf(journey)}`, change: { left: first.slug, right: journey.slug } })),
    ...(version ? [{ text: `${nameOf(first)}${published}`, change: { left: first.slug, right: first.slug, leftAsOf: version.effectiveOn, rightAsOf: null } }] : []),
  ];
}

/** Before two journeys are chosen: what to do, and where to begin. */
export function NothingChosen({ known, address }: { known: Known<JourneysAnswer>; address: CompareAddress }): JSX.Element {
  const say = useSay();
  const { data, failure } = known;
  if (failure && failure.code !== 'AWAY') return <Refused failure={failure} title={say('旅程清單讀不出來', 'The list of journeys cannot be read')} home="/" />;
  if (!data) return failure ? <Away {...known} /> : <MapSkeleton />;
  const journeys = data.journeys.nodes;
  if (journeys.length === 0) return <Notice icon="map" title={say('登錄中還沒有旅程', 'There are no journeys yet')} ways={<a class="button strong" href="/graphql">{say('用 API 建立旅程', 'Add one by the API')}</a>}><p>{say('有了旅程才能比較。', 'There has to be one before it can be compared.')}</p></Notice>;
  const chosen = journeys.find(({ slug }) => slug === (address.left ?? address.right));
  const nameOf = (journey: JourneyChoice): string => `${say.of(journey.subsidiary.name)}${say('・', ', ')}${say.of(journey.name)}`;
  const proposals = proposalsFor(journeys, chosen, nameOf, say('：首次發布 ⇄ 草稿', ': first published ⇄ draft'));
  return (
    <Notice icon="compare" title={chosen ? say('再選一段旅程', 'Choose the other journey') : say('選兩段旅程來比較', 'Choose two journeys to compare')} ways={proposals.map(({ text, change }) => <a key={text} class="button" href={`/compare${writeCompareAddress({ ...address, ...change })}`}>{text}</a>)}>
      <p>{say('兩家子公司的同一種旅程，或同一段旅程的兩個日期；節點依原型對齊，差異逐欄標示。', 'The same journey of two subsidiaries, or one journey at two dates: touchpoints are aligned by archetype, and what differs is marked column by column.')}</p>
    </Notice>
  );
}
