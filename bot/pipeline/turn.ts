import type { Due } from '../../server/core/deadlines/due';
import type { Grid } from '../../server/core/grid/grid';
import type { StoredMessage } from '../../server/core/messages/stored-message';
import type { Saying } from '../../server/core/outbound/saying';
import type { Person } from '../../server/core/people/person';
import type { Cause } from '../../server/core/outbound/change-record';
import type { DialogueState } from '../../server/core/requests/dialogue-state';

/** One message being handled: who wrote, what was asked before, and the one way to speak. */
export interface Turn {
  readonly message: StoredMessage;
  /** The words, normalised, of a very long text the beginning; a voice note's transcript when the channel made one. */
  readonly text: string;
  readonly person: Person;
  readonly grid: Grid;
  /** The question this message may answer; null when none is open. */
  readonly question: DialogueState | null;
  /** The provider's time of the message. */
  readonly at: Date;
  readonly cause: Cause;
  /** Answers the writer, in private. */
  reply(saying: Saying): void;
  /** Answers in the room the message came from; nowhere else when it came in private. */
  replyInRoom(saying: Saying): void;
  /** Opens a question; it replaces the one before and closes after `minutes` (30 unless said otherwise). */
  ask(question: DialogueState, minutes?: number): void;
  closeQuestion(): void;
  schedule(due: Due): void;
}

export type Step = (turn: Turn, next: () => Promise<void>) => Promise<void>;
