import type { InboundMessage } from '../../pipeline/message';

/** A message that waits on disk until the store takes it. */
export interface SpoolEntry {
  readonly message: InboundMessage;
  /** When the channel brought it. */
  readonly heardAt: Date;
}

/** Messages of one conversation keep their order; a room is one conversation. */
export function conversationOf({ channel, account, roomId, contactId }: InboundMessage): string {
  return `${channel}/${account}/${roomId ?? contactId}`;
}
