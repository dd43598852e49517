import { join } from 'node:path';
import { z } from 'zod';
import { runProgram } from '../support/run-program';

const root = join(__dirname, '../..');

const outcome = z.object({
  bench: z.string(),
  smoke: z.literal(true),
  load: z.object({ before: z.number(), after: z.number() }),
  measures: z
    .array(
      z.object({
        label: z.string(),
        value: z.number(),
        verdict: z.string(),
        errors: z.literal(0),
        control: z.object({ raw: z.number(), ours: z.union([z.number(), z.literal('-')]) }).optional(),
      }),
    )
    .min(1),
});

// Only that they run and tell their figures: times are judged at full size, on a quiet machine.
describe('the benches at their smallest', () => {
  const sending = ['fan-out', 'digest', 'budgets', 'held'];
  const withoutControl = [
    ...['memory', 'redis-loss', 'worker-killed', 'reminder-time', 'start-pending', 'idle'],
    ...sending,
  ];
  it.each(['road', 'intake', 'poison', 'loop', 'burst', 'pending', ...withoutControl])(
    'the bench %s runs and prints a table, its control and one line of JSON, without an error',
    async (name) => {
      const { stdout } = await runProgram(
        process.execPath,
        [join(root, 'scripts/bench.mjs'), name, '--smoke'],
        {
          maxBuffer: 4_000_000,
        },
      );
      expect(stdout).toMatch(/A\/A raw/);
      const told = outcome.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
      expect(told.bench).toBe(name);
      if (!withoutControl.includes(name))
        expect(told.measures.some(({ control }) => control !== undefined)).toBe(true);
    },
    180_000,
  );

  it('names the benches there are when asked for another', async () => {
    const asked = runProgram(process.execPath, [join(root, 'scripts/bench.mjs'), 'nothing']);
    await expect(asked).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('road') });
  });
});
