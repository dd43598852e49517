import type { MessageRepository } from '../../../server/core/messages/ports';
import type { StoredMessage } from '../../../server/core/messages/stored-message';
import type { Clock } from '../../../server/core/shared/clock';
import type { IntakeStep } from '../intake';

export interface OlderFirstDeps {
  readonly clock: Clock;
  readonly holder: string;
  readonly messages: Pick<MessageRepository, 'listOlderWaiting' | 'claim'>;
  /** What an earlier bot may have left in the store; left out where there is none. */
  readonly leftBehind?: {
    /** All of it has been taken up: nobody need look any more. */
    isTakenUp(): boolean;
    isStopped(): boolean;
    wait(ms: number): Promise<void>;
  };
}

const leaseMs = 30_000;
const lookEveryMs = 250;
// A lease and a little: what is still leased then is in the hands of somebody alive.
const mostLooks = 140;
const mostAtOnce = 100;

/**
 * For a while after its start a bot may hear a message while an older one of the same conversation still waits in the store,
 * left behind by a bot that died. That one comes first; while another bot has it in hand, this one waits.
 */
export const olderFirst = (
  deps: OlderFirstDeps,
  handle: (older: StoredMessage) => Promise<void>,
): IntakeStep => {
  const handleOlder = async (message: StoredMessage): Promise<'none' | 'handled' | 'leased'> => {
    const tried = new Set<string>();
    for (let looks = 0; looks < mostLooks; looks += 1) {
      const older = await deps.messages.listOlderWaiting(message, mostAtOnce);
      const next = older.find(({ id }) => !tried.has(id));
      if (!next) return looks === 0 ? 'none' : 'handled';
      if (isOthers(next, deps)) {
        if (deps.leftBehind?.isStopped()) return 'leased';
        await deps.leftBehind?.wait(lookEveryMs);
        continue;
      }
      // One that fails is tried again by a later round, as ever; it does not hold the others up.
      tried.add(next.id);
      await handle(next);
    }
    return 'handled';
  };

  return async (intake, next) => {
    const { stored } = intake;
    if (!stored || !deps.leftBehind || deps.leftBehind.isTakenUp()) return next();
    const outcome = await handleOlder(stored);
    if (outcome === 'none') return next();
    // The wait may have been longer than the lease.
    const now = deps.clock.now();
    const leaseUntil = new Date(now.getTime() + leaseMs);
    const claimed =
      outcome === 'leased' ? null : await deps.messages.claim(stored.id, now, leaseUntil, deps.holder);
    if (!claimed) {
      intake.outcome = 'leased';
      return;
    }
    intake.stored = claimed;
    return next();
  };
};

function isOthers({ leaseUntil, leaseHolder }: StoredMessage, { clock, holder }: OlderFirstDeps): boolean {
  return leaseUntil !== null && leaseUntil > clock.now() && leaseHolder !== holder;
}
