import { assembleBot } from '../../../../bot/features/assemble-bot';
import type { InboundMessage } from '../../../../bot/pipeline/message';
import { takeUpUnhandled } from '../../../../bot/pipeline/take-up-unhandled';
import { createRenderSaying } from '../../../../bot/wording/render-saying';
import { dueHandlers } from '../../../../jobs/processors/due-handlers';
import { lookAtDue } from '../../../../jobs/processors/look-at-due';
import { createSweep } from '../../../../jobs/sweeps/minute-sweep';
import { recurringWork } from '../../../../jobs/sweeps/recurring';
import { urgentToPhone } from '../../../core/calls/urgent-to-phone';
import { openLeftMs } from '../../../core/outbound/breaker';
import { accountName } from '../../../core/outbound/budget-names';
import { sendBudgetOf } from '../../../core/outbound/budgets';
import { storedLine } from '../../../core/outbound/claim-bundle';
import { tellCoverage } from '../../../core/coverage/tell-coverage';
import { defaultQuietHours } from '../../../core/outbound/quiet-hours';
import { relayOutbox } from '../../../core/outbound/relay-outbox';
import { sendNext } from '../../../core/outbound/send-next';
import { soleTenure } from '../../../core/outbound/tenure';
import { tellDueSetAside } from '../../../core/requests/tell-due-set-aside';
import type { Relay } from '../../../core/outbound/change-record';
import { draftFarmNotices } from '../../../core/notices/farm-calendar/draft-farm-notices';
import { askDuties } from '../../../core/roster/ask-duties';
import { confirmDates } from '../../../core/requests/confirm-dates';
import { forgetFeedItems } from '../../../core/notices/feeds/forget-feed-items';
import { sendMorningCards } from '../../../core/requests/send-morning-cards';
import { interceptPorts } from '../../../platform/intercept-ports';
import { StoreAwayError } from '../faults/store-away';
import { createVirtualJobQueue, type VirtualJobQueue } from '../time/virtual-job-queue';
import { pollFeeds, takeReleased } from './poll-feeds';
import { createTranscriptChannel } from './transcript-channel';
import { createVirtualSender, type VirtualSender } from './virtual-sender';
import { replayChannel } from './to-core-community';
import type { World } from './world';
import { taskCardItems } from '../../../core/tasks/task-card-items';

/** Bot and jobs, as one process that may die: all it holds in memory is here. */
export interface ReplayProcess {
  readonly died: Promise<void>;
  readonly queue: VirtualJobQueue;
  readonly sender: VirtualSender;
  readonly deedDeps: DeedDeps;
  take(inbound: InboundMessage, heardAt: Date): Promise<void>;
  /** What both processes do each minute and at start. */
  sweep(): Promise<void>;
  /** Asks the sources of notices that are due. */
  pollFeeds(): Promise<void>;
  /** Does the next job that has come; false when none has. */
  runJob(): Promise<boolean>;
}

export type DeedDeps = ReturnType<typeof toDeedDeps>;

const quietHours = defaultQuietHours;

/** The deps of every deed, for what staff do outside chat. */
function toDeedDeps(world: World, repositories: World['repositories'], relay: Relay) {
  const { newId, newCode, calendar, clock } = world;
  return { ...repositories, relay, newId, newCode, calendar, clock, quietHours, isHeld };

  /** Told to be quiet; the account of a replay never logs out. */
  async function isHeld(id: string): Promise<boolean> {
    const name = accountName({ name: replayChannel, account: world.account });
    const breaker = await repositories.budgets.findBreaker(id, name);
    return breaker !== null && openLeftMs(breaker, clock.now()) > 0;
  }
}

export function startProcess(world: World): ReplayProcess {
  const { communityId, clock, tell } = world;
  const life = world.gate.newLife();
  const repositories = interceptPorts(world.repositories, life.intercept);
  const queue = createVirtualJobQueue(clock);
  const onError = (error: unknown): void =>
    tell(`出错：${error instanceof Error ? error.message : 'unknown'}`);

  const channel = createTranscriptChannel(world, life);
  const sendDeps = {
    ...repositories,
    outbound: storedLine(repositories.outbound),
    channel,
    clock,
    steady: clock,
    random: world.random,
    budget: sendBudgetOf(channel.name),
    wording: createRenderSaying(clock, world.knownYears),
    report: ({ result, reason, error }: { result: string; reason: string | null; error?: unknown }) => {
      if (result === 'sent') return;
      tell(`没发出：${result} ${reason ?? ''} ${error instanceof Error ? error.message : ''}`.trim());
    },
  };
  const sender = createVirtualSender({
    communityId,
    clock,
    outbound: repositories.outbound,
    send: () => sendNext(sendDeps, communityId, soleTenure),
    onError,
  });

  const handOver = (): boolean => {
    sender.wake();
    return false;
  };
  const relay: Relay = (id, entries) =>
    relayOutbox({ ...repositories, queue, clock, quietHours, handOver }, id, entries);
  const deedDeps = toDeedDeps(world, repositories, relay);
  const pipeline = assembleBot({
    ...deedDeps,
    communityId,
    // One process at a time lives here, and a new one knows that the one before is dead.
    holder: 'replay',
    understanding: world.understanding,
    queue,
    quietHours,
    repositories,
    isStoreTrouble: (error) => error instanceof StoreAwayError,
    onTurn: () => undefined,
    onFailure: (_messageId, reason, tries) => tell(`消息没处理成：${reason}（第${tries}次）`),
    handOver,
  });

  const processor = lookAtDue({
    ...repositories,
    clock,
    handlers: dueHandlers(deedDeps),
    isStoreTrouble: (error) => error instanceof StoreAwayError,
    tellSetAside: tellDueSetAside({ ...repositories, relay }),
    onFailure: (_dueId, reason, tries) => tell(`到期事项没办成：${reason}（第${tries}次）`),
  });
  const sweep = createSweep({
    ...repositories,
    communityId,
    clock,
    queue,
    quietHours,
    holder: 'replay',
    holders: [
      repositories.messages,
      repositories.requests,
      repositories.tasks,
      repositories.notices,
      repositories.sourceStates,
      repositories.feedRecords,
      repositories.calls,
      repositories.leaves,
      repositories.duties,
      repositories.rosters,
      repositories.boundaryChanges,
    ],
    lookAtDue: processor,
    lastRuns: repositories.budgets,
    recurring: recurringWork({
      coverage: async (now) =>
        tellCoverage(
          { ...deedDeps, wording: sendDeps.wording },
          await repositories.grid.load(communityId),
          now,
        ),
      confirmDates: async (now) => confirmDates(deedDeps, await repositories.grid.load(communityId), now),
      dutyCards: async (now) => askDuties(deedDeps, await repositories.grid.load(communityId), now),
      farmCalendar: async (now) =>
        draftFarmNotices(
          { ...deedDeps, farmCalendar: world.farmCalendar },
          await repositories.grid.load(communityId),
          now,
        ),
      forgetFeedItems: async (now) => void (await forgetFeedItems(repositories, communityId, now)),
      urgentToPhone: async (now) => urgentToPhone(deedDeps, await repositories.grid.load(communityId), now),
      morningCard: async (now) =>
        sendMorningCards(
          { ...deedDeps, otherWork: taskCardItems(repositories) },
          await repositories.grid.load(communityId),
          now,
        ),
    }),
    onError,
  });

  return {
    died: life.died,
    queue,
    sender,
    deedDeps,
    take: (inbound, heardAt) => pipeline.take(inbound, heardAt),
    async sweep() {
      await sweep.runOnce();
      await takeReleased(world, deedDeps);
      await takeUpUnhandled({ ...repositories, communityId, clock, pipeline }, replayChannel, world.account);
    },
    pollFeeds: () => pollFeeds(world, deedDeps),
    async runJob() {
      const job = queue.takeDue();
      if (!job) return false;
      if (job.name === 'wake-sender') sender.wake();
      else await processor(job.data);
      await life.pass('before-job-done');
      await life.pass('after-job-done');
      return true;
    },
  };
}
