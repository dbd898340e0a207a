import { createHmac, timingSafeEqual } from 'node:crypto';

const toleranceMs = 5 * 60_000;

/** What a webhook signed after the Standard Webhooks specification carries beside its body. */
export interface WebhookHeaders {
  id: string | undefined;
  /** Seconds since 1970. */
  timestamp: string | undefined;
  /** `v1,<base64>`, several with a space between while a secret is being replaced. */
  signature: string | undefined;
}

/**
 * Whether a webhook was signed with the secret over its id, its time and its very bytes, within five minutes of now.
 * @param secret `whsec_` and the key in base64
 */
export function verifyWebhook(secret: string, { id, timestamp, signature }: WebhookHeaders, body: Buffer, now: Date): boolean {
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1_000) > toleranceMs) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return signature.split(' ').some((each) => {
    const [version, digest = ''] = each.split(',');
    const found = Buffer.from(digest, 'base64');
    return version === 'v1' && found.length === expected.length && timingSafeEqual(found, expected);
  });
}
