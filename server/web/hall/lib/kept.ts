import type { HallView } from '../../../http/public-api/hall-view';
import { isObject } from './checks';
import { readHallView } from './read-hall-view';

/** The last good answer and when it was given, by the server's time. */
export interface Kept {
  readonly view: HallView;
  readonly heardMs: number;
}

/** What of `localStorage` is used. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const viewKey = 'yimen-hall';
const reloadKey = 'yimen-hall-reload';

/** What the screen remembers across a reload or a power cut; a full or forbidden storage is a screen without memory. */
export function createKept(shelf: () => Shelf) {
  const get = (key: string): string | null => {
    try {
      return shelf().getItem(key);
    } catch {
      return null;
    }
  };
  const set = (key: string, value: string): void => {
    try {
      shelf().setItem(key, value);
    } catch {
      // Nothing to do about it: it shows what it has while it runs.
    }
  };
  return {
    read: (): Kept | null => readKept(get(viewKey)),
    write: (kept: Kept): void => set(viewKey, JSON.stringify(kept)),
    lastReloadMs: (): number | null => Number(get(reloadKey)) || null,
    noteReload: (nowMs: number): void => set(reloadKey, String(nowMs)),
  };
}

function readKept(text: string | null): Kept | null {
  try {
    const said: unknown = JSON.parse(text ?? 'null');
    if (!isObject(said)) return null;
    const view = readHallView(said['view']);
    const heardMs = said['heardMs'];
    return view && typeof heardMs === 'number' && Number.isFinite(heardMs) ? { view, heardMs } : null;
  } catch {
    return null;
  }
}
