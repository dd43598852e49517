import { seeded } from '../lib/seeded.mjs';
import { measureCpu } from '../lib/measure-cpu.mjs';
import { holdTalks } from '../world/hold-talks.mjs';
import { openWorld } from '../world/open-world.mjs';
import { startOurs } from '../world/start-ours.mjs';
import { smallTalk } from '../world/words.mjs';
import { arriveOpenLoop } from './arrive-open-loop.mjs';
import { takeUpSoon } from './take-up-soon.mjs';

const victims = 20;
const capacityInFlight = 8;

/**
 * The bot with arrivals at their intended times, whatever became of those before. The handling of what some contacts write
 * throws each time it is tried. With `rate` 0 the run measures the capacity: eight at once, as fast as they are answered.
 */
export async function openArrivals({ seed, count, warmUp, rate, oneIn, residents, isPoisoned }) {
  const world = await openWorld({ residents });
  const random = seeded(seed);
  const isVictim = (contactId) => Number(contactId.slice(2)) >= residents - victims;
  const bot = await startOurs(world, { wrap: isPoisoned ? (all) => poisoned(all, isVictim) : undefined });
  const rounds = takeUpSoon(world, bot);
  const wordsAt = (index) => smallTalk[Math.floor(random() * smallTalk.length)] + '。'.repeat(index % 3);
  const contactAt = (index) => {
    const isPoison = oneIn > 0 && index % oneIn === oneIn - 1;
    return isPoison
      ? `b-${residents - victims + (Math.floor(index / oneIn) % victims)}`
      : `b-${index % (residents - victims)}`;
  };
  const talksOf = (size, from) =>
    Array.from(
      { length: size },
      (_, at) => (say) => say(`b-${(from + at) % (residents - victims)}`, wordsAt(at)),
    );
  await holdTalks(world.hub, talksOf(warmUp, 0), capacityInFlight);
  let known = 0;
  return {
    async run() {
      const result = await measureCpu(count, () =>
        rate === 0
          ? holdTalks(world.hub, talksOf(count, warmUp), capacityInFlight)
          : arriveOpenLoop(world.hub, { count, rate, contactAt, wordsAt, isLeftOut: isVictim }),
      );
      const poisons = isPoisoned ? Math.floor(count / oneIn) : 0;
      const setAside = (await rounds.untilSetAside(known + poisons)) - known;
      known += setAside;
      await bot.drained();
      return { ...result, failures: bot.counts.failed, setAside };
    },
    async close() {
      await rounds.stop();
      await bot.stop();
      await world.close();
    },
  };
}

/** Whoever is a victim is not found without an error: their messages are stored and then fail. */
function poisoned(repositories, isVictim) {
  const { identities } = repositories;
  return {
    ...repositories,
    identities: {
      ...identities,
      findLive(communityId, contact) {
        if (isVictim(contact.contactId)) throw new TypeError('poison');
        return identities.findLive(communityId, contact);
      },
    },
  };
}
