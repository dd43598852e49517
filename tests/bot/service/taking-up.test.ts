import { startTakingUp } from '../../../bot/service/start-taking-up';
import { takeFromGone } from '../../../bot/service/take-from-gone';
import type { StoredMessage } from '../../../server/core/messages/stored-message';
import { createShutdown } from '../../../server/platform/shutdown';
import { createLogger } from '../../../server/platform/logger';
import { createMemoryRepositories } from '../../../server/store/memory/create-memory-repositories';
import { aMessage } from '../../contracts/support/a-message';
import { createHandClock } from '../../support/hand-clock';

const communityId = 'xingfu';
const start = new Date('2026-06-09T08:00:00+08:00').getTime();
const at = (seconds: number): Date => new Date(start + seconds * 1_000);

/** What waits in the store when a bot starts: four messages of the account, in four hands. */
async function setUpStart(gone: readonly string[], predecessor: string | null) {
  const clock = createHandClock(at(0).toISOString());
  const { messages, leases } = createMemoryRepositories({ clock });
  const put = (id: string, receivedAt: Date, leaseHolder: string | null) =>
    messages.put(
      aMessage({
        ...{ communityId, id, receivedAt, leaseHolder },
        leaseUntil: leaseHolder === null ? null : new Date(receivedAt.getTime() + 30_000),
      }),
    );
  await put('of-dead', at(-3), 'dead');
  await put('of-predecessor', at(-4), 'before');
  await put('of-alive', at(-2), 'alive');
  await put('of-nobody', at(-5), null);
  const takenUp: string[] = [];
  const state = { isStandby: false, fails: false };
  const errors: string[] = [];
  const shutdown = createShutdown({ log: createLogger({ process: 'bot', level: 'silent' }) });
  const takingUp = startTakingUp(
    {
      clock,
      timers: clock.timers,
      communityId,
      messages,
      pipeline: {
        take: () => Promise.resolve(),
        async takeUp({ id }: StoredMessage) {
          if (state.fails) throw new Error('the store is away');
          takenUp.push(id);
          await messages.markHandled(id, clock.now(), [], 'new');
        },
      },
      channel: { name: 'web-chat', account: 'bot' },
      isGone: (holder) => gone.includes(holder),
      predecessor: () => predecessor,
      isStandby: () => state.isStandby,
      onError: (where) => errors.push(where),
    },
    shutdown,
  );
  return { clock, messages, leases, takingUp, takenUp, state, errors, shutdown };
}

describe('a bot that becomes the one of its account', () => {
  it('takes up at once, oldest first, what its predecessor and every dead bot left, and lets a live one be', async () => {
    const { clock, takingUp, takenUp } = await setUpStart(['dead'], 'before');
    expect(takingUp.isTakenUp()).toBe(false);
    takingUp.onTenure();
    await clock.advance(0);
    expect(takenUp).toEqual(['of-nobody', 'of-predecessor', 'of-dead']);
    expect(takingUp.isTakenUp()).toBe(true);
  });

  it('does it once, however often it is told', async () => {
    const { clock, takingUp, takenUp } = await setUpStart(['dead'], 'before');
    takingUp.onTenure();
    takingUp.onTenure();
    await clock.advance(0);
    takingUp.onTenure();
    await clock.advance(10_000);
    expect(takenUp).toHaveLength(3);
    expect(takingUp.isTakenUp()).toBe(true);
  });

  it('tries again within seconds when the store is away, and has not taken up anything until then', async () => {
    const { clock, takingUp, takenUp, state, errors } = await setUpStart(['dead'], 'before');
    state.fails = true;
    takingUp.onTenure();
    await clock.advance(1_000);
    expect(errors).toEqual(['taking-up']);
    expect(takingUp.isTakenUp()).toBe(false);
    state.fails = false;
    await clock.advance(2_000);
    expect(takenUp).toHaveLength(3);
    expect(takingUp.isTakenUp()).toBe(true);
  });

  it('looks out for what is left again while another one is the bot of the account', async () => {
    const { clock, takingUp, state } = await setUpStart([], null);
    takingUp.onTenure();
    await clock.advance(0);
    state.isStandby = true;
    expect(takingUp.isTakenUp()).toBe(false);
  });
});

describe('a bot that stands by', () => {
  it('frees what a dead bot had in hand, lets its live neighbours be, and takes up what is left for half a minute', async () => {
    const { clock, messages, takenUp } = await setUpStart(['dead'], 'before');
    await clock.advance(2_000);
    expect(takenUp).toEqual([]);
    expect([...(await messages.listLeaseHolders(communityId, clock.now()))].sort()).toEqual([
      'alive',
      'before',
    ]);
    await clock.advance(60_000);
    expect(takenUp).toEqual(['of-nobody', 'of-predecessor', 'of-dead', 'of-alive']);
  });

  it('does nothing more after it was stopped', async () => {
    const { clock, takenUp, shutdown, takingUp } = await setUpStart(['dead'], 'before');
    await shutdown.run();
    takingUp.onTenure();
    await clock.advance(120_000);
    expect(takenUp).toEqual([]);
  });
});

describe('the lease of an account', () => {
  const setUpLease = async (gone: readonly string[]) => {
    const clock = createHandClock(at(0).toISOString());
    const { leases } = createMemoryRepositories({ clock });
    const wrapped = takeFromGone({ leases, isGone: (holder) => gone.includes(holder) });
    const take = (holder: string, seconds: number) =>
      wrapped.leases.take(communityId, 'sender', holder, at(seconds), at(seconds + 10));
    await leases.take(communityId, 'sender', 'before', at(0), at(10));
    return { take, wrapped };
  };

  it('is taken at once from a bot that is certainly dead, under the next number', async () => {
    const { take, wrapped } = await setUpLease(['before']);
    expect(await take('new', 1)).toEqual({ fencing: 2 });
    expect(await take('new', 5)).toEqual({ fencing: 2 });
    expect(wrapped.predecessor()).toBe('before');
  });

  it('is waited for when the other may be alive, and its holder is known afterwards', async () => {
    const { take, wrapped } = await setUpLease([]);
    expect(await take('new', 1)).toBeNull();
    expect(await take('new', 10)).toEqual({ fencing: 2 });
    expect(wrapped.predecessor()).toBe('before');
  });

  it('goes to one of fifty that see the death at once', async () => {
    const { take } = await setUpLease(['before']);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => take(`new-${String(index)}`, 1)),
    );
    expect(answers.filter((answer) => answer !== null)).toEqual([{ fencing: 2 }]);
  });
});
