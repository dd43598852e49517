import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Koa from 'koa';
import type { ChatHub } from '../../../bot/web-chat/chat-hub';
import { startHubServer } from '../../../bot/web-chat/hub-server';
import type { HubStore } from '../../../bot/web-chat/hub-store';
import { createMemoryHubStore } from '../../../bot/web-chat/memory-hub-store';
import { loopbackHosts } from '../../../server/http/chat-proxy/allowed-hosts';
import { createChatForward } from '../../../server/http/chat-proxy/chat-forward';
import { createChatPage } from '../../../server/http/chat-proxy/chat-page';
import { attachChatProxy } from '../../../server/http/chat-proxy/chat-proxy';
import { aCommunity, aHub, anAttachmentStore } from '../../bot/web-chat/a-hub';

export interface ChatServer {
  readonly url: string;
  readonly port: number;
  readonly hub: () => ChatHub;
  readonly socketPath: string;
  /** The bot process goes away and comes back with what the store remembers. */
  stopBot(): Promise<void>;
  startBot(): Promise<void>;
  /** While it is, the store takes no message. */
  setFull(isFull: boolean): void;
  readonly errors: unknown[];
  close(): Promise<void>;
}

/** The server process's side and the bot process's side on one unix socket, with a bot that answers 收到：…. */
export async function aChatServer(
  pageFolder: string,
  store: HubStore = createMemoryHubStore(),
): Promise<ChatServer> {
  const folder = await mkdtemp(join(tmpdir(), 'chat-'));
  const socketPath = join(folder, 'chat.sock');
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const attachments = anAttachmentStore(join(folder, 'files'));
  const clock = { now: () => new Date(Date.now()), pass: () => undefined };

  let isFull = false;
  const mayBeFull: HubStore = {
    ...store,
    appendMessage: (message) => (isFull ? Promise.reject(new Error('full')) : store.appendMessage(message)),
  };

  const begin = async () => {
    const { hub } = await aHub({ store: mayBeFull, clock, community: aCommunity() });
    const stopEcho = hub.subscribe((event) => {
      if (event.kind !== 'message' || event.message.from === 'bot') return;
      const { kind, text, mentions, roomId, conversation } = event.message;
      if (roomId !== null && !mentions.includes('bot')) return;
      void hub.post('bot', conversation, {
        kind: 'text',
        text: `收到：${kind === 'text' ? text.slice(0, 40) : kind}`,
      });
    });
    const server = await startHubServer({ hub, attachments, onError }, socketPath);
    return { hub, stop: () => (stopEcho(), server.close()) };
  };
  let bot = await begin();

  const app = new Koa();
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const allowedHosts = loopbackHosts(port);
  app.use(createChatPage({ pageFolder, allowedHosts }));
  app.use(createChatForward({ socketPath, allowedHosts }));
  app.silent = true;
  const handle = app.callback();
  http.on('request', (request, response) => void handle(request, response));
  attachChatProxy(http, { socketPath, allowedHosts });

  return {
    url: `http://127.0.0.1:${port}/chat/`,
    port,
    hub: () => bot.hub,
    socketPath,
    stopBot: () => bot.stop(),
    async startBot() {
      bot = await begin();
    },
    setFull(to) {
      isFull = to;
    },
    errors,
    async close() {
      await bot.stop();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
