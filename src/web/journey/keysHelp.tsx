import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../shell/isTyping';
import { useSay } from '../shell/tongue';

/** Says which keys lead where on the map: a button below it, or `?` from anywhere. */
export function KeysHelp(): JSX.Element {
  const say = useSay();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || box.current!.open) return;
      event.preventDefault();
      box.current!.showModal();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const keys: [keys: string[], does: string][] = [
    [['←', '→'], say('同一側的前一張、下一張卡', 'the card before or after on the same side')],
    [['↑', '↓'], say('同一步驟的其他卡，再到另一側；往上到階段的缺口', 'other cards of the step, then the other side; up to the gap of the stage')],
    [['PageUp', 'PageDown'], say('前一個、下一個階段', 'the stage before or after')],
    [['Home', 'End'], say('第一張、最後一張卡', 'the first or the last card')],
    [['p'], say('沿路徑到下一步', 'the next step on the path')],
    [['g', 'G'], say('下一個、前一個缺口', 'the next or the previous gap')],
    [['Enter'], say('開啟說明', 'explain it')],
    [['Esc'], say('關閉說明，回到原處', 'close the explanation and go back')],
    [['/'], say('搜尋', 'search')],
    [['?'], say('這張表', 'this list')],
  ];
  return (
    <>
      <button type="button" class="plain keys-button" aria-haspopup="dialog" onClick={() => box.current!.showModal()}>{say('鍵盤操作', 'Keyboard')} <kbd aria-hidden="true">?</kbd></button>
      <dialog ref={box} class="keys-help" aria-labelledby="keys-title" onClick={({ target, currentTarget }) => { if (target === currentTarget) currentTarget.close(); }}>
        <h2 id="keys-title">{say('鍵盤操作', 'Keyboard')}</h2>
        <p class="quiet">{say('先用 Tab 進入地圖；字母鍵只在地圖中作用。', 'Tab enters the map; letters act while the focus is in it.')}</p>
        <dl>{keys.map(([names, does]) => <div key={does}><dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt><dd>{does}</dd></div>)}</dl>
        <form method="dialog"><button class="strong">{say('關閉', 'Close')}</button></form>
      </dialog>
    </>
  );
}
