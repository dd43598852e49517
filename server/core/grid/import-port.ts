import type { ChatPersonRow, CommunityFiles } from './community-files';

export interface CommunityImport {
  /**
   * Writes one community that was checked before. It shows all at once at the end; an import that broke off shows nothing
   * of its grid. Run again: same result. Rows no longer in the files go; people, households and identities that came up
   * at run time stay, and a contact bound at run time stays bound that way.
   */
  importCommunity(files: CommunityFiles): Promise<void>;
}

export interface ChatDirectory {
  /** Who is in the web chat. Throws `grid.no-community` when nothing is loaded. */
  loadChatDirectory(communityId: string): Promise<ChatDirectoryView>;
}

export interface ChatDirectoryView {
  /** The community's name. */
  readonly name: string;
  readonly bot: { readonly id: 'bot'; readonly name: string };
  readonly people: readonly ChatPersonRow[];
  readonly rooms: readonly ChatDirectoryRoom[];
}

export interface ChatDirectoryRoom {
  readonly id: string;
  readonly name: string;
  /** Contacts of the room's members, in the order of the files; a member without a contact of the web chat is left out. */
  readonly memberIds: readonly string[];
}
