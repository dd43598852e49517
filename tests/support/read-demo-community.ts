import { join } from 'node:path';
import type { CommunityFiles } from '../../server/files/community-files';
import { readCommunityFolder } from '../../server/files/read-community-folder';

const folder = join(__dirname, '../../demo/community');
let read: Promise<CommunityFiles> | null = null;

/** The demo community, read once. */
export function readDemoCommunity(): Promise<CommunityFiles> {
  read ??= readCommunityFolder(folder).then((result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.community;
  });
  return read;
}
