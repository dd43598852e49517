import type { CommunityFiles as Community } from '../../../core/grid/community-files';
import type { CommunityFiles } from '../../../files/community-files';

export const replayChannel = 'web-chat';

/** The community as the store takes it in: its contacts are those of the web chat. */
export function toCoreCommunity(files: CommunityFiles): Community {
  return {
    grid: files.grid,
    people: files.people,
    households: files.households,
    identities: files.identities.map((identity) => ({
      ...identity,
      channel: replayChannel,
      account: files.botContactId,
    })),
    roomMembers: files.roomMembers,
    chatPeople: files.chatPeople,
  };
}
