// The bot from Wechaty to the store and back: stored, understood, handled, answered through the delivery ledger.
import { writeFileSync } from 'node:fs';
import { measureCpu } from '../lib/measure-cpu.mjs';
import { serveSide } from '../lib/serve-side.mjs';
import { openWorld } from '../world/open-world.mjs';
import { startOurs } from '../world/start-ours.mjs';
import { roadTalks } from './road-talks.mjs';
import { watchCommands } from './watch-commands.mjs';

await serveSide(async (options) => {
  const world = await openWorld({ ...options, monitorCommands: options.record !== undefined });
  const bot = await startOurs(world);
  const talks = roadTalks(world.hub, options);
  await talks.hold(options.warmUp);
  await bot.drained();
  const watch = options.record === undefined ? null : watchCommands(world.connection);
  return {
    async run() {
      const before = { ...bot.counts };
      watch?.begin();
      const result = await measureCpu(options.count, async () => {
        const held = await talks.hold(options.count);
        await bot.drained();
        return held;
      });
      if (watch) writeFileSync(options.record, watch.toJson(options.count));
      const handled = bot.counts.handled - before.handled;
      const lost = options.count - handled;
      return {
        ...result,
        errors: result.errors + lost + bot.counts.failed + bot.counts.notSent + world.errors.length,
        sent: bot.counts.sent - before.sent,
        ...watch?.totals(options.count),
      };
    },
    async close() {
      await bot.stop();
      await world.close();
    },
  };
});
