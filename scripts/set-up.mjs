// `node scripts/set-up.mjs start|test`: everything that has to be there before the program or its tests can run.
import { buildAll } from './lib/build-all.mjs';
import { ensureBrowser } from './lib/ensure-browser.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { ensureRedis } from './lib/ensure-redis.mjs';

await ensurePackages();
await ensureRedis();
if (process.argv[2] === 'test') await ensureBrowser();
if (!(await buildAll())) process.exit(1);
