import type { MessageRepository } from '../../../server/core/messages/ports';
import type { Clock } from '../../../server/core/shared/clock';
import type { IntakeStep } from '../intake';

export interface MarkLateDeps {
  readonly clock: Clock;
  readonly communityId: string;
  readonly messages: Pick<MessageRepository, 'lastHandledAt'>;
}

const lateMs = 60_000;

/**
 * A message older than a minute was either sent while we were away (late: taken in with its own time) or is replayed from
 * before the last one we handled (history: stored, not acted on). Without any handled message it is history.
 */
export const markLate =
  (deps: MarkLateDeps): IntakeStep =>
  async (intake, next) => {
    const { inbound, heardAt, stored } = intake;
    if (stored) return next();
    if (heardAt.getTime() - inbound.at.getTime() > lateMs) {
      const mark = await deps.messages.lastHandledAt(deps.communityId, inbound.channel, inbound.account);
      if (mark && inbound.at >= mark) intake.late = true;
      else intake.history = true;
    }
    return next();
  };
