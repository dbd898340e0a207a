import { verifyWebhook } from './verifyWebhook';

// The example that the Standard Webhooks specification prints.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const headers = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: '1614265330', signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' };
const body = Buffer.from('{"test": 2432232314}');
const now = new Date(1_614_265_330_000);

describe('a signed webhook', () => {
  test('is known by its signature, also among several', () => {
    expect(verifyWebhook(secret, headers, body, now)).toBe(true);
    expect(verifyWebhook(secret, { ...headers, signature: `v1,AAAA v2,xyz ${headers.signature}` }, body, now)).toBe(true);
  });

  test.each([
    ['another body', { body: Buffer.from('{"test": 2432232315}') }], ['another secret', { secret: 'whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }], ['another id', { headers: { ...headers, id: 'msg_2' } }],
    ['another version', { headers: { ...headers, signature: headers.signature.replace('v1', 'v1a') } }], ['no signature', { headers: { ...headers, signature: undefined } }], ['a time that is none', { headers: { ...headers, timestamp: 'now' } }],
    ['a time long past', { now: new Date(now.getTime() + 301_000) }], ['a time to come', { now: new Date(now.getTime() - 301_000) }],
  ])('with %s is refused', (_name, other: Partial<{ secret: string; headers: typeof headers | { id: string; timestamp: string; signature: undefined }; body: Buffer; now: Date }>) =>
    expect(verifyWebhook(other.secret ?? secret, other.headers ?? headers, other.body ?? body, other.now ?? now)).toBe(false));
});
