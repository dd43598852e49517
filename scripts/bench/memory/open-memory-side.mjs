import { writeHeapSnapshot } from 'node:v8';
import { seeded } from '../lib/seeded.mjs';
import { round } from '../lib/percentiles.mjs';
import { openWorld } from '../world/open-world.mjs';
import { smallTalk, troubles } from '../world/words.mjs';

const rooms = ['jia-residents', 'yi-residents'];
const atOnce = 32;
const ofTwenty = { smallTalk: 1, matter: 1 };

/** Of twenty messages eighteen are said in a room among neighbours, one is small talk to the bot, one a matter. */
export async function openMemorySide({ seed, steps, residents, snapshots }, startBot) {
  const world = await openWorld({ residents, hubInStore: true });
  const { hub } = world;
  const bot = await startBot(world);
  const random = seeded(seed);
  const members = new Map(rooms.map((id) => [id, hub.room(id).memberIds]));
  let sent = 0;
  const base = bot.counts.handled;

  const post = async (index) => {
    const kind = index % 20;
    const text = { kind: 'text', text: textOf(kind, index) };
    const isPrivate = kind < ofTwenty.smallTalk + ofTwenty.matter;
    const room = rooms[index % rooms.length];
    const from = isPrivate
      ? `b-${Math.floor(random() * residents)}`
      : members.get(room)[Math.floor(random() * members.get(room).length)];
    await hub.post(from, isPrivate ? hub.community.bot.id : room, text);
  };
  const textOf = (kind, index) => {
    if (kind === 0) return smallTalk[index % smallTalk.length];
    if (kind === 1) return `${1 + (index % 16)}栋${1 + (index % 3)}单元${troubles[index % troubles.length]}`;
    return `${smallTalk[index % smallTalk.length]}，晚上几点去广场（${index}）`;
  };
  const sendUpTo = async (goal) => {
    while (sent < goal) {
      if (sent - (bot.counts.handled - base) >= atOnce) await new Promise(setImmediate);
      else {
        await post(sent);
        sent += 1;
      }
    }
    const until = performance.now() + 60_000;
    while (bot.counts.handled - base < goal && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await bot.drained();
  };
  return {
    async run() {
      const measured = [];
      for (const step of steps) {
        await sendUpTo(step);
        if (snapshots && (step === steps[0] || step === steps.at(-1)))
          writeHeapSnapshot(`${snapshots}-${step}.heapsnapshot`);
        measured.push({ messages: step, ...(await settledMemory()) });
        process.stderr.write(`  ${step} messages: RSS ${measured.at(-1).rssMb} MB\n`);
      }
      return { measured, errors: world.errors.length + sent - (bot.counts.handled - base) };
    },
    async close() {
      await bot.stop();
      await world.close();
    },
  };
}

/** After the collector has run until nothing more comes free. */
async function settledMemory() {
  for (let round_ = 0; round_ < 4; round_ += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const mb = (bytes) => round(bytes / 1_048_576, 1);
  // What is neither the heap nor known to it is the allocator's: code, threads, and what it keeps of what was given back.
  return {
    rssMb: mb(rss),
    heapMb: mb(heapUsed),
    heapTotalMb: mb(heapTotal),
    externalMb: mb(external),
    otherMb: mb(rss - heapTotal - external),
  };
}
