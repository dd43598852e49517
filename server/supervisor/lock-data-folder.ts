import { statSync } from 'node:fs';
import { connect, createServer } from 'node:net';

export type Lock =
  | { readonly held: true; release(): void }
  | {
      readonly held: false;
      /** Of the process that has the folder, when it says so. */ readonly byPid: number | null;
    };

/**
 * Locks a data folder for this process. The lock is an abstract unix socket named after the folder's inode: the kernel
 * gives it to one process only and takes it back at the very moment that process dies, however it dies.
 */
export function lockDataFolder(folder: string): Promise<Lock> {
  const { dev, ino } = statSync(folder);
  const name = `\0yimen-data-${String(dev)}-${String(ino)}`;
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(String(process.pid));
    });
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(askHolder(name));
      else reject(error);
    });
    server.listen(name, () => {
      server.unref();
      resolve({ held: true, release: () => void server.close() });
    });
  });
}

function askHolder(name: string): Promise<Lock> {
  return new Promise((resolve) => {
    let answer = '';
    const finish = () => resolve({ held: false, byPid: /^\d+$/.test(answer) ? Number(answer) : null });
    const socket = connect(name);
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
    });
    socket.on('error', () => undefined);
    socket.on('close', finish);
  });
}
