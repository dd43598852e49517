import { join } from 'node:path';
import { ulid } from 'ulid';
import { PuppetServer } from 'wechaty-puppet-service';
import { type ChannelScript, createChannelScript } from '../web-chat/behaviour/channel-script';
import type { ChatCommunity } from '../web-chat/chat-community';
import { createChatHub } from '../web-chat/chat-hub';
import { ChatRoomPuppet } from '../web-chat/chat-room-puppet';
import { createFileAttachmentStore } from '../web-chat/file-attachment-store';
import { openLedgerStore } from '../web-chat/ledger-store';
import { createMemoryHubStore } from '../web-chat/memory-hub-store';
import type { GatewayCommandDeps } from './gateway-command';

export interface OpenGatewayDeps {
  readonly clock: { now(): Date };
  readonly onError: (where: string, error: unknown) => void;
}

export interface OpenGatewayInput {
  readonly community: ChatCommunity;
  /** For attachments and the ledger. */
  readonly folder: string;
  readonly port: number;
  readonly token: string;
}

export interface Gateway extends GatewayCommandDeps {
  readonly script: ChannelScript;
  close(): Promise<void>;
}

/**
 * The web chat behind a puppet service on the loopback, without encryption. Messages live as long as the process; the ledger
 * (`ledger.jsonl`), to which each accepted message is a line without its words, stays.
 */
export async function openGateway(deps: OpenGatewayDeps, input: OpenGatewayInput): Promise<Gateway> {
  const { community, folder, port, token } = input;
  const newId = (): string => ulid(deps.clock.now().getTime());
  const conversations = [...community.people, ...community.rooms].map(({ id }) => id);
  const store = await openLedgerStore(
    { store: createMemoryHubStore(), file: join(folder, 'ledger.jsonl') },
    { botId: community.bot.id, conversations },
  );
  const onListenerError = (error: unknown): void => deps.onError('hub-listener', error);
  const hub = await createChatHub({ clock: deps.clock, store, newId, onListenerError }, community);
  const attachments = createFileAttachmentStore({ newId }, join(folder, 'attachments'));
  const script = createChannelScript();
  const puppet = new ChatRoomPuppet({ hub, attachments, script });
  tellAgainToNextClient(puppet);
  puppet.on('error', (error) => deps.onError('puppet', error));
  const endpoint = `127.0.0.1:${port}`;
  const server = new PuppetServer({ endpoint, puppet, token, tls: { disable: true } });
  await server.start();
  return {
    hub,
    attachments,
    script,
    async close() {
      await server.stop();
      await puppet.stop();
      store.close();
    },
  };
}

// A client may die without a word, and the account stays logged in. Each begins with a start; what was told to one that was
// gone by then is told again.
function tellAgainToNextClient(puppet: ChatRoomPuppet): void {
  const start = puppet.start.bind(puppet);
  puppet.start = async () => {
    const wasLoggedIn = puppet.isLoggedIn;
    await start();
    if (wasLoggedIn) puppet.bringHeld();
  };
}
