import { seeded, shuffled } from '../lib/seeded.mjs';
import { smallTalk, troubles } from './words.mjs';

const buildings = 16;
const units = 3;
const givenUpMs = 30_000;

/**
 * A mixed day, `count` messages (a multiple of ten): of ten, four are small talk or a question for progress, four open two
 * requests (the matter, then `1`), two are a lead's words on one of them (收到, then news of it). Everyone speaks once. `from`
 * counts on, so that a second part brings other people and other matters.
 */
export function mixedDay({ seed, count, from = 0, residents, assigned }) {
  const random = seeded(seed + from);
  const who = (index) => `b-${(from + index) % residents}`;
  const chat = (index) => async (say) => {
    await say(who(index), smallTalk[Math.floor(random() * smallTalk.length)]);
  };
  const matter = (index, at) => async (say) => {
    await say(who(index), matterText((from + at) / 5));
    await say(who(index), '1');
  };
  const lead = async (say) => {
    const task = await assigned.next();
    await say(task.leadId, `${task.number} 收到`);
    await say(task.leadId, `${task.number} 已经联系了师傅，明天上午来修`);
    assigned.free(task.leadId);
  };
  const tens = Array.from({ length: count / 10 }, (_, ten) => ten * 10);
  return tens.flatMap((ten) => [
    ...shuffled(
      [...[0, 1, 2, 3].map((index) => chat(ten + index)), matter(ten + 4, ten), matter(ten + 5, ten + 5)],
      random,
    ),
    lead,
  ]);
}

/** Each index names another pair of place and trouble, so that no matter is taken for one that is open already. */
function matterText(index) {
  const place = Math.floor(index / troubles.length) % (buildings * units);
  const trouble = troubles[(index + place) % troubles.length];
  return `${(place % buildings) + 1}栋${Math.floor(place / buildings) + 1}单元${trouble}`;
}

/** Hears what is assigned to the leads and gives it out, one task a lead at a time; numbers of no request for a bare echo. */
export function listenForTasks(hub, leadIds, { isEcho = false } = {}) {
  const tasks = [];
  const busy = new Set();
  let made = 0;
  hub.subscribe((event) => {
    if (isEcho || event.kind !== 'message' || event.message.from !== hub.community.bot.id) return;
    const { conversation, text } = event.message;
    const number = /[A-Z]{1,4}-\d{4}-\d{3,5}/.exec(text)?.[0];
    const isNew = number && !tasks.known?.has(number);
    if (!isNew || !leadIds.includes(conversation)) return;
    tasks.known = (tasks.known ?? new Set()).add(number);
    tasks.push({ leadId: conversation, number });
  });
  const take = () => {
    if (isEcho) {
      const leadId = leadIds.find((id) => !busy.has(id));
      return leadId && { leadId, number: `YX-0609-${String((made += 1)).padStart(3, '0')}` };
    }
    const at = tasks.findIndex(({ leadId }) => !busy.has(leadId));
    return at < 0 ? undefined : tasks.splice(at, 1)[0];
  };
  return {
    async next() {
      const until = performance.now() + givenUpMs;
      for (;;) {
        const task = take();
        if (task) {
          busy.add(task.leadId);
          return task;
        }
        if (performance.now() > until) throw new Error('nothing was assigned to a lead');
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    free: (leadId) => busy.delete(leadId),
  };
}
