import { built } from '../lib/built.mjs';
import { deedDeps } from './deed-deps.mjs';
import { learnedReader } from '../understanding/learned-reader.mjs';

/** The limiter's own code with a limit nobody meets: what is measured is the work, not the waiting. */
const openBudget = {
  account: { emissionIntervalMs: 1, burst: 10_000 },
  day: null,
  roomNotice: null,
  jitterMs: 0,
};

/** The bot as `bot/main.ts` puts it together, without Redis: hints go nowhere, the sender is woken by the pipeline. */
export async function startOurs(world, { wrap = (repositories) => repositories } = {}) {
  const { clock, communityId, newId, repositories, hub, onError } = world;
  const attachments = {
    path: (id) => id,
    keep: () => Promise.resolve(null),
    save: () => Promise.resolve(''),
  };
  const timers = built('bot/adapter/timers').createTimers();
  const counts = { handled: 0, failed: 0, sent: 0, notSent: 0 };
  const log = built('server/platform/logger').createLogger({
    process: 'bot',
    level: 'info',
    write: () => undefined,
    readable: false,
  });
  const { calendar, queue } = await deedDeps(repositories, clock);
  const { ChatRoomPuppet } = built('bot/web-chat/chat-room-puppet');
  const maker = built('bot/adapter/make-bot').createBotMaker(
    { makeWebChatPuppet: () => new ChatRoomPuppet({ hub, attachments }) },
    { puppet: undefined },
  );
  const { markHandled } = built('bot/web-chat/mark-handled');
  const { wechaty, channel } = built('bot/service/open-account').openAccount({
    clock,
    timers,
    maker,
    attachments,
    onError,
    onLogin: () => undefined,
    handle: (message) => pipeline.take(message, clock.now()),
    onHandled: (message) => markHandled(hub, message.providerMessageId),
  });
  const line = built('server/core/outbound/waiting-line').createWaitingLine(repositories.outbound);
  const sender = startSender();
  const pipeline = built('bot/features/assemble-bot').assembleBot({
    communityId,
    holder: 'bench',
    clock,
    newId,
    newCode: () => 'CODE2222',
    understanding: await learnedReader(),
    calendar,
    queue,
    quietHours: null,
    repositories: wrap(repositories),
    isStoreTrouble: built('bot/service/spool/is-store-gone').isStoreGone,
    onTurn: (turn) => {
      if (turn.outcome === 'handled') counts.handled += 1;
      log.info(turn, 'message handled');
    },
    onFailure: (_id, reason) => {
      counts.failed += 1;
      log.error({ reason }, 'a message could not be handled');
    },
    handOver(rows) {
      line.add(rows);
      sender.wake();
      return true;
    },
  });

  function startSender() {
    const { createRenderSaying } = built('bot/wording/render-saying');
    const { beginTenure } = built('server/core/outbound/begin-tenure');
    const { sendNext } = built('server/core/outbound/send-next');
    const budgets = built('server/core/outbound/remember-budgets').rememberBudgets(repositories.budgets);
    const deps = {
      ...repositories,
      outbound: line,
      budgets,
      budget: openBudget,
      channel,
      wording: createRenderSaying(clock, { isKnown: () => true }),
      clock,
      steady: clock,
      random: Math.random,
      report: ({ result, error }) => {
        counts[result === 'sent' ? 'sent' : 'notSent'] += 1;
        if (error !== undefined) onError('send', error);
      },
    };
    return built('server/core/outbound/run-sender').createSender({
      ...world,
      ...repositories,
      timers,
      holder: 'bench',
      channel,
      begin: (fencing) => {
        budgets.forget();
        line.forget();
        const begun = { ...deps, ...repositories, budgets };
        return beginTenure({ ...begun, onError: (error) => onError('tenure', error) }, communityId, fencing);
      },
      send: (tenure) => sendNext(deps, communityId, tenure),
      onError: (error) => onError('sender', error),
    });
  }

  wechaty.start();
  while (wechaty.bot() === null) await new Promise((resolve) => setTimeout(resolve, 10));
  sender.start();
  return {
    counts,
    pipeline,
    /** Until nothing waits to be sent. */
    async drained() {
      while (
        (await repositories.outbound.nextWakeAt(communityId)) !== null ||
        sender.status().state !== 'idle'
      )
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async stop() {
      await sender.stop();
      await wechaty.stop();
    },
  };
}
