import { mkdirSync } from 'node:fs';
import type { Config } from '../platform/config';
import { checkPort } from './check-port';
import { endLeftovers } from './end-leftovers';
import { lockDataFolder } from './lock-data-folder';
import type { Output } from './output';
import { StartRefusal } from './start-refusal';

/** Makes the data folder ours alone and looks at the port, before anything is started. */
export async function secureStart(
  output: Output,
  { dataFolder, port, host }: Pick<Config, 'dataFolder' | 'port' | 'host'>,
): Promise<void> {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch {
    throw new StartRefusal([
      `不能使用数据文件夹 ${dataFolder}。YIMEN_DATA must be a folder this user may write to.`,
    ]);
  }
  const lock = await lockDataFolder(dataFolder);
  if (!lock.held) {
    const who = lock.byPid === null ? '' : ` (pid ${String(lock.byPid)})`;
    throw new StartRefusal([
      `数据文件夹 ${dataFolder} 已被另一个一门使用${who}。Another Yimen${who} holds this data folder.`,
      lock.byPid === null ? '' : `先停掉它，或换一个文件夹。Stop it:  kill ${String(lock.byPid)}`,
      '或 or:  YIMEN_DATA=./var2 PORT=3001 npm start',
    ]);
  }
  const ended = await endLeftovers(dataFolder);
  if (ended > 0) output.step(`清理了上次留下的 ${String(ended)} 个进程 ended what the last run left`);
  const whyNot = await checkPort(port, host);
  if (whyNot !== null) throw new StartRefusal([whyNot]);
}
