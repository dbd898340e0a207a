import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What a popover is open for. */
export interface OpenPopover {
  about: 'gap' | 'card';
  id: string;
  anchor: DOMRect;
  /** Whether the focus goes in. */
  takesFocus: boolean;
  /** Whether it came by hovering, and so goes by itself. */
  byHover: boolean;
}

export interface Popovers {
  open: OpenPopover | null;
  /** Opens it for a mark, a row or a card that was chosen. */
  show(target: Element, takesFocus: boolean): void;
  /** Opens that of a gap beside something else, where the gap has no mark of its own in sight. The focus goes in. */
  explain(gap: string, beside: Element): void;
  close(): void;
  /** The pointer is over the popover itself, or left it. */
  stay(isOver: boolean): void;
}

const openAfterMs = 150;
const closeAfterMs = 250;

/** The mark of a gap that an event happened on, wherever on the page it stands. */
const markAt = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest('[data-gap]') : null);

const openFor = (target: Element, takesFocus: boolean, byHover: boolean): OpenPopover => {
  const gap = target.getAttribute('data-gap') ?? target.getAttribute('data-row');
  return { about: gap === null ? 'card' : 'gap', id: gap ?? target.getAttribute('data-card')!, anchor: target.getBoundingClientRect(), takesFocus, byHover };
};

/** Opens the popover of a mark on hover, focus or tap; Esc closes it and gives the focus back. */
export function usePopover(): Popovers {
  const [open, setOpen] = useState<OpenPopover | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const origin = useRef<Element | null>(null);
  /** What was closed by hand while the pointer may rest on its mark: it opens by hovering once the pointer has left that mark. */
  const dismissed = useRef<string | null>(null);

  const later = useCallback((work: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, ms);
  }, []);
  const show = useCallback((target: Element, takesFocus: boolean, byHover = false) => {
    clearTimeout(timer.current);
    origin.current = target;
    setOpen((before) => (byHover && before && !before.byHover ? before : openFor(target, takesFocus, byHover)));
  }, []);
  const explain = useCallback((gap: string, beside: Element) => {
    clearTimeout(timer.current);
    origin.current = beside;
    setOpen({ about: 'gap', id: gap, anchor: beside.getBoundingClientRect(), takesFocus: true, byHover: false });
  }, []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpen((before) => {
      if (before?.takesFocus && origin.current?.isConnected) (origin.current as HTMLElement | SVGElement).focus();
      return null;
    });
  }, []);
  const stay = useCallback((isOver: boolean) => {
    if (isOver) clearTimeout(timer.current);
    else later(() => setOpen((before) => (before?.byHover ? null : before)), closeAfterMs);
  }, [later]);

  useEffect(() => {
    const onOver = (event: PointerEvent): void => {
      const mark = event.pointerType === 'mouse' ? markAt(event.target) : null;
      if (mark && mark.getAttribute('data-gap') !== dismissed.current) later(() => show(mark, false, true), openAfterMs);
    };
    const onOut = (event: PointerEvent): void => {
      if (!markAt(event.target)) return;
      dismissed.current = null;
      stay(false);
    };
    const onFocus = (event: FocusEvent): void => {
      const mark = markAt(event.target);
      if (mark?.matches(':focus-visible') && origin.current !== mark) show(mark, false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      const rests = origin.current?.matches(':hover') || document.querySelector('.popover:hover') !== null;
      dismissed.current = rests ? origin.current?.getAttribute('data-gap') ?? null : null;
      close();
    };
    const onOutside = (event: PointerEvent): void => {
      if (!markAt(event.target) && !(event.target as Element).closest('.popover, [data-row], [data-card]')) setOpen(null);
    };
    const follow = (): void => setOpen((before) => (before && origin.current?.isConnected ? { ...before, anchor: origin.current.getBoundingClientRect() } : before));
    const control = new AbortController();
    const { signal } = control;
    document.addEventListener('pointerover', onOver, { signal });
    document.addEventListener('pointerout', onOut, { signal });
    document.addEventListener('focusin', onFocus, { signal });
    document.addEventListener('keydown', onKey, { signal });
    document.addEventListener('pointerdown', onOutside, { signal });
    window.addEventListener('scroll', follow, { signal, capture: true, passive: true });
    window.addEventListener('resize', follow, { signal });
    return () => {
      clearTimeout(timer.current);
      control.abort();
    };
  }, [close, later, show, stay]);
  return { open, show, explain, close, stay };
}
