import type { MessageRepository } from '../../../server/core/messages/ports';
import type { StoredMessage } from '../../../server/core/messages/stored-message';
import type { Clock } from '../../../server/core/shared/clock';
import { reasonOf } from '../../../server/core/shared/reason-of';
import type { IntakeStep } from '../intake';

export interface RefusalsDeps {
  readonly clock: Clock;
  readonly messages: Pick<MessageRepository, 'recordFailure' | 'setAside'>;
  /** The store is to blame and not the message: it waits as long as that takes, and no try is counted. */
  readonly isStoreTrouble: (error: unknown) => boolean;
  /** Tells the writer and the clerk; throws only when the store is to blame. */
  readonly tellSetAside: (message: StoredMessage) => Promise<void>;
  /** Counts what went wrong; the error itself goes to the log without the message's contents. */
  readonly onFailure: (messageId: string, reason: string, tries: number) => void;
}

const mostTries = 3;

/**
 * The error boundary. A stored message that throws is tried again, three times in all, and then set aside with its reason; the
 * process lives. What the store is to blame for comes out, stored or not: whoever brought the message brings it again.
 */
export const refusals =
  (deps: RefusalsDeps): IntakeStep =>
  async (intake, next) => {
    try {
      await next();
    } catch (error) {
      if (!intake.stored || deps.isStoreTrouble(error)) throw error;
      const reason = reasonOf(error);
      const tries = await deps.messages.recordFailure(intake.stored.id);
      deps.onFailure(intake.stored.id, reason, tries);
      intake.outcome = 'failed';
      if (tries < mostTries) return;
      // Told first: whoever dies in between handles it once more, and the notice has a key. The other way nobody would know.
      await deps.tellSetAside(intake.stored);
      await deps.messages.setAside(intake.stored.id, reason, deps.clock.now());
      intake.outcome = 'set-aside';
    }
  };
