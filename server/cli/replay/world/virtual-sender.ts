import type { OutboundRepository } from '../../../core/outbound/ports';
import type { SendNextResult } from '../../../core/outbound/send-deps';
import type { Clock } from '../../../core/shared/clock';
import { later } from '../time/minutes';

export interface VirtualSenderDeps {
  readonly communityId: string;
  readonly clock: Clock;
  readonly outbound: Pick<OutboundRepository, 'nextWakeAt'>;
  readonly send: () => Promise<SendNextResult>;
  readonly onError: (error: unknown) => void;
}

export interface VirtualSender {
  /** Something may wait: looks at once, unless the account has to wait. */
  wake(): void;
  nextAt(): Date | null;
  /** Sends until nothing is left or the account has to wait, then knows when to look again. */
  look(): Promise<void>;
}

const againMs = 1_000;

/** The loop of the process that owns the account, moved by the virtual clock; it rests as the one in service does. */
export function createVirtualSender(deps: VirtualSenderDeps): VirtualSender {
  let next: Date | null = deps.clock.now();
  let isHeld = false;

  async function sendAll(): Promise<void> {
    for (;;) {
      const result = await deps.send();
      if (result === 'nothing') {
        const wakeAt = await deps.outbound.nextWakeAt(deps.communityId);
        const now = deps.clock.now();
        next = wakeAt && (wakeAt > now ? wakeAt : later(now, againMs));
        return;
      }
      if (result !== 'sent' && result.waitMs > 0) {
        isHeld = true;
        next = later(deps.clock.now(), result.waitMs);
        return;
      }
    }
  }

  return {
    wake() {
      if (!isHeld) next = deps.clock.now();
    },
    nextAt: () => next,
    async look() {
      isHeld = false;
      next = null;
      try {
        await sendAll();
      } catch (error) {
        deps.onError(error);
        next = later(deps.clock.now(), againMs);
      }
    },
  };
}
