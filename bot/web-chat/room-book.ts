import type { ChatCommunity, ChatPerson, ChatRoom } from './chat-community';
import type { NamedMember } from './find-mentions';

/** Who is who and who is in which room. Changes to rooms last as long as the process: the community's file is the truth. */
export interface RoomBook {
  person(id: string): ChatPerson | undefined;
  room(id: string): ChatRoom | undefined;
  rooms(): readonly ChatRoom[];
  isIn(personId: string, roomId: string): boolean;
  /** The people, the bot left out, who take part in a conversation: a room's, or the one whose chat with the bot it is. */
  partiesOf(conversation: string): readonly ChatPerson[];
  /** Names people can be addressed by in a room: nicknames and own names. */
  namesIn(room: ChatRoom): readonly NamedMember[];
  replace(room: ChatRoom): void;
}

/** Refuses a community in which two people or rooms share an id: a conversation's id must name one of them. */
export function createRoomBook(community: ChatCommunity): RoomBook {
  const { bot } = community;
  const botPerson: ChatPerson = { ...bot, group: '', label: '', place: '' };
  const people = new Map([botPerson, ...community.people].map((person) => [person.id, person]));
  const rooms = new Map(community.rooms.map((room) => [room.id, room]));
  // Asked for everybody with every message: a list would be gone through a million times where a thousand people live.
  const members = new Map(community.rooms.map((room) => [room.id, new Set(room.memberIds)]));
  const ids = new Set([...people.keys(), ...rooms.keys()]);
  if (ids.size !== community.people.length + community.rooms.length + 1) {
    throw new Error('Two people or rooms of the web chat share an id');
  }

  const isIn = (personId: string, roomId: string): boolean =>
    personId === bot.id ? rooms.has(roomId) : (members.get(roomId)?.has(personId) ?? false);

  return {
    person: (id) => people.get(id),
    room: (id) => rooms.get(id),
    rooms: () => [...rooms.values()],
    isIn,
    partiesOf: (conversation) =>
      [...(members.get(conversation) ?? [conversation])].flatMap((id) => {
        const person = id === bot.id ? undefined : people.get(id);
        return person ? [person] : [];
      }),
    namesIn: (room) =>
      [bot.id, ...room.memberIds].flatMap((id) => {
        const name = people.get(id)?.name;
        const nickname = room.nicknames?.[id];
        return [nickname, name].flatMap((known) => (known === undefined ? [] : [{ id, name: known }]));
      }),
    replace: (room) => {
      rooms.set(room.id, room);
      members.set(room.id, new Set(room.memberIds));
    },
  };
}
