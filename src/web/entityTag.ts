import { createHash } from 'node:crypto';

/** The tag of a content, weak: it stands for all encodings of it. */
export const entityTag = (content: string | Buffer): string => `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;

const strong = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether a client says that it has what a tag stands for. */
export const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean => (ifNoneMatch ?? '').split(',').some((one) => one.trim() === '*' || strong(one) === strong(tag));
