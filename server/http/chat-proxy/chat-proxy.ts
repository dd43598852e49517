import type { IncomingMessage, Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { comesFromAllowed } from './allowed-hosts';

export interface ChatProxyOptions {
  /** The unix socket of the bot process. */
  readonly socketPath: string;
  readonly allowedHosts: readonly string[];
}

/**
 * Forwards the page's WebSocket `/chat/ws` to the bot process: 403 for a strange Host or Origin, 503 while the bot is away.
 * Upgrades of other paths are refused unless somebody else listens for them.
 */
export function attachChatProxy(server: Server, { socketPath, allowedHosts }: ChatProxyOptions): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if ((request.url ?? '').split('?')[0] !== '/chat/ws') {
      if (server.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found');
      return;
    }
    if (!comesFromAllowed(request.headers, allowedHosts)) return refuse(socket, '403 Forbidden');
    forward(socketPath, request, socket, head);
  });
}

function forward(socketPath: string, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const onward = connect(socketPath);
  let isConnected = false;
  onward.on('connect', () => {
    isConnected = true;
    onward.write(headOf(request));
    if (head.length > 0) onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  onward.on('error', () => (isConnected ? socket.destroy() : refuse(socket, '503 Service Unavailable')));
  onward.on('close', () => isConnected && socket.destroy());
  socket.on('close', () => onward.destroy());
}

function headOf(request: IncomingMessage): string {
  const lines = [`GET /chat/ws HTTP/1.1`];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    lines.push(`${request.rawHeaders[index] ?? ''}: ${request.rawHeaders[index + 1] ?? ''}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
