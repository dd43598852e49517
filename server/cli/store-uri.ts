import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { socketFolder } from '../platform/socket-folder';

/** The address of the store that a program running on this data folder has started; null when there is none. */
export function storeUri(dataFolder: string): string | null {
  const folder = socketFolder(dataFolder);
  const socket = ['store.sock', 'mongod.sock']
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  return socket ? `mongodb://${encodeURIComponent(socket)}/yimen?directConnection=true` : null;
}
