import type { InboundMessage } from '../../../../bot/pipeline/message';
import { StoreAwayError } from '../faults/store-away';
import { earliestOf, later, minuteMs, minuteOf } from '../time/minutes';
import { nextSweepAt } from '../world/next-sweep';
import { feedsAt } from '../world/poll-feeds';
import { startProcess, type ReplayProcess } from '../world/start-process';
import type { World } from '../world/world';

export interface TimelineOptions {
  /** Sweeps at every full minute instead of those that matter: slower, the same result. */
  readonly everyMinute: boolean;
}

export interface Timeline {
  /** Starts the process: it looks and sweeps at once. */
  start(): Promise<void>;
  /** Lets time pass to `at`; everything due on the way, `at` included, happens at its time. */
  advanceTo(at: Date): Promise<void>;
  /** Everything that is due at this very moment. */
  settle(): Promise<void>;
  /**
   * A message comes in; while the store is away it waits here, as in the adapter's spool. When the process dies of it, the
   * channel, which had no answer, brings it again.
   */
  hear(inbound: InboundMessage): Promise<void>;
  /** Runs something in the process. Returns whether it died of it and another was started. */
  run(work: (process: ReplayProcess) => Promise<void>): Promise<boolean>;
  emptyRedis(): void;
}

const feedRoundMs = 5_000;

/** The process of the replay in virtual time; when it dies a new one is started on the same store. */
export function createTimeline(world: World, options: TimelineOptions): Timeline {
  const { clock } = world;
  const spool: { readonly inbound: InboundMessage; readonly heardAt: Date }[] = [];
  let process = startProcess(world);
  let sweptThrough = minuteOf(clock.now());
  let feedsFrom = clock.now();

  async function run(work: (process: ReplayProcess) => Promise<void>): Promise<boolean> {
    const { died } = process;
    const isDead = await Promise.race([work(process).then(() => false), died.then(() => true)]);
    if (isDead) await restart();
    return isDead;
  }

  async function restart(): Promise<void> {
    world.tell('进程中断，重新启动');
    process = startProcess(world);
    await sweep();
  }

  const sweep = () =>
    run(async (current) => {
      try {
        await current.sweep();
      } catch (error) {
        if (!(error instanceof StoreAwayError)) throw error;
      }
    });

  /** A job that fails is a lost wake-up: the sweep finds what is due. */
  async function runJob(current: ReplayProcess): Promise<void> {
    try {
      await current.runJob();
    } catch (error) {
      world.tell(`出错：${error instanceof Error ? error.message : 'unknown'}`);
    }
  }

  /** While the store is away, looking for something to send finds nothing. */
  function sendingAt(): Date | null {
    const at = process.sender.nextAt();
    const backAt = world.gate.backAt();
    return at && backAt && at < backAt ? backAt : at;
  }

  /** The jobs process looks every few seconds which sources are due. */
  async function feedingAt(): Promise<Date | null> {
    const at = await feedsAt(world);
    const from = world.gate.backAt() ?? feedsFrom;
    return at && at < from ? from : at;
  }

  async function pollFeeds(): Promise<void> {
    feedsFrom = later(clock.now(), feedRoundMs);
    await run(async (current) => {
      try {
        await current.pollFeeds();
      } catch (error) {
        if (!(error instanceof StoreAwayError)) throw error;
      }
    });
  }

  async function settle(): Promise<void> {
    for (;;) {
      const now = clock.now();
      const jobAt = process.queue.nextAt();
      const sendAt = sendingAt();
      if (jobAt && jobAt <= now) await run(runJob);
      else if (sendAt && sendAt <= now) await run((current) => current.sender.look());
      else {
        const feedAt = await feedingAt();
        if (!feedAt || feedAt > now) return;
        await pollFeeds();
      }
    }
  }

  async function take(inbound: InboundMessage, heardAt: Date): Promise<void> {
    const hasDied = await run(async (current) => {
      try {
        await current.take(inbound, heardAt);
      } catch (error) {
        if (!(error instanceof StoreAwayError)) throw error;
        spool.push({ inbound, heardAt });
      }
    });
    if (hasDied) await take(inbound, heardAt);
  }

  async function emptySpool(): Promise<void> {
    for (const { inbound, heardAt } of spool.splice(0)) await take(inbound, heardAt);
  }

  async function nextMoment(limit: Date): Promise<Date | null> {
    const backAt = spool.length > 0 ? (world.gate.backAt() ?? clock.now()) : null;
    const event = earliestOf([process.queue.nextAt(), sendingAt(), await feedingAt(), backAt]);
    const until = event && event < limit ? event : limit;
    const minute = later(sweptThrough, minuteMs);
    const sweepAt = options.everyMinute ? minute : await nextSweepAt(world, minute, until);
    const next = earliestOf([event, sweepAt]);
    return next && next <= limit ? next : null;
  }

  async function advanceTo(at: Date): Promise<void> {
    await settle();
    for (;;) {
      const next = await nextMoment(at);
      if (!next) break;
      clock.moveTo(next);
      if (spool.length > 0 && !world.gate.backAt()) await emptySpool();
      const minute = minuteOf(next);
      if (minute.getTime() === next.getTime() && minute > sweptThrough) {
        sweptThrough = minute;
        await sweep();
      } else {
        sweptThrough = minute > sweptThrough ? minute : sweptThrough;
      }
      await settle();
    }
    clock.moveTo(at);
    sweptThrough = minuteOf(at) > sweptThrough ? minuteOf(at) : sweptThrough;
  }

  return {
    async start() {
      await sweep();
      await settle();
    },
    advanceTo,
    settle,
    run,
    hear: (inbound) => take(inbound, clock.now()),
    emptyRedis: () => process.queue.empty(),
  };
}
