import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Tag, type Provenance } from '../shell/tag';
import { useSay } from '../shell/tongue';

export interface PopoverFrame {
  /** What it belongs to, on the screen. */
  anchor: DOMRect;
  /** Whether the focus goes in. */
  takesFocus: boolean;
  close(): void;
  /** The pointer is over it, or left it. */
  stay(isOver: boolean): void;
}

interface PopoverProps {
  frame: PopoverFrame;
  /** Differs as soon as it is about something else. */
  about: string;
  mark?: JSX.Element;
  title: string;
  provenance: Provenance;
  children: ComponentChildren;
}

const margin = 10;

/** Below its anchor where there is room, else above it; never beyond the window. */
function placeBy(anchor: DOMRect, width: number, height: number): { left: number; top: number } {
  const left = Math.min(Math.max(margin, anchor.left + anchor.width / 2 - width / 2), Math.max(margin, window.innerWidth - width - margin));
  const below = anchor.bottom + margin;
  const top = below + height + margin <= window.innerHeight ? below : Math.max(margin, anchor.top - height - margin);
  return { left, top };
}

/** A box beside what it explains. It is not modal: the map stays in reach. */
export function Popover({ frame: { anchor, takesFocus, close, stay }, about, mark, title, provenance, children }: PopoverProps): JSX.Element {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: -9999, top: 0 });
  useLayoutEffect(() => {
    const put = (): void => setPlace(placeBy(anchor, box.current!.offsetWidth, box.current!.offsetHeight));
    put();
    // What it tells may come later, and make it higher.
    const watch = new ResizeObserver(put);
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, [anchor, about]);
  useLayoutEffect(() => { if (takesFocus) box.current?.focus({ preventScroll: true }); }, [takesFocus, about]);
  return (
    <div ref={box} class="popover" role="dialog" aria-labelledby="popover-title" tabIndex={-1} style={{ left: `${place.left}px`, top: `${place.top}px` }} onPointerEnter={() => stay(true)} onPointerLeave={() => stay(false)}>
      <div class="popover-head">
        {mark}
        <h2 id="popover-title">{title}</h2>
        <Tag of={provenance} />
        <button type="button" class="plain close" aria-label={say('關閉', 'Close')} onClick={close}>×</button>
      </div>
      {children}
    </div>
  );
}
