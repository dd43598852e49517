// `npm run smoke`: does what was built start, answer and stop?
import { buildAll } from './lib/build-all.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { ensureRedis } from './lib/ensure-redis.mjs';
import { say } from './lib/say.mjs';
import { smokeTest } from './lib/smoke-test.mjs';

await ensurePackages();
await ensureRedis();
if (!(await buildAll())) process.exit(1);
const { passed, failed } = await smokeTest();
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
