import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Legend, legendHeight } from '../drawing/Legend';
import type { Theme as Tokens } from '../drawing/tokens';
import { useSay } from '../shell/tongue';

/** What the signs of the drawing mean, in as many lines as there is room for; on paper the room is known. */
export function LegendRow({ theme, room }: { theme: Tokens; room?: number }): JSX.Element {
  const say = useSay();
  const row = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(room ?? 0);
  useLayoutEffect(() => {
    if (room !== undefined) return;
    const measure = (): void => setWidth(row.current!.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(row.current!);
    return () => watch.disconnect();
  }, [room]);
  return <div ref={row} class="legend">{width === 0 ? null : <svg width={width} height={legendHeight(say.lang, width)}><Legend x={0} y={0} width={width} theme={theme} tongue={say.lang} /></svg>}</div>;
}
