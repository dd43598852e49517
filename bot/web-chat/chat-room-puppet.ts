import { types } from 'wechaty-puppet';
import type { AttachmentStore } from './attachment-store';
import type { ChannelBehaviour } from './behaviour/channel-behaviour';
import { type ChannelScript, createChannelScript } from './behaviour/channel-script';
import { heldMessages } from './behaviour/held-messages';
import type { ChatHub } from './chat-hub';
import { createEmitQueue } from './emit-queue';
import type { HubEvent } from './hub-event';
import type { HubMessage } from './hub-store';
import { MessagesPuppet } from './messages-puppet';

export interface ChatRoomPuppetDeps {
  readonly hub: ChatHub;
  readonly attachments: AttachmentStore;
  /** What a drill or a test makes go wrong; left out: nothing does. */
  readonly script?: ChannelScript;
}

// The SDK's watchdog gives up 60 s after the last beat.
const heartbeatMs = 15_000;

/** A Wechaty puppet whose account is the bot of the web chat. It can be stopped and started again. */
export class ChatRoomPuppet extends MessagesPuppet {
  private readonly queue = createEmitQueue();
  private stopListening: (() => void) | undefined;
  private stopFollowing: (() => void) | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(deps: ChatRoomPuppetDeps) {
    super(deps.hub, deps.attachments, deps.script ?? createChannelScript());
  }

  override async onStart(): Promise<void> {
    this.stopFollowing = this.script.onChange((now, before) => this.follow(now, before));
    this.heartbeat = setInterval(() => {
      if (this.script.now().events !== 'none') this.emit('heartbeat', { data: 'web-chat' });
    }, heartbeatMs);
    this.heartbeat.unref();
    this.queue.clear();
    this.queue.add(() => this.logIn());
    return Promise.resolve();
  }

  override async onStop(): Promise<void> {
    this.stopListening?.();
    this.stopFollowing?.();
    clearInterval(this.heartbeat);
    this.queue.clear();
    return Promise.resolve();
  }

  private logIn(): void {
    const { login, renameContactsAtLogin, replayHistory } = this.script.now();
    if (login === 'never' || this.isLoggedIn) return;
    if (login === 'out') {
      this.emit('scan', { qrcode: 'web-chat', status: types.ScanStatus.Waiting });
      return;
    }
    if (renameContactsAtLogin) this.ids.renew();
    // What arrived while nobody listened comes first; whoever hears it twice knows it by its id.
    const held = heldMessages(this.hub, replayHistory);
    this.stopListening = this.hub.subscribe((event) => this.queue.add(() => this.hear(event)));
    this.login(this.botId);
    this.emit('ready', { data: 'web-chat' });
    this.bring(held);
  }

  private bring(messages: readonly HubMessage[]): void {
    messages.forEach((message) => this.queue.add(() => this.hear({ kind: 'message', message })));
  }

  /** Tells again what the bot has not read. */
  bringHeld(): void {
    this.bring(heldMessages(this.hub, 0));
  }

  private follow(now: ChannelBehaviour, before: ChannelBehaviour): void {
    if (now.login === 'in' && !this.isLoggedIn) this.queue.add(() => this.logIn());
    if (now.login === 'out' && this.isLoggedIn) {
      this.stopListening?.();
      this.queue.clear();
      this.logout('by the script').catch((error: unknown) => this.emit('error', { data: String(error) }));
    }
    if (before.events === 'none' && now.events !== 'none' && this.isLoggedIn) {
      this.bringHeld();
    }
  }

  override ding(data?: string): void {
    if (this.script.now().events !== 'none') super.ding(data);
  }

  private hear(event: HubEvent): void {
    const { events } = this.script.now();
    if (events === 'none') return;
    this.tell(event);
    if (events === 'twice') this.queue.add(() => this.tell(event));
  }

  private tell(event: HubEvent): void {
    switch (event.kind) {
      case 'message':
        if (event.message.kind === 'system') return;
        this.cache.message.set(event.message.id, this.toPayload(event.message));
        this.emit('message', { messageId: event.message.id });
        return;
      case 'room-join': {
        const { roomId, personId, byId, at } = event;
        const who = { inviteeIdList: [this.ids.outer(personId)], inviterId: this.ids.outer(byId) };
        this.emit('room-join', { roomId, ...who, timestamp: at.getTime() });
        return;
      }
      case 'room-leave': {
        const { roomId, personId, byId, at } = event;
        const who = { removeeIdList: [this.ids.outer(personId)], removerId: this.ids.outer(byId) };
        this.emit('room-leave', { roomId, ...who, timestamp: at.getTime() });
        return;
      }
      case 'room-topic': {
        const { roomId, name, before, byId, at } = event;
        const topics = { newTopic: name, oldTopic: before, changerId: this.ids.outer(byId) };
        this.emit('room-topic', { roomId, ...topics, timestamp: at.getTime() });
        return;
      }
      case 'read':
        return;
    }
  }
}
