import type { StoredMessage } from '../../server/core/messages/stored-message';
import type { Intake } from './intake';
import type { InboundMessage } from './message';
import { runSteps } from './run-steps';
import { createFewAtOnce } from './steps/few-at-once';
import { handleTurn, type HandleTurnDeps } from './steps/handle-turn';
import { ignoreOwn } from './steps/ignore-own';
import { logTurn, type LogTurnDeps } from './steps/log-turn';
import { markLate, type MarkLateDeps } from './steps/mark-late';
import { createOneAtATime } from './steps/one-at-a-time';
import { olderFirst, type OlderFirstDeps } from './steps/older-first';
import { oncePerMessageId, type OncePerMessageIdDeps } from './steps/once-per-message-id';
import { refusals, type RefusalsDeps } from './steps/refusals';
import { toInbound } from './to-inbound';

export type PipelineDeps = LogTurnDeps &
  RefusalsDeps &
  MarkLateDeps &
  OncePerMessageIdDeps &
  OlderFirstDeps &
  HandleTurnDeps;

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

/** A message takes about seven questions to the store and its answer four: with two at once the sender keeps up. */
const mostAtOnce = 2;

/** THE list: what happens to every message, in this order. */
export function buildPipeline(deps: PipelineDeps): Pipeline {
  const oneAtATime = createOneAtATime();
  const fewAtOnce = createFewAtOnce(mostAtOnce);
  const steps = [
    logTurn(deps),
    refusals(deps),
    ignoreOwn,
    oneAtATime,
    markLate(deps),
    oncePerMessageId(deps),
    olderFirst(deps, (older) => runSteps(within, leftBehind(older))),
    fewAtOnce,
    handleTurn(deps),
  ];
  // In the turn of a later message of its conversation, so that it does not wait for its own.
  const within = [logTurn(deps), refusals(deps), oncePerMessageId(deps), fewAtOnce, handleTurn(deps)];
  return {
    take: (inbound, heardAt = deps.clock.now()) => runSteps(steps, intakeOf(inbound, null, heardAt)),
    takeUp: (stored) => runSteps(steps, leftBehind(stored)),
  };
}

const intakeOf = (inbound: InboundMessage, stored: StoredMessage | null, heardAt: Date): Intake => ({
  inbound,
  heardAt,
  late: false,
  history: false,
  heard: null,
  stored,
  outcome: 'handled',
});

const leftBehind = (stored: StoredMessage): Intake => intakeOf(toInbound(stored), stored, stored.receivedAt);
