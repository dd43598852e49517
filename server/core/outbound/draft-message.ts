import type { Bundle, Content, OutboxMessage, Priority, Target } from './outbox-entry';
import type { Saying } from './saying';

/** A message a deed wants said; the deed's write gives it its id. */
export interface DraftMessage {
  readonly target: Target;
  readonly content: Content;
  readonly priority: Priority;
  readonly ignoresQuietHours: boolean;
  readonly bundle: Bundle | null;
  /** Not sent any more from then on; absent: there is no end. */
  readonly expiresAt?: Date;
}

/** An answer to someone who just wrote: first in line, at any hour. */
export function answerTo(personId: string, saying: Saying): DraftMessage {
  return {
    target: { kind: 'person', personId },
    content: { kind: 'saying', saying },
    priority: 1,
    ignoresQuietHours: true,
    bundle: null,
  };
}

/** Danger and utility failures: next in line, at any hour. */
export function urgentTo(personId: string, saying: Saying): DraftMessage {
  return {
    target: { kind: 'person', personId },
    content: { kind: 'saying', saying },
    priority: 2,
    ignoresQuietHours: true,
    bundle: null,
  };
}

/** Assignments and news of a request: at once, but not at night. */
export function noticeTo(personId: string, saying: Saying): DraftMessage {
  return {
    target: { kind: 'person', personId },
    content: { kind: 'saying', saying },
    priority: 3,
    ignoresQuietHours: false,
    bundle: null,
  };
}

/** Said once to everybody in a room, not at night. */
export function toRoom(roomId: string, saying: Saying): DraftMessage {
  return {
    target: { kind: 'room', roomId },
    content: { kind: 'saying', saying },
    priority: 3,
    ignoresQuietHours: false,
    bundle: null,
  };
}

/** The same message as part of a card: with others of the bundle that wait for the person it goes out as one. */
export const bundled = (message: DraftMessage, bundle: Bundle): DraftMessage => ({ ...message, bundle });

export function imageTo(message: DraftMessage, attachmentId: string): DraftMessage {
  return { ...message, content: { kind: 'image', attachmentId } };
}

/** One string a target: rows of one target keep their order. */
export function targetKey(target: Target): string {
  if (target.kind === 'person') return `person/${target.personId}`;
  if (target.kind === 'room') return `room/${target.roomId}`;
  return `contact/${target.channel}/${target.account}/${target.contactId}`;
}

/** Gives drafts their ids: `cause` is unique to the fact and the event, so the same cause never says it twice. */
export function toOutboxMessages(
  cause: string,
  requestId: string | null,
  drafts: readonly DraftMessage[],
): OutboxMessage[] {
  return drafts.map((draft, index) => ({
    type: 'message',
    id: `${cause}/${index}/${targetKey(draft.target)}`,
    sendClass: draft.target.kind === 'room' ? 'must-not-repeat' : 'must-arrive',
    expiresAt: null,
    requestId,
    ...draft,
  }));
}
