import type { Pending } from './app-state';
import { memory } from './memory';

const key = (personId: string): string => `yimen.chat.outbox.${personId}`;

/** Keeps what is on its way so that a reload of the page loses nothing. */
export const keepPending = (personId: string, pending: readonly Pending[]): void =>
  memory.set(key(personId), pending.length === 0 ? null : JSON.stringify(pending));

export function keptPending(personId: string): readonly Pending[] {
  const kept: unknown = JSON.parse(memory.get(key(personId)) ?? '[]');
  return Array.isArray(kept) ? kept.filter(isPending) : [];
}

const isPending = (value: unknown): value is Pending =>
  typeof value === 'object' && value !== null && 'sending' in value && 'at' in value && 'refusal' in value;

/** An id the server recognises a resend by. */
export const newClientId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
