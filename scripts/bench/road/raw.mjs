// A bare Wechaty echo on the same puppet and hub, with as many writes of the bare driver as ours makes, of the same documents.
import { readFileSync } from 'node:fs';
import { packaged } from '../lib/built.mjs';
import { measureCpu } from '../lib/measure-cpu.mjs';
import { serveSide } from '../lib/serve-side.mjs';
import { openWorld } from '../world/open-world.mjs';
import { startRaw } from '../world/start-raw.mjs';
import { roadTalks } from './road-talks.mjs';
import { replayWrites } from './replay-writes.mjs';

await serveSide(async (options) => {
  const world = await openWorld(options);
  const { EJSON } = packaged('bson');
  const recorded = EJSON.parse(readFileSync(options.writes, 'utf8'));
  const writes = replayWrites(world.connection, recorded);
  const bot = await startRaw(world, () => writes.forOneMessage());
  const talks = roadTalks(world.hub, { ...options, isEcho: true });
  await talks.hold(options.warmUp);
  return {
    async run() {
      const before = bot.counts.handled;
      writes.count = 0;
      const result = await measureCpu(options.count, async () => {
        const held = await talks.hold(options.count);
        await bot.drained();
        return held;
      });
      const lost = options.count - (bot.counts.handled - before);
      return {
        ...result,
        errors: result.errors + lost + world.errors.length,
        writes: writes.count / options.count,
      };
    },
    async close() {
      await bot.stop();
      await world.close();
    },
  };
});
