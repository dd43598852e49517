import type { ChatRoom } from './chat-community';
import type { HubEvent } from './hub-event';
import type { HubMessage } from './hub-store';
import type { RoomBook } from './room-book';

export interface RoomChanges {
  /** Each says whether anything changed; a system line in the room tells the members. */
  addMember(roomId: string, personId: string, byId: string): Promise<boolean>;
  removeMember(roomId: string, personId: string, byId: string): Promise<boolean>;
  renameRoom(roomId: string, name: string, byId: string): Promise<boolean>;
  announce(roomId: string, text: string, byId: string): Promise<boolean>;
}

interface RoomChangesDeps {
  readonly clock: { now(): Date };
  readonly book: RoomBook;
  keep(draft: Omit<HubMessage, 'id' | 'at'>): Promise<HubMessage>;
  tell(event: HubEvent): void;
}

/** What can change about a room while the process runs. */
export function createRoomChanges(deps: RoomChangesDeps): RoomChanges {
  const { book, clock, tell } = deps;
  const nameOf = (id: string): string => book.person(id)?.name ?? '';
  const say = async (room: ChatRoom, from: string, text: string): Promise<void> => {
    const content = { kind: 'system', text, attachmentId: null, voiceSeconds: null } as const;
    await deps.keep({
      clientId: null,
      conversation: room.id,
      roomId: room.id,
      from,
      ...content,
      mentions: [],
    });
  };

  return {
    async addMember(roomId, personId, byId) {
      const room = book.room(roomId);
      if (!room || !book.person(personId) || book.isIn(personId, roomId)) return false;
      book.replace({ ...room, memberIds: [...room.memberIds, personId] });
      await say(room, byId, `${nameOf(personId)} 加入了群聊`);
      tell({ kind: 'room-join', roomId, personId, byId, at: clock.now() });
      return true;
    },
    async removeMember(roomId, personId, byId) {
      const room = book.room(roomId);
      if (!room || !room.memberIds.includes(personId)) return false;
      book.replace({ ...room, memberIds: room.memberIds.filter((id) => id !== personId) });
      await say(room, byId, `${nameOf(personId)} 退出了群聊`);
      tell({ kind: 'room-leave', roomId, personId, byId, at: clock.now() });
      return true;
    },
    async renameRoom(roomId, name, byId) {
      const room = book.room(roomId);
      if (!room || room.name === name) return false;
      book.replace({ ...room, name });
      await say(room, byId, `${nameOf(byId)} 把群名改为“${name}”`);
      tell({ kind: 'room-topic', roomId, name, before: room.name, byId, at: clock.now() });
      return true;
    },
    async announce(roomId, text, byId) {
      const room = book.room(roomId);
      if (!room || room.announcement === text) return false;
      book.replace({ ...room, announcement: text });
      await say(room, byId, `群公告：${text}`);
      return true;
    },
  };
}
