import { createHash } from 'node:crypto';
import { readStaticFile } from '../chat-proxy/static-files';

/** The built page names its files by what is in them, so one hash over it tells two builds apart. */
export const versionOf = (page: Buffer): string =>
  createHash('sha256').update(page).digest('hex').slice(0, 12);

/** Of the hall screen that lies in `pageFolder`; empty when none was built. */
export async function readHallVersion(pageFolder: string): Promise<string> {
  const page = await readStaticFile(pageFolder, 'index.html');
  return page ? versionOf(page.bytes) : '';
}
