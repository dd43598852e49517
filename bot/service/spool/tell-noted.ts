import type { Channel } from '../../../server/core/outbound/channel';
import { takeToken, type Bucket } from '../../../server/core/outbound/token-bucket';
import type { Clock } from '../../../server/core/shared/clock';
import type { Timers } from '../../../server/core/outbound/timers';
import { conversationOf, type SpoolEntry } from './spool-entry';

export interface TellNotedDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly channel: Channel;
  readonly bucket: Bucket;
  /** Whether something of this conversation still waits. */
  stillWaits(conversation: string): boolean;
  /** What is said. */
  sentence(): string;
  onTold(): void;
  onError(error: unknown): void;
}

export interface TellNoted {
  /** A message waits on disk. */
  onSpooled(entry: SpoolEntry): void;
  /** The outage is over and everything handled: the next one is told anew. */
  reset(): void;
}

// A store that is back in a moment needs no words.
const graceMs = 2_000;
const freshMs = 60_000;
const leaveMs = 10_000;

/**
 * Tells a contact once an outage that the message is noted. Said straight to the channel, as the ledger of what is sent is
 * away too; at best, and never faster than its own bucket. Rooms and old messages are told nothing.
 */
export function createTellNoted(deps: TellNotedDeps): TellNoted {
  const told = new Set<string>();
  let tat: Date | null = null;

  const tell = async (conversation: string, contactId: string): Promise<void> => {
    const now = deps.clock.now();
    const token = takeToken(tat, now, deps.bucket);
    if (!token.allowed || !deps.channel.isReady() || !deps.stillWaits(conversation)) {
      told.delete(conversation);
      return;
    }
    tat = token.nextTat;
    const text = deps.sentence();
    const leaveBefore = new Date(now.getTime() + leaveMs);
    const outcome = await deps.channel.send(
      { kind: 'contact', contactId },
      { kind: 'text', text },
      leaveBefore,
    );
    if (outcome.kind === 'not-sent') told.delete(conversation);
    else deps.onTold();
  };

  return {
    onSpooled({ message, heardAt }) {
      const conversation = conversationOf(message);
      const isOld = heardAt.getTime() - message.at.getTime() > freshMs;
      if (message.roomId !== null || isOld || told.has(conversation)) return;
      told.add(conversation);
      deps.timers.after(graceMs, () => void tell(conversation, message.contactId).catch(deps.onError));
    },
    reset: () => told.clear(),
  };
}
