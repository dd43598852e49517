import type { ChatMessage } from '../../harness/chat-frames';
import type { ChatPayload } from '../../harness/chat-client';

/** What somebody is about to say, and what the driver has to remember of it. */
export interface Saying {
  /** A room's id; null: to the bot. */
  readonly roomId: string | null;
  readonly payload: ChatPayload;
  readonly answerDue: boolean;
  /** Told the message's id once it is acknowledged; gives back the message whose matter it opens. */
  kept(id: string): string | null;
}

/** begin: anything. go-on: no new matter. end: only what is begun is brought to its end. */
export type Stage = 'begin' | 'go-on' | 'end';

/** Somebody who says things and answers what is asked. */
export interface Actor {
  readonly who: string;
  /** What the bot says, in private, each message once. */
  hear(message: ChatMessage): void;
  /** The next thing to say; null: nothing now. */
  next(stage: Stage): Saying | null;
  /** Whether something is begun that does not end by itself. */
  isBusy(): boolean;
  /** How many requests wait for their word. */
  inHand(): number;
}
