import type { GridRepository } from '../../server/core/grid/ports';
import type { StoredMessage } from '../../server/core/messages/stored-message';
import { answerTo, noticeTo, toOutboxMessages } from '../../server/core/outbound/draft-message';
import type { Relay } from '../../server/core/outbound/change-record';
import { sayOfBot } from '../wording/bot-sayings';

export interface TellSetAsideDeps {
  readonly grid: GridRepository;
  readonly relay: Relay;
  readonly isStoreTrouble: (error: unknown) => boolean;
  readonly onError: (error: unknown) => void;
}

/** A message nobody could handle is not silent: the writer hears it in private, the clerk sees that it is there. */
export const tellSetAside =
  (deps: TellSetAsideDeps) =>
  async (message: StoredMessage): Promise<void> => {
    const { id, communityId, channel, account, contactId } = message;
    try {
      const grid = await deps.grid.load(communityId);
      const clerkId = grid.posts.find((post) => post.kind === 'clerk')?.aId;
      const sorry = answerTo('', sayOfBot('set-aside-sorry', {}));
      const told = sayOfBot('set-aside-told', { messageId: id, at: message.at.toISOString() });
      await deps.relay(
        communityId,
        toOutboxMessages(`${id}/set-aside`, null, [
          { ...sorry, target: { kind: 'contact', channel, account, contactId } },
          ...(clerkId ? [noticeTo(clerkId, told)] : []),
        ]),
      );
    } catch (error) {
      // Nobody was told: the message is handled once more when the store is back.
      if (deps.isStoreTrouble(error)) throw error;
      deps.onError(error);
    }
  };
