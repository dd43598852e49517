// `npm run build`: what runs, into build/.
import { buildAll } from './lib/build-all.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { say } from './lib/say.mjs';

await ensurePackages();
if (!(await buildAll())) process.exit(1);
say('build/ 是最新的。build/ is up to date.');
