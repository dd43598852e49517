import { createHash, randomBytes } from 'node:crypto';

/** A token of the HTTP API: 256 random bits. */
export const newApiToken = (): string => `ym_${randomBytes(32).toString('base64url')}`;

/** What is kept of a token. It is random itself, so a plain hash gives nothing away. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
