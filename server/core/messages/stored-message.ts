import type { OutboxEntry } from '../outbound/outbox-entry';

export type MessageKind =
  'text' | 'image' | 'voice' | 'video' | 'file' | 'location' | 'link' | 'card' | 'recalled' | 'other';

/** An inbound message as it came, once, with what it caused. Unique by (community, channel, account, providerMessageId). */
export interface StoredMessage {
  readonly id: string;
  readonly communityId: string;
  readonly channel: string;
  readonly account: string;
  readonly providerMessageId: string;
  readonly contactId: string;
  readonly roomId: string | null;
  readonly kind: MessageKind;
  readonly text: string;
  readonly voiceSeconds: number | null;
  readonly attachmentId: string | null;
  readonly mentionsBot: boolean;
  /** The provider's time: clocks start here. */
  readonly at: Date;
  readonly receivedAt: Date;
  /** Sent while we were away: taken in with its own time. */
  readonly late: boolean;
  /** Replayed at login from before we were here: stored, not acted on. */
  readonly history: boolean;
  readonly handledAt: Date | null;
  /** Another worker handles it until then. */
  readonly leaseUntil: Date | null;
  /** The process, by its start, that had it in hand last; null: nobody yet, or one that is gone. */
  readonly leaseHolder: string | null;
  readonly tries: number;
  readonly setAside: { readonly reason: string; readonly at: Date } | null;
  readonly outbox: readonly OutboxEntry[];
}
