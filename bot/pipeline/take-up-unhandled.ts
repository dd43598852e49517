import type { MessageRepository } from '../../server/core/messages/ports';
import type { Clock } from '../../server/core/shared/clock';
import type { Pipeline } from './build-pipeline';

export interface TakeUpUnhandledDeps {
  readonly communityId: string;
  readonly clock: Clock;
  readonly messages: Pick<MessageRepository, 'listUnhandled'>;
  readonly pipeline: Pick<Pipeline, 'takeUp'>;
}

const waitMs = 30_000;
const batch = 100;

/**
 * Takes up the account's own messages that were stored, are in nobody's hand and were left unhandled for `leftForMs` (30 s
 * unless said otherwise), oldest first and each once. Returns how many.
 */
export async function takeUpUnhandled(
  deps: TakeUpUnhandledDeps,
  channel: string,
  account: string,
  leftForMs = waitMs,
): Promise<number> {
  const tried = new Set<string>();
  for (;;) {
    const now = deps.clock.now();
    const before = new Date(now.getTime() - leftForMs);
    // What fails stays on the list, so it must not fill the page for ever.
    const limit = tried.size + batch;
    const left = await deps.messages.listUnhandled(deps.communityId, channel, account, before, now, limit);
    const fresh = left.filter(({ id }) => !tried.has(id));
    if (fresh.length === 0) return tried.size;
    for (const message of fresh) {
      tried.add(message.id);
      await deps.pipeline.takeUp(message);
    }
  }
}
