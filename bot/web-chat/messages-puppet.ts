import type { FileBoxInterface } from 'file-box';
import { type payloads, throwUnsupportedError } from 'wechaty-puppet';
import type { AttachmentStore } from './attachment-store';
import type { ChannelScript } from './behaviour/channel-script';
import { withOuterIds } from './behaviour/contact-ids';
import { sendThrough } from './behaviour/send-through';
import type { ChatHub } from './chat-hub';
import type { HubMessage } from './hub-store';
import { fileOfMessage, postableFile } from './message-files';
import { PeopleAndRoomsPuppet } from './people-and-rooms-puppet';
import type { PostOutcome, PostPayload } from './post-payload';
import { toMessagePayload } from './to-payloads';

/** What was written, read from the hub, and what the bot writes. */
export abstract class MessagesPuppet extends PeopleAndRoomsPuppet {
  constructor(
    hub: ChatHub,
    private readonly attachments: AttachmentStore,
    protected readonly script: ChannelScript,
  ) {
    super(hub);
  }

  protected toPayload(message: HubMessage): payloads.Message {
    return toMessagePayload(withOuterIds(this.ids, message), this.botId);
  }
  private async theMessage(messageId: string): Promise<HubMessage> {
    const message = await this.hub.findMessage(messageId);
    if (!message) throw new Error('No such message in the web chat');
    return message;
  }
  override async messageRawPayload(messageId: string): Promise<payloads.Message> {
    return this.toPayload(await this.theMessage(messageId));
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
    return sendThrough(this.script.now(), async () =>
      idOf(await this.hub.post(this.botId, this.ids.inner(to), payload)),
    );
  }
  override async messageSendText(
    conversationId: string,
    text: string,
    mentionIdList?: string[],
  ): Promise<string> {
    return this.post(conversationId, {
      kind: 'text',
      text,
      mentions: (mentionIdList ?? []).map((id) => this.ids.inner(id)),
    });
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
    const conversation = this.ids.inner(conversationId);
    if (hasRead === undefined) return this.hub.unread(this.botId, conversation).length === 0;
    const last = this.hub.recent(conversation).at(-1);
    if (hasRead && last) await this.hub.markRead(this.botId, conversation, last.id);
  }
}

function idOf(outcome: PostOutcome): string {
  if (outcome.kind === 'posted') return outcome.message.id;
  throw new Error(`The web chat refused a message: ${outcome.reason}`);
}
