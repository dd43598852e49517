import type { Server } from 'node:http';

export interface Address {
  readonly port: number;
  readonly host: string;
}

/** Resolves when the server listens; rejects when it cannot. */
export function listen(server: Server, { port, host }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

/** Takes no new requests, ends idle connections, and resolves when the last request in hand is answered. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
