import type { Channel } from '../../../core/outbound/channel';

export interface CountingChannel extends Channel {
  /** How often each contact was told something. */
  readonly told: ReadonlyMap<string, number>;
}

/** A channel that takes everything and counts. */
export function createCountingChannel(): CountingChannel {
  const told = new Map<string, number>();
  return {
    name: 'web-chat',
    account: 'drill-bot',
    told,
    isReady: () => true,
    send(target) {
      const to = target.kind === 'contact' ? target.contactId : target.roomId;
      told.set(to, (told.get(to) ?? 0) + 1);
      return Promise.resolve({ kind: 'accepted', providerMessageId: null });
    },
  };
}
