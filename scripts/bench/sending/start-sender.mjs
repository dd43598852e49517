import { built } from '../lib/built.mjs';

/**
 * A process that sends for the account, as `bot/service/start-sending.ts` puts it together, in virtual time. It may be killed
 * (nothing it has under way goes on), stopped for a while, and its clock may be set.
 */
export function startSender(world, holder) {
  const { createSender } = built('server/core/outbound/run-sender');
  const { beginTenure } = built('server/core/outbound/begin-tenure');
  const { rememberBudgets } = built('server/core/outbound/remember-budgets');
  const { createWaitingLine } = built('server/core/outbound/waiting-line');
  const { createSteadyClock } = built('server/core/outbound/steady-clock');
  const { sendNext } = built('server/core/outbound/send-next');
  const { time, communityId, budget, onError } = world;
  const life = { isDead: false, stoppedUntil: 0, offMs: world.clockErrorMs() };
  const clock = { now: () => new Date(time.now() + life.offMs) };
  const steady = createSteadyClock(clock, time.now);
  const ports = aliveOnly(world, life, ['outbound', 'budgets', 'leases', 'identities']);
  const channel = world.channelFor({ clock, life });
  const budgets = rememberBudgets(ports.budgets);
  const line = createWaitingLine(ports.outbound);
  const deps = {
    ...ports,
    ...{ outbound: line, budgets, budget, channel, clock, steady, random: world.random },
    wording: ({ code }) => code,
    report: world.report,
  };
  const sender = createSender({
    ...ports,
    ...{ communityId, channel, clock, holder, onError },
    ...(world.times && { times: world.times }),
    timers: { after: (ms, task) => time.after(ms, () => life.isDead || task()) },
    begin: async (fencing) => {
      budgets.forget();
      line.forget();
      return beginTenure({ ...deps, outbound: ports.outbound, onError }, communityId, fencing);
    },
    send: (tenure) => sendNext(deps, communityId, tenure),
  });
  sender.start();
  return {
    /** Rows this process has written itself, as the answers of a bot are. */
    take(rows) {
      line.add(rows);
      sender.wake();
    },
    /** Another process says that it has written something. */
    wake() {
      line.hint();
      sender.wake();
    },
    async stop() {
      await sender.stop();
      life.isDead = true;
    },
    kill() {
      life.isDead = true;
    },
    stopFor(ms) {
      life.stoppedUntil = time.now() + ms;
    },
    /** Off by so much until the next sample of the store's time. */
    setClockBy(ms) {
      life.offMs += ms;
    },
    sampleClock() {
      life.offMs = world.clockErrorMs();
    },
    state: () => sender.status().state,
  };
}

/** The ports as a process has them: a dead one never gets an answer, a stopped one goes on when it is let. */
function aliveOnly(world, life, names) {
  const guarded = (port) =>
    new Proxy(port, {
      get(of, name) {
        const value = of[name];
        if (typeof value !== 'function') return value;
        return async (...args) => {
          await world.alive(life);
          const answer = await value.apply(of, args);
          await world.alive(life);
          return answer;
        };
      },
    });
  return Object.fromEntries(names.map((name) => [name, guarded(world.repositories[name])]));
}
