import type { OutboundRepository } from './ports';
import type { SendNextResult } from './send-deps';
import { createSenderLease, keepEveryMs, type SenderLeaseDeps } from './sender-lease';
import { createSleeper } from './sleeper';
import type { Timers } from './timers';

export interface SenderDeps extends SenderLeaseDeps {
  readonly communityId: string;
  readonly outbound: Pick<OutboundRepository, 'nextWakeAt'>;
  readonly timers: Timers;
  /** `sendNext` with its deps. */
  readonly send: () => Promise<SendNextResult>;
  readonly onError: (error: unknown) => void;
}

/** standby: another process sends for this account. held: the budget, a pause or the login makes us wait. */
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

const standbyMs = 2_000;
const errorMs = 1_000;
const whileWaitingMs = 1_000;
const otherwiseMs = 15_000;

/** The loop of the process that owns an account: sends until nothing is left, then rests until woken or until it is time. */
export function createSender(deps: SenderDeps): Sender {
  const lease = createSenderLease(deps);
  const sleeper = createSleeper(deps.timers);
  let state: SenderState = 'stopped';
  let running: Promise<void> | null = null;
  let isStopping = false;
  let isWoken = false;

  async function work(): Promise<Rest> {
    isWoken = false;
    try {
      while (!isStopping) {
        if (!(await lease.keep(deps.communityId))) return { state: 'standby', ms: standbyMs };
        state = 'sending';
        const result = await deps.send();
        if (result === 'nothing') return { state: 'idle', ms: await idleMs(deps) };
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
      if (state === 'idle' || state === 'held') await lease.keep(deps.communityId).catch(deps.onError);
    }
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
