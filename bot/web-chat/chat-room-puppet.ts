import type { FileBoxInterface } from 'file-box';
import { type payloads, throwUnsupportedError } from 'wechaty-puppet';
import type { AttachmentStore } from './attachment-store';
import type { ChatHub } from './chat-hub';
import { createEmitQueue } from './emit-queue';
import type { HubEvent } from './hub-event';
import type { HubMessage } from './hub-store';
import { fileOfMessage, postableFile } from './message-files';
import { PeopleAndRoomsPuppet } from './people-and-rooms-puppet';
import type { PostOutcome, PostPayload } from './post-payload';
import { toMessagePayload } from './to-payloads';

export interface ChatRoomPuppetDeps {
  readonly hub: ChatHub;
  readonly attachments: AttachmentStore;
}

// The SDK's watchdog gives up 60 s after the last beat.
const heartbeatMs = 15_000;

/** A Wechaty puppet whose account is the bot of the web chat. It can be stopped and started again. */
export class ChatRoomPuppet extends PeopleAndRoomsPuppet {
  private readonly attachments: AttachmentStore;
  private readonly queue = createEmitQueue();
  private stopListening: (() => void) | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(deps: ChatRoomPuppetDeps) {
    super(deps.hub);
    this.attachments = deps.attachments;
  }

  override async onStart(): Promise<void> {
    // What arrived while nobody listened comes first; whoever hears it twice knows it by its id.
    const missed = this.unhandled();
    this.stopListening = this.hub.subscribe((event) => this.queue.add(() => this.hear(event)));
    this.heartbeat = setInterval(() => this.emit('heartbeat', { data: 'web-chat' }), heartbeatMs);
    this.heartbeat.unref();
    this.queue.clear();
    this.queue.add(() => {
      this.login(this.botId);
      this.emit('ready', { data: 'web-chat' });
    });
    missed.forEach((message) => this.queue.add(() => this.hear({ kind: 'message', message })));
    return Promise.resolve();
  }

  override async onStop(): Promise<void> {
    this.stopListening?.();
    clearInterval(this.heartbeat);
    this.queue.clear();
    return Promise.resolve();
  }

  private unhandled(): readonly HubMessage[] {
    const conversations = [...this.hub.people(), ...this.hub.rooms()].map(({ id }) => id);
    return conversations
      .flatMap((conversation) => this.hub.unread(this.botId, conversation))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private hear(event: HubEvent): void {
    switch (event.kind) {
      case 'message':
        if (event.message.kind === 'system') return;
        this.cache.message.set(event.message.id, toMessagePayload(event.message, this.botId));
        this.emit('message', { messageId: event.message.id });
        return;
      case 'room-join': {
        const { roomId, personId, byId, at } = event;
        const who = { inviteeIdList: [personId], inviterId: byId };
        this.emit('room-join', { roomId, ...who, timestamp: at.getTime() });
        return;
      }
      case 'room-leave': {
        const { roomId, personId, byId, at } = event;
        const who = { removeeIdList: [personId], removerId: byId };
        this.emit('room-leave', { roomId, ...who, timestamp: at.getTime() });
        return;
      }
      case 'room-topic': {
        const { roomId, name, before, byId, at } = event;
        const topics = { newTopic: name, oldTopic: before, changerId: byId };
        this.emit('room-topic', { roomId, ...topics, timestamp: at.getTime() });
        return;
      }
      case 'read':
        return;
    }
  }

  private async theMessage(messageId: string): Promise<HubMessage> {
    const message = await this.hub.findMessage(messageId);
    if (!message) throw new Error('No such message in the web chat');
    return message;
  }
  override async messageRawPayload(messageId: string): Promise<payloads.Message> {
    return toMessagePayload(await this.theMessage(messageId), this.botId);
  }
  override async messageRawPayloadParser(payload: payloads.Message): Promise<payloads.Message> {
    return Promise.resolve(payload);
  }
  override async messageFile(messageId: string): Promise<FileBoxInterface> {
    return fileOfMessage(this.attachments, await this.theMessage(messageId)) ?? throwUnsupportedError();
  }
  override async messageImage(messageId: string): Promise<FileBoxInterface> {
    return this.messageFile(messageId);
  }
  override async messageUrl(messageId: string): Promise<payloads.UrlLink> {
    const [title = '', url = '', description = ''] = (await this.theMessage(messageId)).text.split('\n');
    return { title, url, description };
  }

  private async post(to: string, payload: PostPayload): Promise<string> {
    return idOf(await this.hub.post(this.botId, to, payload));
  }
  override async messageSendText(
    conversationId: string,
    text: string,
    mentionIdList?: string[],
  ): Promise<string> {
    return this.post(conversationId, { kind: 'text', text, mentions: mentionIdList ?? [] });
  }
  override async messageSendFile(conversationId: string, file: FileBoxInterface): Promise<string> {
    const payload = await postableFile(this.attachments, file);
    return this.post(conversationId, payload ?? throwUnsupportedError());
  }
  override async messageSendUrl(conversationId: string, link: payloads.UrlLink): Promise<string> {
    const { title, url, description = '' } = link;
    return this.post(conversationId, { kind: 'link', title, url, description });
  }
  override async messageForward(conversationId: string, messageId: string): Promise<string> {
    const message = await this.theMessage(messageId);
    if (message.kind === 'text') return this.messageSendText(conversationId, message.text);
    if (message.kind === 'link') return this.messageSendUrl(conversationId, await this.messageUrl(messageId));
    return this.messageSendFile(conversationId, await this.messageFile(messageId));
  }
  override async messageRecall(messageId: string): Promise<boolean> {
    return (await this.hub.recall(this.botId, messageId)).kind === 'posted';
  }

  override conversationReadMark(conversationId: string, hasRead?: boolean): Promise<void>;
  override conversationReadMark(conversationId: string): Promise<boolean>;
  override async conversationReadMark(conversationId: string, hasRead?: boolean): Promise<boolean | void> {
    if (hasRead === undefined) return this.hub.unread(this.botId, conversationId).length === 0;
    const last = this.hub.recent(conversationId).at(-1);
    if (hasRead && last) await this.hub.markRead(this.botId, conversationId, last.id);
  }
}

function idOf(outcome: PostOutcome): string {
  if (outcome.kind === 'posted') return outcome.message.id;
  throw new Error(`The web chat refused a message: ${outcome.reason}`);
}
