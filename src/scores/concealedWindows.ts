/** Days from one (counted from any first day) to another, which is no longer in it. */
export interface Window {
  from: number;
  to: number;
}

/**
 * Which of overlapping windows, in order, must not be shown: those with fewer than `minimum` answers, and each that differs from the
 * last one shown by fewer than that on either side, because the difference would tell the answers of those days.
 * @param counted how many answers there are from one day to another
 */
export function concealedWindows(windows: readonly Window[], counted: (from: number, to: number) => number, minimum: number): boolean[] {
  const isFew = (n: number): boolean => n > 0 && n < minimum;
  let shown: Window | null = null;
  return windows.map((window) => {
    const overlaps = shown !== null && shown.to > window.from;
    const differs = overlaps && (isFew(counted(shown!.from, window.from)) || isFew(counted(shown!.to, window.to)));
    const hidden = isFew(counted(window.from, window.to)) || differs;
    if (!hidden) shown = window;
    return hidden;
  });
}
