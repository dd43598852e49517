// `npm test`: the suite under TZ=UTC, then smoke. With arguments they go to jest, and smoke is left out.
import { say } from './lib/say.mjs';
import { runJest } from './lib/run-jest.mjs';
import { skippedLayers } from './lib/skipped-layers.mjs';
import { smokeTest } from './lib/smoke-test.mjs';

const args = process.argv.slice(2);
const jest = await runJest(args);
const smoke = args.length === 0 ? await smokeTest() : { passed: 0, failed: 0 };

if (args.length > 0) say('skipped: smoke, because only a part of the suite was asked for');
for (const layer of skippedLayers()) say(`skipped: ${layer}`);
for (const file of jest.skipped) say(`skipped tests in ${file}`);
const failed = jest.failed + smoke.failed;
// The process ends only once the last line is out, also into a pipe.
process.stdout.write(`${jest.passed + smoke.passed} passed, ${failed} failed\n`, () =>
  process.exit(failed === 0 ? 0 : 1),
);
