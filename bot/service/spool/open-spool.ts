import { userInfo } from 'node:os';
import { createSpool, type CreateSpoolDeps, type Spool } from './create-spool';
import { openDiskSpoolFiles } from './disk-spool-files';
import type { SpoolFiles } from './spool-files';

/** The spool of a data folder, or a sentence that says why there can be none and what mends it. */
export async function openSpool(
  folder: string,
  pass?: CreateSpoolDeps['pass'],
): Promise<{ readonly spool: Spool } | { readonly refusal: string }> {
  try {
    const disk = await openDiskSpoolFiles(folder);
    await tryOut(disk);
    return { spool: await createSpool({ disk, ...(pass && { pass }) }) };
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    return { refusal: refusalOf(folder, code) };
  }
}

/** Without a place to keep messages while the store is away the bot does not start: it says what to do, and ends with 1. */
export async function openSpoolOrEnd(folder: string, pass?: CreateSpoolDeps['pass']): Promise<Spool> {
  const opened = await openSpool(folder, pass);
  if ('spool' in opened) return opened.spool;
  process.stderr.write(`${opened.refusal}\n`);
  process.exit(1);
}

async function tryOut(disk: SpoolFiles): Promise<void> {
  const name = 'probe';
  await disk.append(name, 'probe');
  await disk.sync(name);
  await disk.remove(name);
}

function refusalOf(folder: string, code: string): string {
  const { username } = userInfo();
  const fix =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'free space on its disk'
      : `make it a folder that ${username} can write: mkdir -p '${folder}' && chown -R ${username} '${folder}'`;
  return `存储不在时没有地方先记下消息，没有启动。The spool folder ${folder} cannot be written by user ${username} (${code}); ${fix}`;
}
