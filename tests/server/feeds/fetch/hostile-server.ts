import { createServer, type RequestListener } from 'node:http';
import { createServer as createNetServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface HostileServer {
  readonly port: number;
  /** Under a name that `toLoopback` resolves. */
  readonly url: string;
  readonly host: string;
  close(): Promise<void>;
}

/** A source on loopback that answers as it likes. */
export const hostileServer = (answer: RequestListener): Promise<HostileServer> =>
  opened(createServer(answer));

/** One that writes these bytes when it is asked, HTTP or not. */
export const rawServer = (answer: (socket: Socket) => void): Promise<HostileServer> =>
  opened(createNetServer((socket) => void socket.once('data', () => answer(socket))));

/** Every name leads to this machine. */
export const toLoopback = async () => [{ address: '127.0.0.1', family: 4 }];

async function opened(server: Server): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `feeds.example:${port}`,
    url: `http://feeds.example:${port}/a`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
