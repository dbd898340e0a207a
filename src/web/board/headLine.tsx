import type { JSX } from 'preact';
import { useSay } from '../shell/tongue';
import type { BoardAnswer } from './boardQuery';
import { countsShown, UnitSquares } from './unitSquares';

/** How many service nodes the sources declare, and how many of them they name: the honest size of what is known. */
export function HeadLine({ answer: { subsidiaries, reconcileTotal: { declaredServiceNodes: declared, serviceNodesReported: named, serviceNodesPublished: elsewhere } } }: { answer: BoardAnswer }): JSX.Element | null {
  const say = useSay();
  const declaring = subsidiaries.nodes.filter(({ reconciliation }) => reconciliation.declaredServiceNodes !== null);
  if (declaring.length === 0) return null;
  const keys = [['reported', say('來源載明', 'stated')], ['published', say('其他公開來源', 'public')], ['derived', say('推算', 'derived')], ['operated', say('營運', 'in use')], ['illustrative', say('示意', 'illustrative')], ['unregistered', say('宣告而未登錄', 'declared, not registered')]] as const;
  return (
    <section class="head-line" aria-labelledby="head-line-title">
      <h2 id="head-line-title">{say(`來源宣告 ${declared} 個服務節點，只有 ${named} 個有名字`, `The sources declare ${declared} service nodes and name ${named}`)}{elsewhere === 0 ? '' : say(`，另 ${elsewhere} 個見於其他公開來源`, `, other public ones ${elsewhere} more`)}</h2>
      <ul class="keys" aria-hidden="true">{keys.map(([name, text]) => <li key={name}><svg class="squares" width="12" height="12"><rect class={name} x="1" y="1" width="10" height="10" rx="2" /></svg>{text}</li>)}</ul>
      <ul class="declaring">
        {declaring.map((subsidiary) => {
          const { declaredServiceNodes: count, unregisteredServiceNodes: unregistered, registered } = subsidiary.reconciliation;
          return <li key={subsidiary.slug}><UnitSquares counts={countsShown(subsidiary)} unregistered={unregistered ?? 0} perRow={27} />{say.of(subsidiary.name)} {registered.serviceNodesReported}/{count}</li>;
        })}
      </ul>
    </section>
  );
}
