import type { MessageRepository } from '../../../server/core/messages/ports';
import type { StoredMessage } from '../../../server/core/messages/stored-message';
import type { Clock } from '../../../server/core/shared/clock';
import type { IntakeStep } from '../intake';

export interface RefusalsDeps {
  readonly clock: Clock;
  readonly messages: Pick<MessageRepository, 'recordFailure' | 'setAside'>;
  /** Tells the writer and the clerk; never throws. */
  readonly tellSetAside: (message: StoredMessage) => Promise<void>;
  /** Counts what went wrong; the error itself goes to the log without the message's contents. */
  readonly onFailure: (messageId: string, reason: string, tries: number) => void;
}

const mostTries = 3;

/**
 * The error boundary. A stored message that throws is tried again, three times in all, and then set aside with its reason; the
 * process lives. A message that could not be stored is the channel's to bring again, so that error comes out.
 */
export const refusals =
  (deps: RefusalsDeps): IntakeStep =>
  async (intake, next) => {
    try {
      await next();
    } catch (error) {
      if (!intake.stored) throw error;
      const reason = reasonOf(error);
      const tries = await deps.messages.recordFailure(intake.stored.id);
      deps.onFailure(intake.stored.id, reason, tries);
      intake.outcome = 'failed';
      if (tries < mostTries) return;
      await deps.messages.setAside(intake.stored.id, reason, deps.clock.now());
      intake.outcome = 'set-aside';
      await deps.tellSetAside(intake.stored);
    }
  };

/** What kind of error it was and where, without its text, which may hold words of the message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown value';
  const frame = /at (?:async )?([\w.<>]+) \(.*?([\w-]+\.[jt]s):(\d+)/.exec(error.stack ?? '');
  return frame ? `${error.name} in ${frame[1]} (${frame[2]}:${frame[3]})` : error.name;
}
