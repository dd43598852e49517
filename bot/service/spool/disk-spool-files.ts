import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpoolFiles } from './spool-files';

/** The spool's folder on disk, for this user alone: it holds what people wrote. Makes the folder. */
export async function openDiskSpoolFiles(folder: string): Promise<SpoolFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handles = new Map<string, FileHandle>();
  const path = (name: string): string => join(folder, name);
  const letGo = async (name: string): Promise<void> => {
    const handle = handles.get(name);
    handles.delete(name);
    await handle?.close();
  };
  const handleOf = async (name: string): Promise<FileHandle> => {
    const known = handles.get(name);
    if (known) return known;
    const handle = await open(path(name), 'a', 0o600);
    handles.set(name, handle);
    return handle;
  };
  return {
    list: async () => (await readdir(folder)).sort(),
    read: (name) => readFile(path(name), 'utf8'),
    size: async (name) => (await stat(path(name))).size,
    append: async (name, text) => (await handleOf(name)).appendFile(text),
    sync: async (name) => (await handleOf(name)).datasync(),
    async rename(from, to) {
      await letGo(from);
      await rename(path(from), path(to));
    },
    async remove(name) {
      await letGo(name);
      await rm(path(name), { force: true });
    },
    async syncFolder() {
      const handle = await open(folder, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    async close() {
      for (const name of [...handles.keys()]) await letGo(name);
    },
  };
}
