import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';

/** The demo community as its files say. */
export async function demoGrid() {
  const { readCommunityFolder } = built('server/files/read-community-folder');
  const read = await readCommunityFolder(inRoot('demo/community'));
  if (!read.ok) throw new Error('demo/community does not read');
  return read.community.grid;
}
