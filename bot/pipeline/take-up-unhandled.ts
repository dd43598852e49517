import type { MessageRepository } from '../../server/core/messages/ports';
import type { Clock } from '../../server/core/shared/clock';
import type { Pipeline } from './build-pipeline';

export interface TakeUpUnhandledDeps {
  readonly communityId: string;
  readonly clock: Clock;
  readonly messages: Pick<MessageRepository, 'listUnhandled'>;
  readonly pipeline: Pipeline;
}

const waitMs = 30_000;
const batch = 100;

/** Takes up the account's own messages that were stored and left unhandled for 30 s. Returns how many. */
export async function takeUpUnhandled(
  deps: TakeUpUnhandledDeps,
  channel: string,
  account: string,
): Promise<number> {
  const now = deps.clock.now();
  const before = new Date(now.getTime() - waitMs);
  const left = await deps.messages.listUnhandled(deps.communityId, channel, account, before, now, batch);
  for (const message of left) await deps.pipeline.takeUp(message);
  return left.length;
}
