import { type FromPage, isToPage, type ToPage } from './wire';

export interface ConnectionListeners {
  onOpen(): void;
  onMessage(message: ToPage): void;
  onLost(): void;
}

export interface Connection {
  /** False when there is no line at the moment; the caller keeps what it wanted to say. */
  say(message: FromPage): boolean;
}

const firstPauseMs = 300;
const longestPauseMs = 8_000;

/** Keeps a WebSocket open, with growing pauses between the tries while the server is away. */
export function connect(url: string, listeners: ConnectionListeners): Connection {
  let socket: WebSocket | null = null;
  let pauseMs = firstPauseMs;
  let timer = 0;

  const open = (): void => {
    window.clearTimeout(timer);
    const mine = new WebSocket(url);
    socket = mine;
    mine.addEventListener('open', () => {
      pauseMs = firstPauseMs;
      listeners.onOpen();
    });
    mine.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message: unknown = typeof event.data === 'string' ? JSON.parse(event.data) : null;
      if (isToPage(message)) listeners.onMessage(message);
    });
    mine.addEventListener('close', () => {
      if (socket !== mine) return;
      socket = null;
      listeners.onLost();
      timer = window.setTimeout(open, pauseMs);
      pauseMs = Math.min(pauseMs * 1.8, longestPauseMs);
    });
  };
  const openSoon = (): void => {
    if (socket === null) open();
  };
  window.addEventListener('online', openSoon);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') openSoon();
  });
  open();

  return {
    say(message) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
  };
}
