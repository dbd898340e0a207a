const longest = 60;

/** A name out of somebody's file as a report may show it: enough to find it again, nothing that breaks a line, and no more. */
export function shownName(name: string): string {
  const characters = [...name.slice(0, 4 * longest).toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
