import { WebSocket } from 'ws';
import type { FromPage } from '../../../../bot/web-chat/wire';
import { chatFrame, type ChatFrame } from './chat-frames';

export interface ChatLineListeners {
  onOpen(): void;
  onFrame(frame: ChatFrame): void;
}

export interface ChatLine {
  /** False when there is no line at the moment; the caller keeps what it wanted to say. */
  say(message: FromPage): boolean;
  close(): void;
}

const firstPauseMs = 100;
const longestPauseMs = 2_000;

/** Keeps a WebSocket to the page's address open, with growing pauses between the tries while the server is away. */
export function openChatLine(address: string, listeners: ChatLineListeners): ChatLine {
  let socket: WebSocket | null = null;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const open = (): void => {
    const mine = new WebSocket(`${address.replace('http', 'ws')}/chat/ws`, {
      origin: address,
      handshakeTimeout: 5_000,
    });
    socket = mine;
    mine.on('open', () => {
      pauseMs = firstPauseMs;
      listeners.onOpen();
    });
    mine.on('message', (data: Buffer) =>
      listeners.onFrame(chatFrame.parse(JSON.parse(data.toString('utf8')))),
    );
    // `close` follows each error; that is where it is tried again.
    mine.on('error', () => undefined);
    mine.on('close', () => {
      if (isClosed || socket !== mine) return;
      socket = null;
      timer = setTimeout(open, pauseMs);
      pauseMs = Math.min(pauseMs * 1.8, longestPauseMs);
    });
  };
  open();

  return {
    say(message) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      socket?.terminate();
    },
  };
}
