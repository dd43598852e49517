import type { InboundMessage } from '../pipeline/message';

export interface TakeInDeps {
  take(message: InboundMessage, heardAt: Date): Promise<void>;
  now(): Date;
  isStopped(): boolean;
  onRetry(error: unknown): void;
  wait(ms: number): Promise<void>;
}

const retryMs = 2_000;

/** Hands a message to the pipeline until it is stored: while the store is away it waits here, in its place. */
export async function takeIn(deps: TakeInDeps, message: InboundMessage): Promise<void> {
  const heardAt = deps.now();
  for (;;) {
    try {
      return await deps.take(message, heardAt);
    } catch (error) {
      if (deps.isStopped()) throw error;
      deps.onRetry(error);
      await deps.wait(retryMs);
    }
  }
}
