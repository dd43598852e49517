import type { StoredMessage } from '../../server/core/messages/stored-message';
import type { Intake } from './intake';
import type { InboundMessage } from './message';
import { runSteps } from './run-steps';
import { handleTurn, type HandleTurnDeps } from './steps/handle-turn';
import { ignoreOwn } from './steps/ignore-own';
import { logTurn, type LogTurnDeps } from './steps/log-turn';
import { markLate, type MarkLateDeps } from './steps/mark-late';
import { createOneAtATime } from './steps/one-at-a-time';
import { oncePerMessageId, type OncePerMessageIdDeps } from './steps/once-per-message-id';
import { refusals, type RefusalsDeps } from './steps/refusals';
import { toInbound } from './to-inbound';

export type PipelineDeps = LogTurnDeps & RefusalsDeps & MarkLateDeps & OncePerMessageIdDeps & HandleTurnDeps;

export interface Pipeline {
  /**
   * Takes a message in. Resolves when it is stored and handled, or set aside; rejects when it could not be stored, and when
   * the store failed while it was handled: it may be taken again.
   * `heardAt`: when the channel brought it, for a message that waited in the spool; absent: now.
   */
  take(inbound: InboundMessage, heardAt?: Date): Promise<void>;
  /** Handles a stored message that was left behind; rejects when the store fails. */
  takeUp(stored: StoredMessage): Promise<void>;
}

/** THE list: what happens to every message, in this order. */
export function buildPipeline(deps: PipelineDeps): Pipeline {
  const oneAtATime = createOneAtATime();
  const steps = [
    logTurn(deps),
    refusals(deps),
    ignoreOwn,
    oneAtATime,
    markLate(deps),
    oncePerMessageId(deps),
    handleTurn(deps),
  ];
  const run = (inbound: InboundMessage, stored: StoredMessage | null, heardAt: Date) => {
    const intake: Intake = { inbound, heardAt, late: false, history: false, stored, outcome: 'handled' };
    return runSteps(steps, intake);
  };
  return {
    take: (inbound, heardAt = deps.clock.now()) => run(inbound, null, heardAt),
    takeUp: (stored) => run(toInbound(stored), stored, stored.receivedAt),
  };
}
