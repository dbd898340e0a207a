import type { JSX } from 'preact';
import { useSay } from '../shell/tongue';
import type { BoardSubsidiary } from './boardQuery';
import { UnitSquares, nodeCounts } from './unitSquares';

/** How many service nodes the sources declare, and how many of them they name: the honest size of what is known. */
export function HeadLine({ subsidiaries }: { subsidiaries: BoardSubsidiary[] }): JSX.Element | null {
  const say = useSay();
  const declaring = subsidiaries.filter(({ reconciliation }) => reconciliation.declaredServiceNodes !== null);
  const declared = declaring.reduce((sum, { reconciliation }) => sum + reconciliation.declaredServiceNodes!, 0);
  const named = declaring.reduce((sum, subsidiary) => sum + nodeCounts(subsidiary).stated, 0);
  const elsewhere = declaring.reduce((sum, subsidiary) => sum + nodeCounts(subsidiary).published, 0);
  if (declaring.length === 0) return null;
  const keys = [['stated', say('來源載明', 'stated')], ['published', say('其他公開來源', 'public')], ['illustrative', say('示意', 'illustrative')]] as const;
  return (
    <section class="head-line" aria-labelledby="head-line-title">
      <h2 id="head-line-title">{say(`來源宣告 ${declared} 個服務節點，只有 ${named} 個有名字`, `The sources declare ${declared} service nodes and name ${named}`)}{elsewhere === 0 ? '' : say(`，另 ${elsewhere} 個見於其他公開來源`, `, other public ones ${elsewhere} more`)}</h2>
      <ul class="keys" aria-hidden="true">{keys.map(([name, text]) => <li key={name}><svg class="squares" width="12" height="12"><rect class={name} x="1" y="1" width="10" height="10" rx="2" /></svg>{text}</li>)}</ul>
      <ul class="declaring">
        {declaring.map((subsidiary) => {
          const { stated, published, illustrative, total } = nodeCounts(subsidiary);
          const count = subsidiary.reconciliation.declaredServiceNodes!;
          return <li key={subsidiary.slug}><UnitSquares stated={stated} published={published} illustrative={illustrative} unregistered={Math.max(0, count - total)} perRow={27} />{say.of(subsidiary.name)} {stated}/{count}</li>;
        })}
      </ul>
    </section>
  );
}
