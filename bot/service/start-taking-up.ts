import type { MessageRepository } from '../../server/core/messages/ports';
import type { Channel } from '../../server/core/outbound/channel';
import type { Timers } from '../../server/core/outbound/timers';
import type { Clock } from '../../server/core/shared/clock';
import type { Shutdown } from '../../server/platform/shutdown';
import type { Pipeline } from '../pipeline/build-pipeline';
import { takeUpUnhandled } from '../pipeline/take-up-unhandled';
import { endLeasesOfGone } from './end-leases-of-gone';

export interface StartTakingUpDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly communityId: string;
  readonly messages: Pick<MessageRepository, 'listUnhandled' | 'listLeaseHolders' | 'endLeases'>;
  readonly pipeline: Pipeline;
  readonly channel: Pick<Channel, 'name' | 'account'>;
  /** Whether the process of this name has certainly ended. */
  readonly isGone: (holder: string) => boolean;
  /** Whose account it was before it became ours. */
  readonly predecessor: () => string | null;
  /** Another process speaks for the account. */
  readonly isStandby: () => boolean;
  readonly onError: (where: string, error: unknown) => void;
}

export interface TakingUp {
  /** The account is this process's from now on: what its predecessor left is taken up at once, whatever its leases say. */
  onTenure(): void;
  /** Since then, all of it has been taken up. */
  isTakenUp(): boolean;
}

const everyMs = 60_000;
const soonMs = 2_000;
const graceMs = 30_000;

/**
 * When the account becomes ours, soon after the start and each minute: messages that were stored and left unhandled. Never
 * two rounds at once.
 */
export function startTakingUp(deps: StartTakingUpDeps, shutdown: Shutdown): TakingUp {
  let cancel = (): void => undefined;
  let running: Promise<void> | null = null;
  let isStopped = false;
  let tenures = 0;
  let takenUp = 0;

  const round = async (): Promise<number> => {
    const { name, account } = deps.channel;
    if (account === '') return soonMs;
    const tenure = tenures;
    const isNew = tenure !== takenUp;
    // A predecessor that was only stopped keeps no claim either: its sending is over, its marks are refused.
    const before = isNew ? deps.predecessor() : null;
    const isGone = (holder: string): boolean => holder === before || deps.isGone(holder);
    await endLeasesOfGone({ ...deps, isGone });
    await takeUpUnhandled(deps, name, account, isNew ? 0 : graceMs);
    takenUp = tenure;
    return tenures === takenUp ? everyMs : 0;
  };
  const run = (): void => {
    cancel();
    running ??= round()
      .catch((error: unknown) => {
        deps.onError('taking-up', error);
        return soonMs;
      })
      .then((ms) => {
        running = null;
        if (!isStopped) cancel = deps.timers.after(ms, run);
      });
  };
  cancel = deps.timers.after(soonMs, run);
  shutdown.add('take-nothing-new', 'taking-up', async () => {
    isStopped = true;
    cancel();
    await running;
  });

  return {
    onTenure() {
      tenures += 1;
      if (!isStopped) run();
    },
    isTakenUp: () => tenures > 0 && tenures === takenUp && !deps.isStandby(),
  };
}
