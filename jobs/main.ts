import { createRenderSaying } from '../bot/wording/render-saying';
import { isAccountHeld } from '../server/core/calls/account-held';
import { urgentToPhone } from '../server/core/calls/urgent-to-phone';
import { tellCoverage } from '../server/core/coverage/tell-coverage';
import { relayOutbox } from '../server/core/outbound/relay-outbox';
import type { Relay } from '../server/core/outbound/change-record';
import { defaultQuietHours } from '../server/core/outbound/quiet-hours';
import type { Trouble, TroubleCode } from '../server/core/shared/process-reports';
import { draftFarmNotices } from '../server/core/notices/farm-calendar/draft-farm-notices';
import { forgetFeedItems } from '../server/core/notices/feeds/forget-feed-items';
import { askDuties } from '../server/core/roster/ask-duties';
import { confirmDates } from '../server/core/requests/confirm-dates';
import { sendMorningCards } from '../server/core/requests/send-morning-cards';
import { tellDueSetAside } from '../server/core/requests/tell-due-set-aside';
import { loadConfig } from '../server/platform/load-config';
import { createLogger } from '../server/platform/logger';
import { processMain } from '../server/platform/process-main';
import { startReporting } from '../server/platform/start-reporting';
import { dueHandlers } from './processors/due-handlers';
import { createLooks } from './processors/create-looks';
import { parseJobData } from './processors/parse-job-data';
import { consumeQueues } from './queues/consume-queues';
import { toConsumer } from './queues/consumer';
import { queues } from './queues/queues';
import { createTimers } from './sweeps/create-timers';
import { createSweep } from './sweeps/minute-sweep';
import { recurringWork } from './sweeps/recurring';
import { startSweep } from './sweeps/start-sweep';
import { watchRedis } from './sweeps/watch-redis';
import { isStoreTrouble } from '../server/store/store-trouble';
import { enterCommunity } from '../server/service/enter-community';
import { startFeeds } from '../server/service/start-feeds';
import { taskCardItems } from '../server/core/tasks/task-card-items';

const config = loadConfig();
const log = createLogger({ process: 'jobs', level: config.logLevel });

processMain(log, async (frame) => {
  const { shutdown, ready } = frame;
  const entered = await enterCommunity(frame, config, 'jobs');
  if (!entered) return;
  const { clients, clock, communityId, holder, onError, queue, repositories, tally } = entered;
  const quietHours = config.quietHours ? defaultQuietHours : null;
  let sweepFails = false;
  const relay: Relay = (id, entries) =>
    relayOutbox({ ...repositories, queue, clock, quietHours }, id, entries);
  const isHeld = async (id: string): Promise<boolean> =>
    isAccountHeld(await repositories.processReports.list(id), clock.now());
  const timers = createTimers();
  const looks = createLooks({
    timers,
    heldByRedis: () => queue.held('look-at-due'),
    onError: (error) => onError('timed-look', error),
    dues: repositories.dues,
    clock,
    handlers: dueHandlers({ ...entered, ...repositories, relay, isHeld, quietHours }),
    isStoreTrouble,
    tellSetAside: tellDueSetAside({ ...repositories, relay }),
    onFailure: (dueId, reason, tries) => {
      tally.count('due_failed');
      log.error({ dueId, reason, tries }, 'a due item failed');
    },
  });
  shutdown.add('take-nothing-new', 'looks', () => looks.stop());

  const consumed = consumeQueues(
    {
      createClient: clients,
      onSetAside: (job) => {
        tally.count('job_set_aside');
        log.error({ job: job.key, reason: job.reason }, 'a job was set aside');
      },
      onRetry: () => tally.count('job_retry'),
      onStalled: () => tally.count('job_stalled'),
      onError: () => tally.count('queue_error'),
      gate: entered.gate,
    },
    {
      queues,
      process: 'jobs',
      consumers: [toConsumer('look-at-due', parseJobData['look-at-due'], looks.look)],
    },
  );
  shutdown.add('take-nothing-new', 'consumers', () => consumed.close());

  const recurring = recurringWork({
    coverage: async (now) =>
      tellCoverage(
        { ...entered, ...repositories, relay, wording: createRenderSaying(clock, entered.knownYears) },
        await repositories.grid.load(communityId),
        now,
      ),
    confirmDates: async (now) =>
      confirmDates({ ...entered, ...repositories, relay }, await repositories.grid.load(communityId), now),
    dutyCards: async (now) =>
      askDuties({ ...repositories, relay }, await repositories.grid.load(communityId), now),
    farmCalendar: async (now) =>
      draftFarmNotices(
        { ...entered, ...repositories, relay, quietHours },
        await repositories.grid.load(communityId),
        now,
      ),
    forgetFeedItems: async (now) => void (await forgetFeedItems(repositories, communityId, now)),
    urgentToPhone: async (now) =>
      urgentToPhone({ ...repositories, relay, isHeld }, await repositories.grid.load(communityId), now),
    morningCard: async (now) =>
      sendMorningCards(
        { ...entered, ...repositories, relay, otherWork: taskCardItems(repositories) },
        await repositories.grid.load(communityId),
        now,
      ),
  });
  const sweep = createSweep({
    ...repositories,
    communityId,
    holder,
    clock,
    queue,
    quietHours,
    lookAtDue: looks.look,
    heldLooks: looks.held,
    onComing: looks.comes,
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
    recurring,
    lastRuns: repositories.budgets,
    onError: (error) => onError('sweep', error),
  });
  const started = startSweep({
    sweep,
    clock,
    timers,
    onSwept: (figures) => {
      sweepFails = (figures?.failed ?? 0) > 0;
      tally.count('swept');
    },
    onError: (error) => {
      sweepFails = true;
      onError('sweep', error);
    },
  });
  shutdown.add('take-nothing-new', 'sweep', () => started.stop());
  const watched = watchRedis({
    hasForgotten: () => queue.hasForgotten(),
    onForgotten: () => {
      tally.count('redis_forgot');
      log.warn({}, 'Redis holds nothing of what it was given; it is given all of it again');
      started.soon();
    },
    timers,
    onError: (error) => onError('redis', error),
  });
  shutdown.add('take-nothing-new', 'redis-watch', () => watched.stop());

  const feeds = await startFeeds({
    ...{ ...entered, ...repositories, relay, quietHours, timers, config },
    random: Math.random,
    onError: (error) => onError('feeds', error),
  });
  shutdown.add('take-nothing-new', 'feeds', () => feeds.stop());

  const trouble = (code: TroubleCode): Trouble => ({ code, until: null, urgentWaiting: 0 });
  const put = (isStopping: boolean) =>
    repositories.processReports.put(communityId, {
      process: 'jobs',
      holder,
      trouble: isStopping ? trouble('stopping') : sweepFails ? trouble('sweep-fails') : null,
      figures: tally.figures(),
      at: clock.now(),
    });
  await startReporting({ put, onError }, shutdown).now();
  ready();
  log.info({}, 'jobs are up');
});
