import type { CommunityFiles } from './community-files';
import type { ChatDirectoryView } from './import-port';

/** The web chat's people and rooms. A person is in a room by the contact the files gave them. */
export function toChatDirectory(
  files: Pick<CommunityFiles, 'grid' | 'roomMembers' | 'chatPeople' | 'identities'>,
): ChatDirectoryView {
  const { community, rooms } = files.grid;
  const contactIds = new Set(files.chatPeople.map((person) => person.contactId));
  const contactOf = new Map(
    files.identities
      .filter(({ contactId }) => contactIds.has(contactId))
      .map(({ personId, contactId }) => [personId, contactId]),
  );
  const toContact = (personId: string) =>
    contactOf.get(personId) ?? (contactIds.has(personId) ? personId : null);
  return {
    name: community.name,
    bot: { id: 'bot', name: community.botName },
    people: files.chatPeople,
    rooms: rooms.map(({ id, name }) => ({
      id,
      name,
      memberIds: files.roomMembers
        .filter((member) => member.roomId === id)
        .flatMap(({ personId }) => toContact(personId) ?? []),
    })),
  };
}
