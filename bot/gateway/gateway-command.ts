import { z } from 'zod';
import type { AttachmentStore } from '../web-chat/attachment-store';
import { channelBehaviour } from '../web-chat/behaviour/channel-behaviour';
import type { ChannelScript } from '../web-chat/behaviour/channel-script';
import type { ChatHub } from '../web-chat/chat-hub';
import type { HubMessage } from '../web-chat/hub-store';
import type { PostOutcome } from '../web-chat/post-payload';

const id = z.string().min(1);
const by = z.string().min(1);

/** What people do, and what a drill asks and orders, at the control door of a gateway. */
export const gatewayCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('post'), from: id, to: id, text: z.string() }),
  z.strictObject({ do: z.literal('post-photo'), from: id, to: id, base64: z.string() }),
  z.strictObject({ do: z.literal('post-link'), from: id, to: id, title: z.string(), url: z.string() }),
  z.strictObject({ do: z.literal('recall'), by, messageId: id }),
  z.strictObject({ do: z.literal('add-member'), roomId: id, personId: id, by }),
  z.strictObject({ do: z.literal('remove-member'), roomId: id, personId: id, by }),
  z.strictObject({ do: z.literal('rename-room'), roomId: id, name: z.string(), by }),
  /** The latest messages of a conversation, oldest first. */
  z.strictObject({ do: z.literal('recent'), conversation: id }),
  /** As in a script file: what is left out is well again. */
  z.strictObject({ do: z.literal('behave'), as: channelBehaviour }),
]);

export type GatewayCommand = z.infer<typeof gatewayCommand>;

export interface GatewayAnswer {
  /** Of what was posted or recalled; null when the hub refused, or nothing was posted. */
  readonly messageId: string | null;
  readonly messages: readonly HubMessage[];
}

export interface GatewayCommandDeps {
  readonly hub: ChatHub;
  readonly attachments: AttachmentStore;
  readonly script: ChannelScript;
}

const nothing: GatewayAnswer = { messageId: null, messages: [] };

export async function carryOut(deps: GatewayCommandDeps, command: GatewayCommand): Promise<GatewayAnswer> {
  const { hub } = deps;
  switch (command.do) {
    case 'post': {
      const { from, to, text } = command;
      return answer(await hub.post(from, to, { kind: 'text', text }));
    }
    case 'post-photo': {
      const attachmentId = await deps.attachments.keep(Buffer.from(command.base64, 'base64'));
      if (attachmentId === null) return nothing;
      return answer(await hub.post(command.from, command.to, { kind: 'image', attachmentId }));
    }
    case 'post-link': {
      const { from, to, title, url } = command;
      return answer(await hub.post(from, to, { kind: 'link', title, url, description: '' }));
    }
    case 'recall':
      return answer(await hub.recall(command.by, command.messageId));
    case 'add-member':
      await hub.addMember(command.roomId, command.personId, command.by);
      return nothing;
    case 'remove-member':
      await hub.removeMember(command.roomId, command.personId, command.by);
      return nothing;
    case 'rename-room':
      await hub.renameRoom(command.roomId, command.name, command.by);
      return nothing;
    case 'recent':
      return { messageId: null, messages: hub.recent(command.conversation) };
    case 'behave':
      deps.script.change(command.as);
      return nothing;
  }
}

const answer = (outcome: PostOutcome): GatewayAnswer =>
  outcome.kind === 'posted' ? { messageId: outcome.message.id, messages: [] } : nothing;
