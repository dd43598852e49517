import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { AttachmentStore } from './attachment-store';
import { createBadges } from './badges';
import type { ChatHub } from './chat-hub';
import { createPageConnection, type PageConnection } from './page-connection';
import { readFrame } from './read-frame';
import { receiveUpload } from './receive-upload';
import { hasAttachment, serveAttachment } from './serve-attachment';
import type { ToPage } from './wire';

export interface HubServerDeps {
  readonly hub: ChatHub;
  readonly attachments: AttachmentStore;
  onError(error: unknown): void;
}

export interface HubServer {
  close(): Promise<void>;
}

// A text of 100,000 Chinese characters, escaped, fits; a photo goes by POST.
const maxFrameBytes = 1024 * 1024;
const pingMs = 30_000;
const badgesMs = 200;

/** Serves the page's WebSocket and files on a unix socket that only this user may open. */
export async function startHubServer(deps: HubServerDeps, socketPath: string): Promise<HubServer> {
  const pages = new Set<PageConnection>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes });
  const http = createServer((request, response) => {
    answerHttp(deps, request, response).catch((error: unknown) => {
      deps.onError(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  http.on('upgrade', (request, socket, head) => {
    if (pathOf(request) !== '/chat/ws') {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => open(deps, pages, webSocket));
  });
  const badges = createBadges({
    hub: deps.hub,
    soon: (run) => void setTimeout(run, badgesMs).unref(),
    sendToAll(message) {
      const text = JSON.stringify(message);
      sockets.clients.forEach((client) => {
        if (client.readyState === client.OPEN) client.send(text);
      });
    },
  });
  const stopListening = deps.hub.subscribe((event) => {
    pages.forEach((page) => page.hear(event));
    badges.hear(event);
  });
  const pinging = setInterval(() => sockets.clients.forEach((client) => client.ping()), pingMs);
  pinging.unref();

  // A socket file left behind by a process that died would refuse the next one.
  await rm(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(socketPath, resolve);
  });
  await chmod(socketPath, 0o600);

  return {
    async close() {
      stopListening();
      clearInterval(pinging);
      sockets.clients.forEach((client) => client.terminate());
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?')[0] ?? '';

async function answerHttp(
  deps: HubServerDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  const [, id] = /^\/chat\/files\/([^/]+)$/.exec(path) ?? [];
  if (request.method === 'POST' && path === '/chat/upload') {
    return receiveUpload(deps.attachments, request, response);
  }
  if (request.method === 'GET' && id !== undefined) return serveAttachment(deps.attachments, id, response);
  response.writeHead(404).end();
}

function open(deps: HubServerDeps, pages: Set<PageConnection>, webSocket: WebSocket): void {
  const page = createPageConnection({
    hub: deps.hub,
    send(message: ToPage) {
      if (webSocket.readyState === webSocket.OPEN) webSocket.send(JSON.stringify(message));
    },
    hasFile: (id) => hasAttachment(deps.attachments, id),
    onError: deps.onError,
  });
  pages.add(page);
  webSocket.on('error', deps.onError);
  webSocket.on('close', () => pages.delete(page));
  // One after the other, so that what is typed twice quickly arrives in that order.
  let tail = Promise.resolve();
  webSocket.on('message', (data) => {
    const said = readFrame(data);
    if (!said) {
      webSocket.close(1008, 'not understood');
      return;
    }
    tail = tail.then(() => page.receive(said));
  });
}
