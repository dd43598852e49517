import type { GridRepository } from '../../../server/core/grid/ports';
import type { MessageRepository } from '../../../server/core/messages/ports';
import type { InboundMessage } from '../../pipeline/message';
import { takeIn } from '../take-in';
import { claimDrained } from './claim-drained';
import type { Spool } from './create-spool';
import { drainSpool } from './drain-spool';
import { rememberDutyPhone } from './duty-phone';
import type { SpoolEntry } from './spool-entry';
import { watchOutage } from './watch-outage';
import { watchStoreCalls } from './watch-store-calls';

interface Repositories {
  readonly messages: MessageRepository;
  readonly grid: GridRepository;
}

export interface CreateIntakeDeps<R extends Repositories> {
  readonly clock: { now(): Date; sample(): Promise<void> };
  readonly spool: Spool;
  readonly repositories: R;
  /** False: the driver knows that the store is away, before anybody has waited for it in vain. */
  isConnected(): boolean;
  isStopped(): boolean;
  wait(ms: number): Promise<void>;
  onError(where: string, error: unknown): void;
  count(name: string): void;
}

export interface IntakeParts {
  take(message: InboundMessage, heardAt: Date): Promise<void>;
  onSpooled(entry: SpoolEntry): void;
  /** The spool is empty again. */
  onDrained(): void;
}

export interface BotIntake<R = unknown> {
  /** What the pipeline must be built on. */
  readonly repositories: R;
  dutyPhone(): string | null;
  /** Drains what an earlier process left; from now on messages are taken. */
  start(parts: IntakeParts): void;
  /** Resolves when the message is handled or durable. */
  take(message: InboundMessage): Promise<void>;
  /** Settles when nothing is being drained. */
  idle(): Promise<void>;
  isStoreAway(): boolean;
}

/** How messages come in: to the pipeline, and by way of the spool while the store is away. */
export function createIntake<R extends Repositories>(deps: CreateIntakeDeps<R>): BotIntake<R> {
  const { clock, spool, isStopped, wait } = deps;
  let parts: IntakeParts | null = null;
  let draining: Promise<void> | null = null;

  const outage = watchOutage({
    probe: () => clock.sample(),
    wait,
    isStopped,
    onBegin: () => deps.count('store_away'),
    onOver: () => deps.count('store_back'),
  });
  const watched = watchStoreCalls(outage, deps.repositories);
  const claims = claimDrained(watched.messages);
  const duty = rememberDutyPhone(watched.grid);

  const theParts = (): IntakeParts => {
    if (!parts) throw new TypeError('the intake has not started');
    return parts;
  };
  const handle = ({ message, heardAt }: SpoolEntry): Promise<void> =>
    claims.take(message, () => theParts().take(message, heardAt));
  const drain = async (): Promise<void> => {
    try {
      await drainSpool({
        spool,
        outage,
        handle,
        isStopped,
        wait,
        onError: (error) => deps.onError('spool', error),
      });
      theParts().onDrained();
    } finally {
      draining = null;
    }
  };
  const wake = (): void => {
    draining ??= drain()
      .catch((error: unknown) => {
        deps.onError('spool', error);
        return wait(1_000);
      })
      .then(() => {
        // One may have come while the last look was under way.
        if (spool.figures().messages > 0 && !isStopped()) wake();
      });
  };

  return {
    repositories: { ...watched, messages: claims.messages, grid: duty.grid },
    dutyPhone: () => duty.at(clock.now()),
    start(given) {
      parts = given;
      wake();
    },
    take(message) {
      if (!deps.isConnected()) outage.begin();
      return takeIn(
        {
          take: theParts().take,
          now: () => clock.now(),
          isStopped,
          wait,
          spool,
          outage,
          onRetry: (error) => deps.onError('intake', error),
          onSpooled(entry) {
            deps.count('spooled');
            theParts().onSpooled(entry);
            wake();
          },
        },
        message,
      );
    },
    async idle() {
      await draining;
    },
    isStoreAway: () => outage.isOn(),
  };
}
