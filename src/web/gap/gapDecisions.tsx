import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MapGap } from '../drawing/mapModel';
import { askApi, type ApiFailure } from '../shell/askApi';
import { useSay, type Say } from '../shell/tongue';

interface Decision {
  mutation: 'acknowledgeGap' | 'assignGap' | 'dismissGap' | 'reopenGap';
  /** How the gap stands then. */
  standing: MapGap['standing'];
  /** The argument that has to be filled in. */
  wants: 'assignee' | 'reason' | null;
}

const acknowledge: Decision = { mutation: 'acknowledgeGap', standing: 'ACKNOWLEDGED', wants: null };
const assign: Decision = { mutation: 'assignGap', standing: 'ASSIGNED', wants: 'assignee' };
const dismiss: Decision = { mutation: 'dismissGap', standing: 'DISMISSED', wants: 'reason' };
const reopen: Decision = { mutation: 'reopenGap', standing: 'OPEN', wants: null };

const possible: Record<MapGap['standing'], Decision[]> = {
  OPEN: [dismiss, acknowledge, assign],
  ACKNOWLEDGED: [dismiss, reopen, assign],
  ASSIGNED: [dismiss, reopen, assign],
  DISMISSED: [reopen],
};

const nameOf = (say: Say, { mutation }: Decision): string => ({
  acknowledgeGap: say('知悉', 'Acknowledge'), assignGap: say('指派', 'Assign'), dismissGap: say('擱置', 'Dismiss'), reopenGap: say('重新開啟', 'Reopen'),
})[mutation];

/** One mutation; its key is sent once, so that a second attempt after a lost answer decides nothing twice. */
const mutationOf = ({ mutation, wants }: Decision): string =>
  `mutation Decide($id: ID!, $expectedVersion: Int!, $idempotencyKey: String!, $asOf: Date${wants ? ', $text: String!' : ''}) {
    decided: ${mutation}(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey, asOf: $asOf${wants ? `, ${wants}: $text` : ''}) { id }
  }`;

interface GapDecisionsProps {
  gap: Pick<MapGap, 'id' | 'standing'>;
  version: number;
  asOf: string | null;
  /** Asks anew how the gap stands, after somebody else decided. */
  reread(): void;
  decided(standing: MapGap['standing']): void;
}

/** What people can decide about a gap: seen, given to somebody, set aside with a reason, opened again. */
export function GapDecisions({ gap, version, asOf, reread, decided }: GapDecisionsProps): JSX.Element {
  const say = useSay();
  const [asking, setAsking] = useState<Decision | null>(null);
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [isSending, setSending] = useState(false);

  async function send(decision: Decision): Promise<void> {
    setSending(true);
    const answer = await askApi<{ decided: { id: string } }>(mutationOf(decision), { id: gap.id, expectedVersion: version, asOf, idempotencyKey: crypto.randomUUID(), ...(decision.wants === null ? {} : { text }) });
    setSending(false);
    setFailure(answer.failure);
    if (answer.failure?.code === 'VERSION_CONFLICT') reread();
    if (answer.failure) return;
    setAsking(null);
    setText('');
    decided(decision.standing);
  }

  const label = asking?.wants === 'assignee' ? say('指派給', 'Assign to') : say('擱置的理由', 'Why it is dismissed');
  return (
    <>
      {asking === null ? (
        <div class="decisions">
          {possible[gap.standing].map((decision) => (
            <button key={decision.mutation} type="button" class={decision === assign ? 'strong' : undefined} disabled={isSending} onClick={() => (decision.wants === null ? void send(decision) : setAsking(decision))}>
              {decision === assign && gap.standing === 'ASSIGNED' ? say('改派', 'Reassign') : nameOf(say, decision)}
            </button>
          ))}
        </div>
      ) : (
        <form class="decisions" onSubmit={(event) => { event.preventDefault(); void send(asking); }}>
          <label>{label}<input type="text" required maxLength={200} value={text} ref={(field) => { if (field && document.activeElement !== field && text === '') field.focus(); }} onInput={(event) => setText(event.currentTarget.value)} /></label>
          <button type="button" onClick={() => setAsking(null)}>{say('取消', 'Cancel')}</button>
          <button type="submit" class="strong" disabled={isSending || text.trim() === ''}>{nameOf(say, asking)}</button>
        </form>
      )}
      {failure ? <p class="failure" role="alert"><code>{failure.code}</code> {failure.code === 'VERSION_CONFLICT' ? say('別人剛剛處理過這個缺口；已重新讀取，請再看一次。', 'Somebody has just decided on it; look again at what was decided.') : failure.message}</p> : null}
    </>
  );
}
