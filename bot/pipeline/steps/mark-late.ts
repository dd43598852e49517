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
 * before the last one we handled (history: stored, not acted on). That mark is read once, with the first message after
 * the start: later it would run ahead of what still waits in other conversations. Without any handled message the start
 * itself is the mark.
 */
export const markLate = (deps: MarkLateDeps): IntakeStep => {
  const start = new Date(deps.clock.now().getTime() - lateMs);
  const marks = new Map<string, Promise<Date>>();

  const markOf = (channel: string, account: string): Promise<Date> => {
    const key = `${channel}/${account}`;
    const known = marks.get(key);
    if (known) return known;
    const asked = deps.messages
      .lastHandledAt(deps.communityId, channel, account)
      .then((mark) => mark ?? start);
    marks.set(key, asked);
    // A store that was away is asked again.
    asked.catch(() => marks.delete(key));
    return asked;
  };

  return async (intake, next) => {
    const { inbound, heardAt, stored } = intake;
    if (stored) return next();
    const mark = await markOf(inbound.channel, inbound.account);
    if (heardAt.getTime() - inbound.at.getTime() > lateMs) {
      intake.late = inbound.at >= mark;
      intake.history = !intake.late;
    }
    return next();
  };
};
