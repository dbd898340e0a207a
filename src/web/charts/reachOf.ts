/** From where to where a scale goes so that all values are on it: over one unit at least, as rounding to nice numbers fails on next to nothing; 0 to 100 without values. */
export function reachOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 100];
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const lacking = Math.max(0, 1 - (greatest - least)) / 2;
  return [least - lacking, greatest + lacking];
}
