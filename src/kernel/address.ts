export const addressAllowed = 'an address on the web: https://example.com/page, http://, or without either: example.com/page';

const withoutProtocol = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u;

/** True for an address on the web, of http or https, that names nobody's password. Without a protocol it begins with the name of a host: nothing that a browser could run. */
export function isAddress(text: string): boolean {
  if (/[\s\\]/.test(text)) return false;
  const whole = /^https?:\/\//i.test(text) ? text : withoutProtocol.test(text) ? `https://${text}` : null;
  if (whole === null || !URL.canParse(whole)) return false;
  const { username, password, hostname } = new URL(whole);
  return username === '' && password === '' && hostname !== '';
}
