import { existsSync, readFileSync } from 'node:fs';
import { aptInstall, aptSentence, rootWords } from './apt.mjs';
import { findOnPath } from './find-on-path.mjs';
import { inRoot } from './root.mjs';
import { say, sayAndStop } from './say.mjs';

/** Makes sure that there is a Redis to use: a given one, one on the machine, or one installed now. */
export async function ensureRedis() {
  if (hasRedisUrl() || findOnPath('redis-server') !== null) return;
  if (rootWords() === null) {
    stop('没有 redis-server，也没有权限安装。redis-server is missing and may not be installed by this user.');
  }
  say('安装 redis-server… Installing redis-server…');
  const { code, output } = await aptInstall(['redis-server']);
  if (code === 0 && findOnPath('redis-server') !== null) return;
  say(output.trimEnd());
  stop('redis-server 没有装上（原因见上）。redis-server could not be installed, see above.');
}

function stop(why) {
  sayAndStop(
    why,
    '请输入这一行，然后再运行一次。Type this line, then run the command again:',
    `  ${aptSentence(['redis-server'])}`,
    '或者指定已有的 Redis。Or name a Redis you have:  REDIS_URL=redis://127.0.0.1:6379 npm start',
  );
}

function hasRedisUrl() {
  if ((process.env.REDIS_URL ?? '') !== '') return true;
  const file = inRoot('.env');
  return existsSync(file) && /^\s*(export\s+)?REDIS_URL\s*=\s*\S/m.test(readFileSync(file, 'utf8'));
}
