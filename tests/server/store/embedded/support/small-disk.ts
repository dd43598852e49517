import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statfsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  /** The folder as those see it who run `within`. */
  readonly folder: string;
  /** A folder outside of it, for sockets. */
  readonly outside: string;
  /** Goes before the command line of a process that is to live on it. */
  readonly within: readonly string[];
  /** Takes all room that is left, to the last block. */
  fill(): void;
  /** Gives the room back. */
  empty(): void;
  /** The size of a file on it. */
  bytesOf(path: string): number;
  remove(): Promise<void>;
}

const ownNamespaces = ['--user', '--map-root-user', '--mount'];

/** Whether this machine lets us have a file system of our own. */
export function canHaveSmallDisk(): boolean {
  const trial = spawnSync('unshare', [...ownNamespaces, 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]);
  return trial.status === 0;
}

/** A real file system of a few megabytes, gone with the process that holds it, whatever happens to the test. */
export async function createSmallDisk(megabytes: number): Promise<SmallDisk> {
  const outside = mkdtempSync(join(tmpdir(), 'yimen-small-disk-'));
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs ${outside} && echo ready && cat`;
  const holder = spawn('unshare', [...ownNamespaces, 'sh', '-c', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const seenFromHere = `/proc/${holder.pid}/root${outside}`;
  const filler = join(seenFromHere, 'filler');
  return {
    folder: outside,
    outside,
    within: ['nsenter', '--user', '--mount', '--preserve-credentials', '-t', String(holder.pid)],
    fill() {
      writeFileSync(filler, '');
      const { bavail, bsize } = statfsSync(seenFromHere);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    empty: () => truncateSync(filler),
    bytesOf: (path) => statSync(join(seenFromHere, path)).size,
    async remove() {
      holder.stdin.end();
      await once(holder, 'exit');
      rmSync(outside, { recursive: true, force: true });
    },
  };
}
