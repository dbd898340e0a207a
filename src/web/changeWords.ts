const spelled = (text: string): string => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%40', '@');

/** A query string in which some words have other values; all else stands as it was written. */
export function changeWords(search: string, changed: ReadonlyMap<string, string>): string {
  if (changed.size === 0) return search;
  const pieces = search.slice(1).split('&').map((piece) => {
    const [name] = new URLSearchParams(piece).keys();
    const value = name === undefined ? undefined : changed.get(name);
    return value === undefined ? piece : `${spelled(name!)}=${spelled(value)}`;
  });
  return `?${pieces.join('&')}`;
}
