import type { MessageRepository } from '../../../server/core/messages/ports';
import { interceptPorts } from '../../../server/platform/intercept-ports';
import { CutOff } from './cut-off';
import { isStoreGone } from './is-store-gone';
import type { Outage } from './watch-outage';

/**
 * The same repositories; whoever meets a store that is away starts the watch. A failure that happens then is not counted
 * against the message in hand, which is handled again when the store is back.
 */
export function watchStoreCalls<T extends { readonly messages: MessageRepository }>(
  outage: Pick<Outage, 'isOn' | 'begin'>,
  repositories: T,
): T {
  const watched = interceptPorts(repositories, async (_name, call) => {
    try {
      return await call();
    } catch (error) {
      if (isStoreGone(error)) outage.begin();
      throw error;
    }
  });
  const messages: MessageRepository = {
    ...watched.messages,
    recordFailure: (id) =>
      outage.isOn() ? Promise.reject(new CutOff()) : watched.messages.recordFailure(id),
  };
  return { ...watched, messages };
}
