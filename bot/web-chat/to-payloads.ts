import { type payloads, types } from 'wechaty-puppet';
import type { ChatPerson, ChatRoom } from './chat-community';
import type { HubMessage } from './hub-store';

export function toContactPayload(person: ChatPerson, alias: string | undefined): payloads.Contact {
  return {
    id: person.id,
    name: person.name,
    avatar: '',
    gender: types.ContactGender.Unknown,
    type: types.Contact.Individual,
    friend: true,
    phone: [],
    ...(alias === undefined ? {} : { alias }),
    ...(person.place === '' ? {} : { address: person.place }),
    ...(person.label === '' ? {} : { title: person.label }),
  };
}

export function toRoomPayload(room: ChatRoom, botId: string): payloads.Room {
  return { id: room.id, topic: room.name, memberIdList: [botId, ...room.memberIds], adminIdList: [] };
}

export function toRoomMemberPayload(room: ChatRoom, person: ChatPerson): payloads.RoomMember {
  const roomAlias = room.nicknames?.[person.id];
  return { id: person.id, name: person.name, avatar: '', ...(roomAlias === undefined ? {} : { roomAlias }) };
}

const messageTypes: Readonly<Record<HubMessage['kind'], types.Message>> = {
  text: types.Message.Text,
  image: types.Message.Image,
  voice: types.Message.Audio,
  link: types.Message.Url,
  recalled: types.Message.Recalled,
  system: types.Message.Unknown,
};

export function toMessagePayload(message: HubMessage, botId: string): payloads.Message {
  const base = {
    id: message.id,
    talkerId: message.from,
    text: message.text,
    timestamp: message.at.getTime(),
    type: messageTypes[message.kind],
    ...(message.attachmentId === null ? {} : { filename: message.attachmentId }),
  };
  if (message.roomId !== null) {
    return { ...base, roomId: message.roomId, mentionIdList: [...message.mentions] };
  }
  return { ...base, listenerId: message.from === botId ? message.conversation : botId };
}
