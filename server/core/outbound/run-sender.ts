import { accountName } from './budget-names';
import type { OutboundRepository } from './ports';
import type { SendNextResult } from './send-deps';
import { createSenderLease, senderLeaseTimes, type SenderLeaseDeps } from './sender-lease';
import { createSleeper } from './sleeper';
import type { Tenure } from './tenure';
import type { Timers } from './timers';

export interface SenderDeps extends SenderLeaseDeps {
  readonly communityId: string;
  readonly outbound: Pick<OutboundRepository, 'nextWakeAt'>;
  readonly timers: Timers;
  /** `beginTenure` with its deps, once before the first send of each tenure. */
  readonly begin: (fencing: number) => Promise<boolean>;
  /** `sendNext` with its deps. */
  readonly send: (tenure: Tenure) => Promise<SendNextResult>;
  readonly onError: (error: unknown) => void;
}

/** standby: another process sends for this account. held: the budget, a breaker or the login makes us wait. */
export type SenderState = 'stopped' | 'standby' | 'sending' | 'idle' | 'held' | 'failing';

export interface Sender {
  /** Something may wait: looks at once, unless the account has to wait. */
  wake(): void;
  start(): void;
  /** Ends after the send under way; another process may send at once. */
  stop(): Promise<void>;
  status(): { readonly state: SenderState };
}

interface Rest {
  readonly state: SenderState;
  readonly ms: number;
}

const errorMs = 1_000;
const whileWaitingMs = 1_000;
const soonMs = 200;
const otherwiseMs = 15_000;

/** The loop of the process that owns an account: sends until nothing is left, then rests until woken or until it is time. */
export function createSender(deps: SenderDeps): Sender {
  const { keepEveryMs, standbyMs } = deps.times ?? senderLeaseTimes;
  const lease = createSenderLease(deps);
  const sleeper = createSleeper(deps.timers);
  let state: SenderState = 'stopped';
  let running: Promise<void> | null = null;
  let isStopping = false;
  let isWoken = false;
  let begun = '';

  const keep = () => lease.keep(deps.communityId);

  async function enter(): Promise<Tenure | null> {
    const tenure = await keep();
    if (!tenure) return null;
    const name = `${accountName(deps.channel)}#${tenure.fencing}`;
    if (begun === name) return tenure;
    if (!(await deps.begin(tenure.fencing))) return null;
    begun = name;
    return keep();
  }

  /** A photo on a slow line takes longer than a lease, so the lease is kept meanwhile. */
  async function whileKept<T>(send: () => Promise<T>): Promise<T> {
    let isDone = false;
    const plan = (): (() => void) =>
      deps.timers.after(keepEveryMs, () => {
        void keep()
          .catch(deps.onError)
          .then(() => {
            if (!isDone) cancel = plan();
          });
      });
    let cancel = plan();
    try {
      return await send();
    } finally {
      isDone = true;
      cancel();
    }
  }

  async function work(): Promise<Rest> {
    isWoken = false;
    let hasSent = false;
    try {
      while (!isStopping) {
        const tenure = await enter();
        if (!tenure) return { state: 'standby', ms: standbyMs };
        state = 'sending';
        const result = await whileKept(() => deps.send(tenure));
        // Who has just been busy looks again soon, and need not ask now when something will be due.
        if (result === 'nothing') return { state: 'idle', ms: hasSent ? soonMs : await idleMs(deps) };
        hasSent ||= result === 'sent';
        if (result !== 'sent' && result.waitMs > 0) return { state: 'held', ms: result.waitMs };
      }
      return { state, ms: 0 };
    } catch (error) {
      deps.onError(error);
      return { state: 'failing', ms: errorMs };
    }
  }

  async function rest({ ms }: Rest): Promise<void> {
    for (let left = ms; left > 0 && !isStopping; left -= keepEveryMs) {
      if (isWoken && state === 'idle') return;
      await sleeper.sleep(Math.min(left, keepEveryMs));
      // One that lost the lease in its sleep says so at once, and not when its pause is over.
      if ((state === 'idle' || state === 'held') && (await keep().catch(keptNothing)) === null) return;
    }
  }

  function keptNothing(error: unknown): undefined {
    deps.onError(error);
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      const next = await work();
      state = next.state;
      await rest(next);
    }
    await lease.release(deps.communityId).catch(deps.onError);
    state = 'stopped';
  }

  return {
    wake() {
      isWoken = true;
      if (state === 'idle') sleeper.interrupt();
    },
    start() {
      isStopping = false;
      running ??= run();
    },
    async stop() {
      isStopping = true;
      sleeper.interrupt();
      await running;
      running = null;
    },
    status: () => ({ state }),
  };
}

/** While anything waits, every second or when it is its time; otherwise every 15 s. */
async function idleMs({ outbound, communityId, clock }: SenderDeps): Promise<number> {
  const wakeAt = await outbound.nextWakeAt(communityId);
  if (wakeAt === null) return otherwiseMs;
  const leftMs = wakeAt.getTime() - clock.now().getTime();
  return leftMs <= 0 ? whileWaitingMs : Math.min(leftMs, otherwiseMs);
}
