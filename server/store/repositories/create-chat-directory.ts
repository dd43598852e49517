import type { ChatDirectory } from '../../core/grid/import-port';
import { noCommunity } from '../../core/grid/no-community';
import type { StoreDeps } from '../store-deps';

export function createChatDirectory({ models }: Pick<StoreDeps, 'models'>): ChatDirectory {
  return {
    async loadChatDirectory(communityId) {
      const row = await models.communities.findOne({ communityId }).lean();
      if (!row) throw noCommunity(communityId);
      return row.chatDirectory;
    },
  };
}
