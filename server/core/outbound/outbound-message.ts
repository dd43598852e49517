import type { Bundle, Content, Priority, SendClass, Target } from './outbox-entry';

export type OutboundState = 'pending' | 'sending' | 'sent' | 'uncertain' | 'expired' | 'failed';

/** One message to one person or room on its way out: the delivery ledger's row. */
export interface OutboundMessage {
  readonly id: string;
  readonly communityId: string;
  readonly target: Target;
  /** The target as one string: rows of one target keep their order. */
  readonly targetKey: string;
  readonly content: Content;
  readonly sendClass: SendClass;
  readonly priority: Priority;
  readonly requestId: string | null;
  /** With what else it may go out as one message; null: alone. */
  readonly bundle: Bundle | null;
  readonly state: OutboundState;
  /** Order inside the fact that caused it. */
  readonly order: number;
  readonly createdAt: Date;
  /** Not before this moment: quiet hours, back-off. */
  readonly notBefore: Date;
  readonly expiresAt: Date | null;
  readonly leaseUntil: Date | null;
  readonly attempts: number;
  readonly sentAt: Date | null;
  /** The words as they went out, those of its bundle included; null until sent, and for images. */
  readonly sentText: string | null;
  readonly providerMessageId: string | null;
  readonly failure: string | null;
}
