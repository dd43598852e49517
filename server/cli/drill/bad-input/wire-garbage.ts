import { connect, type NetConnectOpts } from 'node:net';
import type { Dice } from './dice';

/** Bytes that are no message of the protocol, or one that is broken off or lies about its length. */
export type Garbage = (dice: Dice) => Buffer;

/** At a port or socket that speaks HTTP. */
export const httpGarbage: Garbage = (dice) => {
  const head = dice.pick([
    'GET / HTTP/9.9\r\n\r\n',
    'GET /chat/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 99\r\n\r\n',
    `GET ${'/a'.repeat(dice.below(20_000))} HTTP/1.1\r\nHost: x\r\n\r\n`,
    'POST /chat/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n',
    'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nzz\r\n',
    `GET / HTTP/1.1\r\n${'X-A: b\r\n'.repeat(dice.below(3_000))}\r\n`,
    '\r\n\r\n\r\n',
    '',
  ]);
  return Buffer.concat([Buffer.from(head), dice.bytes(dice.below(400))]);
};

/** After a good WebSocket handshake: frames that no client may send. */
export const webSocketGarbage: Garbage = (dice) => {
  const handshake =
    'GET /chat/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  return Buffer.concat([Buffer.from(handshake), dice.bytes(1 + dice.below(600))]);
};

/** At the store's socket, which speaks MongoDB's protocol: random bytes, wrong lengths and codes, broken documents. */
export const storeGarbage: Garbage = (dice) => {
  const body = dice.bytes(dice.below(500));
  const header = Buffer.alloc(16);
  header.writeInt32LE(
    dice.pick([body.length + 16, 0, 15, 16, -1, 0x7fffffff, 48_000_001, body.length + 20]),
    0,
  );
  header.writeInt32LE(dice.below(1000), 4);
  header.writeInt32LE(dice.pick([2013, 2013, 2004, 2012, 1, 0, -1]), 12);
  return dice.below(4) === 0 ? dice.bytes(1 + dice.below(300)) : Buffer.concat([header, body]);
};

const waitMs = 150;

/**
 * Throws bytes at an address and hangs up. Resolves to how it took them; `refused`: nobody listened, so somebody has died.
 */
export function throwGarbage(
  at: NetConnectOpts,
  bytes: Buffer,
): Promise<'answered' | 'closed' | 'silent' | 'refused'> {
  return new Promise((resolve) => {
    let isConnected = false;
    let isAnswered = false;
    const socket = connect(at);
    const end = (how: 'closed' | 'silent' | 'refused'): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isAnswered ? 'answered' : how);
    };
    const timer = setTimeout(() => end('silent'), waitMs);
    socket.on('connect', () => {
      isConnected = true;
      socket.write(bytes);
    });
    socket.on('data', () => {
      isAnswered = true;
    });
    // It may hang up while we are still writing.
    socket.on('error', () => end(isConnected ? 'closed' : 'refused'));
    socket.on('close', () => end('closed'));
  });
}
