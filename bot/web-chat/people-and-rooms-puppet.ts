import type { payloads } from 'wechaty-puppet';
import { type ContactIds, createContactIds } from './behaviour/contact-ids';
import type { ChatHub } from './chat-hub';
import type { ChatPerson, ChatRoom } from './chat-community';
import { PuppetBasis } from './puppet-basis';
import { toContactPayload, toRoomMemberPayload, toRoomPayload } from './to-payloads';

/** Who there is and who is in which room, read from the hub. */
export abstract class PeopleAndRoomsPuppet extends PuppetBasis {
  private readonly aliases = new Map<string, string>();
  protected readonly ids: ContactIds;

  // The base constructor turns its options into JSON, so the hub comes as an argument of its own.
  constructor(protected readonly hub: ChatHub) {
    super({});
    this.ids = createContactIds((id) => id === this.botId || hub.room(id) !== undefined);
  }

  protected get botId(): string {
    return this.hub.community.bot.id;
  }

  override async contactList(): Promise<string[]> {
    return Promise.resolve([this.botId, ...this.hub.people().map(({ id }) => this.ids.outer(id))]);
  }
  private thePerson(contactId: string): ChatPerson {
    const person = this.hub.person(this.ids.inner(contactId));
    if (!person) throw new Error('No such person in the web chat');
    return person;
  }

  override async contactRawPayload(contactId: string): Promise<payloads.Contact> {
    const payload = toContactPayload(this.thePerson(contactId), this.aliases.get(contactId));
    return Promise.resolve({ ...payload, id: contactId });
  }
  override async contactRawPayloadParser(payload: payloads.Contact): Promise<payloads.Contact> {
    return Promise.resolve(payload);
  }
  override contactAlias(contactId: string): Promise<string>;
  override contactAlias(contactId: string, alias: string | null): Promise<void>;
  override async contactAlias(contactId: string, alias?: string | null): Promise<string | void> {
    if (alias === undefined) return this.aliases.get(contactId) ?? '';
    if (alias === null) this.aliases.delete(contactId);
    else this.aliases.set(contactId, alias);
    await this.contactPayloadDirty(contactId);
  }

  private theRoom(roomId: string): ChatRoom {
    const room = this.hub.room(roomId);
    if (!room) throw new Error('No such room in the web chat');
    return room;
  }

  override async roomList(): Promise<string[]> {
    return Promise.resolve(this.hub.rooms().map(({ id }) => id));
  }
  override async roomRawPayload(roomId: string): Promise<payloads.Room> {
    const { memberIds, ...room } = this.theRoom(roomId);
    const outer = { ...room, memberIds: memberIds.map((id) => this.ids.outer(id)) };
    return Promise.resolve(toRoomPayload(outer, this.botId));
  }
  override async roomRawPayloadParser(payload: payloads.Room): Promise<payloads.Room> {
    return Promise.resolve(payload);
  }
  override async roomMemberList(roomId: string): Promise<string[]> {
    return Promise.resolve([this.botId, ...this.theRoom(roomId).memberIds.map((id) => this.ids.outer(id))]);
  }
  override async roomMemberRawPayload(roomId: string, contactId: string): Promise<payloads.RoomMember> {
    const payload = toRoomMemberPayload(this.theRoom(roomId), this.thePerson(contactId));
    return Promise.resolve({ ...payload, id: contactId });
  }
  override async roomMemberRawPayloadParser(payload: payloads.RoomMember): Promise<payloads.RoomMember> {
    return Promise.resolve(payload);
  }
  // The SDK passes a room's id here and then looks it up as a contact, which fails; clearing our cache is all there is to do.
  override async roomMemberPayloadDirty(roomId: string): Promise<void> {
    this.cache.roomMember.delete(roomId);
    return Promise.resolve();
  }

  override roomTopic(roomId: string): Promise<string>;
  override roomTopic(roomId: string, topic: string): Promise<void>;
  override async roomTopic(roomId: string, topic?: string): Promise<string | void> {
    if (topic === undefined) return this.theRoom(roomId).name;
    await this.hub.renameRoom(roomId, topic, this.botId);
    await this.roomPayloadDirty(roomId);
  }
  override roomAnnounce(roomId: string): Promise<string>;
  override roomAnnounce(roomId: string, text: string): Promise<void>;
  override async roomAnnounce(roomId: string, text?: string): Promise<string | void> {
    if (text === undefined) return this.theRoom(roomId).announcement ?? '';
    await this.hub.announce(roomId, text, this.botId);
  }
  override async roomAdd(roomId: string, contactId: string | string[]): Promise<void> {
    for (const id of [contactId].flat()) await this.hub.addMember(roomId, this.ids.inner(id), this.botId);
    await this.roomPayloadDirty(roomId);
  }
  override async roomDel(roomId: string, contactId: string | string[]): Promise<void> {
    for (const id of [contactId].flat()) await this.hub.removeMember(roomId, this.ids.inner(id), this.botId);
    await this.roomPayloadDirty(roomId);
  }
}
