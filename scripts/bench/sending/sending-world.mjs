import { built } from '../lib/built.mjs';
import { seeded } from '../lib/seeded.mjs';
import { startSender } from './start-sender.mjs';
import { createVirtualTime } from './virtual-time.mjs';

const communityId = 'bench';
const minuteMs = 60_000;
const never = new Promise(() => undefined);

/**
 * One account on the store in memory with the real sender, in virtual time unless a `time` is given. `puppet` names its budget; `latencyMs` is how
 * long the channel takes until a message leaves, and `answerOf` what it answers.
 */
export function openSendingWorld(options) {
  const { createMemoryRepositories } = built('server/store/memory/create-memory-repositories');
  const { sendBudgets } = built('server/core/outbound/budgets');
  const { copyOutbox } = built('server/core/outbound/copy-outbox');
  const { toOutboxMessages } = built('server/core/outbound/draft-message');
  const random = seeded(options.seed ?? 1);
  const time = options.time ?? createVirtualTime(Date.UTC(2026, 5, 9, 2));
  const clock = { now: () => new Date(time.now()) };
  const repositories = createMemoryRepositories({ clock });
  const errors = [];
  const left = [];
  const tries = [];
  const senders = [];
  let facts = 0;

  const world = {
    ...{ time, clock, communityId, repositories, random, errors, left, tries },
    budget: options.budget ?? sendBudgets[options.puppet],
    times: options.times ?? null,
    isReady: true,
    onError: (error) => errors.push(error),
    report: ({ error }) => error !== undefined && errors.push(error),
    clockErrorMs: () => Math.round((random() - 0.5) * (options.clockErrorMs ?? 0)),
    async alive(life) {
      if (life.isDead) return never;
      const stoppedMs = life.stoppedUntil - time.now();
      if (stoppedMs > 0) {
        await time.sleep(stoppedMs);
        return world.alive(life);
      }
      return undefined;
    },
    channelFor: (of) => channelOf(world, options, of),
    startSender(holder = `sender-${senders.length}`) {
      const sender = startSender(world, holder);
      senders.push(sender);
      return sender;
    },
    /** What one fact makes us say; it is written by the sender's own process, or by another that tells the senders. */
    async put(drafts, { by = null } = {}) {
      facts += 1;
      const entries = toOutboxMessages(`fact${facts}/e1`, null, drafts);
      const deps = { outbound: repositories.outbound, dues: repositories.dues, clock, quietHours: null };
      const { rows } = await copyOutbox(deps, communityId, entries);
      if (by) by.take(rows);
      else for (const sender of senders) sender.wake();
      return rows.map(({ id }) => id);
    },
    /** Until nothing waits any more, or so long. */
    async runUntilSent(mostMs) {
      const end = time.now() + mostMs;
      while (time.now() < end) {
        await time.runUntil(Math.min(end, time.now() + (time.stepMs ?? minuteMs)));
        const { pending, sending } = await world.states();
        if (pending + sending === 0) return;
      }
    },
    states: () => repositories.outbound.countByState(communityId),
  };
  return world;
}

/** Writes down when each message left, by the true time. */
function channelOf(world, { latencyMs = () => 5, answerOf = () => null, puppet }, { clock, life }) {
  const { time, left, tries } = world;
  return {
    name: puppet ?? 'personal-wechat',
    account: 'bench',
    isReady: () => world.isReady,
    async send(target, content, leaveBefore) {
      const handedAt = time.now();
      await time.sleep(latencyMs());
      await world.alive(life);
      if (clock.now() >= leaveBefore) return { kind: 'not-sent', reason: 'too-late' };
      tries.push(time.now());
      const answer = answerOf(time.now()) ?? { kind: 'accepted', providerMessageId: null };
      if (answer.kind !== 'not-sent') left.push({ handedAt, at: time.now(), to: target, text: content.text });
      return answer;
    },
  };
}

/** A person or room the channel knows without an identity. */
export const contact = (contactId, puppet = 'personal-wechat') => ({
  kind: 'contact',
  channel: puppet,
  account: 'bench',
  contactId,
});

/** Somebody of the community who can be written to on this account. */
export function bindPerson({ repositories, time }, personId, puppet = 'personal-wechat') {
  return repositories.identities.bind({
    ...{ id: `identity-${personId}`, communityId, personId, channel: puppet, account: 'bench' },
    ...{ contactId: personId, method: 'import', boundAt: new Date(time.now()), endedAt: null },
  });
}
