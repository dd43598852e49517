import { WebSocket } from 'ws';

export type FrameEnd = 'answered' | 'closed' | 'silent' | 'refused';

const quietMs = 250;

/** Says hello as somebody on the page's WebSocket, sends one frame and hangs up. `refused`: nobody listened. */
export function throwFrame(address: string, who: string, frame: string | Buffer): Promise<FrameEnd> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/chat/ws`, { origin: address });
    let isOpen = false;
    let isGreeted = false;
    let timer: NodeJS.Timeout | undefined;
    const end = (how: FrameEnd): void => {
      clearTimeout(timer);
      socket.terminate();
      resolve(how);
    };
    socket.on('open', () => {
      isOpen = true;
      socket.send(JSON.stringify({ do: 'hello', who }));
    });
    socket.on('message', (data: Buffer) => {
      // People and state are the greeting; what comes after the frame is its answer.
      if (isGreeted) return end('answered');
      if (!data.toString('utf8').startsWith('{"is":"state"')) return;
      isGreeted = true;
      socket.send(frame);
      timer = setTimeout(() => end('silent'), quietMs);
    });
    socket.on('error', () => end(isOpen ? 'closed' : 'refused'));
    socket.on('close', () => end('closed'));
  });
}
