import type { ChatDirectory } from '../../core/grid/import-port';
import { noCommunity } from '../../core/grid/no-community';
import { toChatDirectory } from '../../core/grid/to-chat-directory';
import { answer } from './answer';
import type { MemoryTables } from './memory-tables';

export function createMemoryChatDirectory({ communities }: Pick<MemoryTables, 'communities'>): ChatDirectory {
  return {
    loadChatDirectory: (communityId) =>
      answer(() => {
        const files = communities.get(communityId);
        if (!files) throw noCommunity(communityId);
        return toChatDirectory(files);
      }),
  };
}
