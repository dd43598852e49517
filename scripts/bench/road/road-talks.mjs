import { seeded } from '../lib/seeded.mjs';
import { holdTalks } from '../world/hold-talks.mjs';
import { listenForTasks, mixedDay } from '../world/mixed-day.mjs';
import { smallTalk } from '../world/words.mjs';

const leadIds = ['wang-fang', 'li-qiang', 'chen-gang'];

/** The talks of the road bench, `mixed` or `short`, each part going on where the one before ended. */
export function roadTalks(hub, { seed, kind, inFlight, residents, isEcho = false }) {
  const assigned = listenForTasks(hub, leadIds, { isEcho });
  let from = 0;
  return {
    hold(count) {
      const talks =
        kind === 'short'
          ? shortTalks({ seed, count, from, residents })
          : mixedDay({ seed, count, from, residents, assigned });
      from += count;
      return holdTalks(hub, talks, inFlight);
    },
  };
}

/** Small talk only: one message, one answer, nothing opened. */
function shortTalks({ seed, count, from, residents }) {
  const random = seeded(seed + from);
  return Array.from({ length: count }, (_, index) => async (say) => {
    await say(`b-${(from + index) % residents}`, smallTalk[Math.floor(random() * smallTalk.length)]);
  });
}
