import type { SpoolFiles } from '../../bot/service/spool/spool-files';

interface Part {
  text: string;
  /** How much of it the disk has for certain. */
  synced: number;
}

export interface PowerCutDisk extends SpoolFiles {
  /** The power goes: of what was not synced `share` (0 to 1) is there, names likewise. What was open is closed. */
  cut(share: number): void;
  syncs: number;
  /** Thrown by the next appends; half of each text gets through. */
  readonly failures: Error[];
}

/** A disk that forgets what nobody synced. */
export function createPowerCutDisk(): PowerCutDisk {
  let now = new Map<string, Part>();
  let kept = new Map<string, Part>();
  const find = (name: string): Part => {
    const part = now.get(name);
    if (!part) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return part;
  };
  const disk: PowerCutDisk = {
    syncs: 0,
    failures: [],
    list: () => Promise.resolve([...now.keys()].sort()),
    read: (name) => Promise.resolve(find(name).text),
    size: (name) => Promise.resolve(Buffer.byteLength(find(name).text)),
    append(name, text) {
      const part = now.get(name) ?? { text: '', synced: 0 };
      now.set(name, part);
      const failure = disk.failures.shift();
      part.text += failure ? text.slice(0, text.length / 2) : text;
      return failure ? Promise.reject(failure) : Promise.resolve();
    },
    sync(name) {
      disk.syncs += 1;
      const part = find(name);
      part.synced = part.text.length;
      return Promise.resolve();
    },
    rename(from, to) {
      now.set(to, find(from));
      now.delete(from);
      return Promise.resolve();
    },
    remove(name) {
      now.delete(name);
      return Promise.resolve();
    },
    syncFolder() {
      kept = new Map(now);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
    cut(share) {
      now = new Map(share < 0.5 ? kept : now);
      for (const part of now.values()) {
        const more = Math.floor((part.text.length - part.synced) * share);
        part.text = part.text.slice(0, part.synced + more);
        part.synced = part.text.length;
      }
      kept = new Map(now);
    },
  };
  return disk;
}
