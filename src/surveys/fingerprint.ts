import { createHash } from 'node:crypto';

/** 53 bits of a digest: two keys of a million are taken for one in one of ten thousand files. */
export function fingerprint(key: string): number {
  const digest = createHash('sha256').update(key).digest();
  return digest.readUIntBE(0, 6) * 32 + (digest[6]! & 31);
}
