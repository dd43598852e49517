import type { ChatPersonRow, FiledIdentity, RoomMember } from './community-files';
import type { Community, Room } from './grid';
import type { ChatDirectoryView } from './import-port';

export interface ChatDirectoryParts {
  readonly community: Community;
  readonly rooms: readonly Room[];
  readonly roomMembers: readonly RoomMember[];
  readonly chatPeople: readonly ChatPersonRow[];
  readonly identities: readonly Pick<FiledIdentity, 'contactId' | 'personId'>[];
}

/** The web chat's people and rooms. A person is in a room by the contact the files gave them. */
export function toChatDirectory(parts: ChatDirectoryParts): ChatDirectoryView {
  const { community, rooms, roomMembers, chatPeople, identities } = parts;
  const contactIds = new Set(chatPeople.map((person) => person.contactId));
  const contactOf = new Map(
    identities
      .filter(({ contactId }) => contactIds.has(contactId))
      .map(({ personId, contactId }) => [personId, contactId]),
  );
  const toContact = (personId: string) =>
    contactOf.get(personId) ?? (contactIds.has(personId) ? personId : null);
  return {
    name: community.name,
    bot: { id: 'bot', name: community.botName },
    people: chatPeople,
    rooms: rooms.map(({ id, name }) => ({
      id,
      name,
      memberIds: roomMembers
        .filter((member) => member.roomId === id)
        .flatMap(({ personId }) => toContact(personId) ?? []),
    })),
  };
}
