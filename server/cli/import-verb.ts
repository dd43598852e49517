import { join, resolve } from 'node:path';
import type { CommunityFiles } from '../core/grid/community-files';
import { loadYearFiles } from '../files/load-year-files';
import { yimenRoot } from '../platform/yimen-root';
import type { CommunityFiles as ReadCommunity } from '../files/community-files';
import { readCommunityFolder } from '../files/read-community-folder';
import { openStore } from './open-store';
import { warnOfRewrittenPast } from './warn-of-rewritten-past';
import { sayHolidayHoles } from './roster/say-holiday-holes';

export interface ImportOptions {
  readonly folder: string;
  readonly dryRun: boolean;
  readonly ifEmpty: boolean;
}

/** `yimen import FOLDER`: every wrong row is one line and nothing is written; else the community is loaded as a whole. */
export async function importVerb({ folder, dryRun, ifEmpty }: ImportOptions): Promise<number> {
  const reading = await readCommunityFolder(resolve(folder));
  if (!reading.ok) {
    for (const { file, row, column, message } of reading.problems) {
      const place = row === 0 ? file : `${file} 第${row}行`;
      process.stdout.write(`${place}${column ? ` ${column}` : ''}：${message}\n`);
    }
    process.stdout.write(`共 ${reading.problems.length} 处有误，什么都没有写入。\n`);
    return 1;
  }
  const { grid, people, households } = reading.community;
  const years = await loadYearFiles(join(yimenRoot(), 'data/calendar'));
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  if (sayHolidayHoles({ years, write: say }, grid, new Date())) return 1;
  const counts = `${grid.community.name}：片区 ${grid.areas.length}、楼栋 ${grid.buildings.length}、户 ${households.length}、人 ${people.length}`;
  if (dryRun) {
    process.stdout.write(`检查通过，没有写入。${counts}\n`);
    return 0;
  }
  const composed = await openStore();
  if (!composed) return 1;
  try {
    await composed.ensureIndexes();
    if (ifEmpty && (await composed.findCommunityId())) {
      process.stdout.write('已有社区，没有写入。\n');
      return 0;
    }
    const { repositories, clock } = composed;
    if ((await composed.findCommunityId()) === grid.community.id) {
      const write = (line: string): void => void process.stdout.write(`${line}\n`);
      await warnOfRewrittenPast({ ...repositories, write }, grid, clock.now());
    }
    await repositories.communityImport.importCommunity(toWebChat(reading.community));
    process.stdout.write(`已装入。${counts}\n`);
    return 0;
  } finally {
    await composed.close();
  }
}

/** The files' contacts are those of the web chat: there the bot's own id is the account. */
export function toWebChat(read: ReadCommunity): CommunityFiles {
  const account = read.botContactId;
  return {
    ...read,
    identities: read.identities.map((identity) => ({ ...identity, channel: 'web-chat', account })),
  };
}
