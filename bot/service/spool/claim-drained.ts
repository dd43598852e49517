import type { MessageRepository } from '../../../server/core/messages/ports';

/** What tells a message of a channel from all others. */
interface MessageKey {
  readonly channel: string;
  readonly account: string;
  readonly providerMessageId: string;
}

export interface DrainedClaims {
  readonly messages: MessageRepository;
  /** While `task` runs, the lease of this message is not respected. */
  take<T>(message: MessageKey, task: () => Promise<T>): Promise<T>;
}

const longestLeaseMs = 60_000;

/**
 * A message may have been stored and leased by this very process when the store went away. Nobody will give that lease back,
 * and the messages behind it must not pass: what comes out of the spool is taken in hand whatever its lease says.
 */
export function claimDrained(messages: MessageRepository): DrainedClaims {
  const draining = new Set<string>();
  const ids = new Set<string>();
  return {
    messages: {
      ...messages,
      async put(message) {
        const put = await messages.put(message);
        if (!put.inserted && draining.has(keyOf(message))) ids.add(put.message.id);
        return put;
      },
      claim(id, now, leaseUntil, holder) {
        const isOurs = ids.delete(id);
        const asOf = isOurs ? new Date(now.getTime() + longestLeaseMs) : now;
        return messages.claim(id, asOf, leaseUntil, holder);
      },
    },
    async take(message, task) {
      const key = keyOf(message);
      draining.add(key);
      try {
        return await task();
      } finally {
        draining.delete(key);
      }
    },
  };
}

const keyOf = ({ channel, account, providerMessageId }: MessageKey): string =>
  `${channel}/${account}/${providerMessageId}`;
