import { join } from 'node:path';
import { z } from 'zod';
import { runProgram } from '../support/run-program';

const root = join(__dirname, '../..');

const account = z.object({
  worst: z.number(),
  firstRoom: z.number(),
  twice: z.literal(0),
  notAsked: z.literal(0),
});
const outcome = z.object({
  measure: z.literal('red-warning'),
  people: z.literal(60),
  web: account,
  personal: account,
});

// In virtual time, so it comes out the same on a busy machine.
it('a red warning reaches 60 people within ten minutes and the first room within one, nobody twice', async () => {
  const { stdout } = await runProgram(process.execPath, [join(root, 'scripts/measure.mjs'), 'red-warning']);
  const { web, personal } = outcome.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  expect(web.worst).toBeLessThanOrEqual(10);
  expect(Math.max(web.firstRoom, personal.firstRoom)).toBeLessThanOrEqual(60);
}, 180_000);
