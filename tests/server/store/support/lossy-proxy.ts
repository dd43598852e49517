import { createConnection, createServer, type Socket } from 'node:net';

export interface LossyProxy {
  readonly uri: string;
  /** The next command of this name is carried out, but its answer is lost with the connection. */
  loseNextAnswer(commandName: string): void;
  /** How many answers have been lost. */
  lost(): number;
  stop(): Promise<void>;
}

/** Stands between the driver and a store on a unix socket. */
export async function startLossyProxy(storeUri: string, socketPath: string): Promise<LossyProxy> {
  const storeSocket = decodeURIComponent(/^mongodb:\/\/([^/]+)/.exec(storeUri)?.[1] ?? '');
  const sockets = new Set<Socket>();
  let wanted: string | null = null;
  let lost = 0;

  const server = createServer((client) => {
    const store = createConnection(storeSocket);
    let isDoomed = false;
    for (const socket of [client, store]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => {
      // A command's name is its first key: a string element (type 2) of the document.
      if (wanted !== null && bytes.includes(`\u0002${wanted}\u0000`)) {
        wanted = null;
        isDoomed = true;
      }
      store.write(bytes);
    });
    store.on('data', (bytes) => {
      if (!isDoomed) return void client.write(bytes);
      lost += 1;
      store.destroy();
      client.destroy();
    });
    client.on('close', () => store.destroy());
    store.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));

  return {
    uri: `mongodb://${encodeURIComponent(socketPath)}/?directConnection=true`,
    loseNextAnswer(commandName) {
      wanted = commandName;
    },
    lost: () => lost,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
