import { built } from '../lib/built.mjs';
import { measureCpu } from '../lib/measure-cpu.mjs';
import { round } from '../lib/percentiles.mjs';
import { openWorld } from '../world/open-world.mjs';
import { loopInputs } from './inputs.mjs';
import { longestBlock } from './longest-block.mjs';

const residents = 400;
const repeats = 3;
const warmUp = 30;

/** Sends each input through the page's own frames, the hub and the bot; of three tries the middle longest block counts. */
export async function openLoopSide({ every }, startBot) {
  const world = await openWorld({ residents });
  const bot = await startBot(world);
  const inputs = loopInputs().filter((_, index) => index % every === 0);
  const { readFrame } = built('bot/web-chat/read-frame');
  let sent = 0;
  const send = async ({ text, by, in: room }) => {
    const from = by ?? (room ? 'zhang-guilan' : `b-${sent % residents}`);
    const to = room ?? world.hub.community.bot.id;
    sent += 1;
    const before = bot.counts.handled;
    const bytes = Buffer.from(JSON.stringify({ do: 'text', clientId: `bench-${sent}-abcd`, to, text }));
    return longestBlock(async () => {
      const frame = readFrame(bytes);
      const posted = await world.hub.post(from, frame.to, { kind: 'text', text: frame.text }, frame.clientId);
      if (posted.kind !== 'posted') throw new Error(`the hub refused: ${posted.reason}`);
      const until = performance.now() + 10_000;
      while (bot.counts.handled === before && performance.now() < until) await new Promise(setImmediate);
      await bot.drained();
    });
  };
  for (let index = 0; index < warmUp; index += 1) await send({ text: `3栋${index}单元楼道灯不亮` });
  return {
    async run() {
      const found = [];
      const cost = await measureCpu(inputs.length * repeats, async () => {
        const before = bot.counts.handled;
        for (const input of inputs) {
          const blocks = [];
          for (let time = 0; time < repeats; time += 1) blocks.push(await send(input));
          const [, middle] = blocks.sort((a, b) => a - b);
          found.push({ name: input.name, ms: round(middle, 1) });
        }
        const handled = bot.counts.handled - before;
        return { times: found.map(({ ms }) => ms), errors: inputs.length * repeats - handled };
      });
      return { ...cost, blocks: found.sort((a, b) => b.ms - a.ms) };
    },
    async close() {
      await bot.stop();
      await world.close();
    },
  };
}
