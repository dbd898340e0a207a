import type { JSX } from 'preact';
import type { MapModel } from '../drawing/mapModel';
import { Notice } from '../shell/notice';
import { useSay } from '../shell/tongue';

const firstStage = 'mutation FirstStage($journey: ID!) {\n  addStage(input: { journey: $journey, slug: "first", position: 1, name: { zh: "第一階段", en: "First stage" } }) { slug }\n}';

/** A journey without stages: what to do next, and where. */
export function EmptyJourney({ model }: { model: MapModel }): JSX.Element {
  const say = useSay();
  const explorer = `/graphql?${new URLSearchParams({ query: firstStage, variables: JSON.stringify({ journey: model.slug }) }).toString()}`;
  return (
    <Notice icon="map" title={say('這段旅程還沒有階段', 'This journey has no stages yet')} ways={<a class="button strong" href={explorer}>{say('建立第一個階段', 'Add the first stage')}</a>}>
      <p>{say('從檔案匯入，或先用 API 建立第一個階段：', 'Import it from files, or add its first stage by the API:')}</p>
      <pre><code>npx waymark import my-registry --dry-run</code></pre>
    </Notice>
  );
}
