import { realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { Clock } from '../../core/shared/clock';
import { answerFile } from './answer-file';

export interface ServedFeeds {
  /** The one it got when 0 was asked for. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * `serveFeeds({ folder, port })`, for `yimen feeds --serve FOLDER`: recorded answers, each file of the folder under
 * its own path, on 127.0.0.1 only. What a source asks behind a `?` makes no difference.
 * Rejects when the folder is not there or the port is taken.
 */
export async function serveFeeds({
  folder,
  port,
  clock = { now: () => new Date() },
}: {
  readonly folder: string;
  readonly port: number;
  /** What the moments in the files are counted from; the system's unless given. */
  readonly clock?: Clock;
}): Promise<ServedFeeds> {
  const root = await realpath(folder);
  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 16 * 1024 }, (request, response) => {
    void answerFile(root, request, response, clock);
  });
  await listening(server, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
