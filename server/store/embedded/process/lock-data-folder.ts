import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors/store-error';
import { openSqlite } from '../storage/sqlite';

export type Lock =
  { readonly isHeld: true; release(): void } | { readonly isHeld: false; readonly holder: string };

/** Takes the folder for this process alone. The system itself gives the lock up when the process dies. */
export function lockDataFolder(folder: string): Lock {
  const pidFile = join(folder, 'lock.pid');
  const database = openSqlite(join(folder, 'lock.sqlite'));
  try {
    // Without a journal the lock needs no room on the disk.
    database.all('PRAGMA journal_mode = OFF', []);
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    database.close();
    return { isHeld: false, holder: readPid(pidFile) };
  }
  writePid(pidFile);
  return { isHeld: true, release: () => database.close() };
}

/** Only says who we are: a full disk must not keep us from serving what is there. */
function writePid(pidFile: string): void {
  try {
    writeFileSync(pidFile, `${process.pid}\n`);
  } catch {
    rmSync(pidFile, { force: true });
  }
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim();
  } catch {
    // The other server holds the lock but has not written its number yet.
    return 'unknown';
  }
}
