import type { Due } from '../deadlines/due';
import type { Saying } from './saying';

export type Target =
  | { readonly kind: 'person'; readonly personId: string }
  | {
      readonly kind: 'contact';
      readonly channel: string;
      readonly account: string;
      readonly contactId: string;
    }
  | { readonly kind: 'room'; readonly roomId: string };

export type Content =
  | { readonly kind: 'saying'; readonly saying: Saying }
  | { readonly kind: 'image'; readonly attachmentId: string };

/** must-arrive: at least once, a second copy marked. must-not-repeat: at most once, an unknown outcome waits for a person. */
export type SendClass = 'must-arrive' | 'must-not-repeat';

/** 1 an answer to someone who just wrote, 2 E and U, 3 assignments and due reminders, 4 routine. */
export type Priority = 1 | 2 | 3 | 4;

/** Messages of one kind that wait for the same person or room go out as one: a card that lists all. */
export type Bundle = 'reminders' | 'notices' | 'phone-list';

export interface OutboxMessage {
  readonly type: 'message';
  /** Made from subject, event and recipient, so that the same cause never makes two. */
  readonly id: string;
  readonly target: Target;
  readonly content: Content;
  readonly sendClass: SendClass;
  readonly priority: Priority;
  /** Answers, E, U and red warnings go out during quiet hours (21:00 to 07:30); the rest waits. */
  readonly ignoresQuietHours: boolean;
  readonly expiresAt: Date | null;
  /** What it is about, for the delivery ledger. */
  readonly requestId: string | null;
  /** Null: always a message of its own. */
  readonly bundle: Bundle | null;
}

export interface OutboxDue {
  readonly type: 'due';
  readonly id: string;
  readonly due: Due;
}

/** What a fact causes, kept in the fact's own document until it is copied. */
export type OutboxEntry = OutboxMessage | OutboxDue;
