import { join } from 'node:path';
import { createTimers } from './adapter/timers';
import { createBotMaker } from './adapter/make-bot';
import { assembleBot } from './features/assemble-bot';
import { startGapWatch } from './service/gap/start-gap-watch';
import { endLeasesOfGone } from './service/end-leases-of-gone';
import { loggedIn } from './service/logged-in';
import { makeServicePuppet } from './service/make-service-puppet';
import { openAccount } from './service/open-account';
import { openChannelScript } from './service/open-channel-script';
import { openHub } from './service/open-hub';
import { openUnderstanding } from './service/open-understanding';
import { reportBot } from './service/report-bot';
import { startSending } from './service/start-sending';
import { startTakingUp } from './service/start-taking-up';
import { takeFromGone } from './service/take-from-gone';
import { createIntake } from './service/spool/create-intake';
import { isStoreGone } from './service/spool/is-store-gone';
import { openSpoolOrEnd } from './service/spool/open-spool';
import { passOf } from './service/spool/pass-of';
import { startIntake } from './service/spool/start-intake';
import { markHandled } from './web-chat/mark-handled';
import { ChatRoomPuppet } from './web-chat/chat-room-puppet';
import { createFileAttachmentStore } from './web-chat/file-attachment-store';
import { defaultQuietHours } from '../server/core/outbound/quiet-hours';
import { modelShelf } from '../server/files/models/model-shelf';
import { loadConfig } from '../server/platform/load-config';
import { createLogger } from '../server/platform/logger';
import { isHolderGone } from '../server/platform/run-holder';
import { processMain } from '../server/platform/process-main';
import { socketFolder } from '../server/platform/socket-folder';
import { yimenRoot } from '../server/platform/yimen-root';
import { gatedChannel } from '../server/service/crash-gate';
import { enterCommunity } from '../server/service/enter-community';

const config = loadConfig();
const log = createLogger({ process: 'bot', level: config.logLevel });

processMain(log, async (frame) => {
  const { shutdown, ready } = frame;
  const entered = await enterCommunity(frame, config, 'bot');
  if (!entered) return;
  const { clock, communityId, newId, repositories, tally, onError, holder } = entered;
  const timers = createTimers();
  const spool = await openSpoolOrEnd(join(config.dataFolder, 'spool'), passOf(entered.gate));
  const quietHours = config.quietHours ? defaultQuietHours : null;
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const intake = createIntake({
    ...entered,
    spool,
    count: tally.count,
    wait,
  });
  const attachments = createFileAttachmentStore({ newId }, join(config.dataFolder, 'attachments'));

  const isWebChat = config.puppet === 'web-chat';
  const opened = isWebChat
    ? await openHub(
        {
          clock,
          newId,
          store: entered.openHubStore(communityId),
          attachments,
          ledgerFile: config.channelLedger,
          onError,
        },
        await repositories.chatDirectory.loadChatDirectory(communityId),
        socketFolder(config.dataFolder),
      )
    : null;
  if (opened) shutdown.add('let-go', 'hub', () => opened.close());
  const script = await openChannelScript({ onError }, config.channelScript, shutdown);

  const maker = createBotMaker(
    {
      makeWebChatPuppet() {
        if (!opened) throw new Error('the web chat is not open');
        return new ChatRoomPuppet({ hub: opened.hub, attachments, script });
      },
      makeServicePuppet,
    },
    {
      puppet: config.puppet,
      puppetOptions: {
        ...(config.puppetServiceToken && { token: config.puppetServiceToken }),
        ...(config.puppetServiceEndpoint && { endpoint: config.puppetServiceEndpoint }),
        timeoutSeconds: 20,
      },
    },
  );
  const { wechaty, channel: bareChannel } = openAccount({
    clock,
    timers,
    maker,
    attachments,
    onError,
    onLogin() {
      sending.start();
      gaps.onLogin();
    },
    handle: (message) => intake.take(message),
    onHandled: async (message) => {
      if (opened) await markHandled(opened.hub, message.providerMessageId);
    },
  });
  const channel = gatedChannel(bareChannel, entered.gate);
  const senderLeases = takeFromGone({ leases: repositories.leases, isGone: isHolderGone });
  const sending = startSending(
    {
      ...entered,
      repositories: { ...repositories, leases: senderLeases.leases },
      channel,
      timers,
      count: tally.count,
      onTenure: () => takingUp.onTenure(),
    },
    shutdown,
  );
  const words = await openUnderstanding(
    { timers, onError },
    {
      folder: join(yimenRoot(), 'data/models'),
      shelf: modelShelf(config.dataFolder, communityId),
      referBelow: config.referBelow,
    },
  );
  shutdown.add('take-nothing-new', 'understanding', async () => words.stop());
  const pipeline = assembleBot({
    ...entered,
    understanding: words.understanding,
    repositories: intake.repositories,
    communityId,
    quietHours,
    isStoreTrouble: isStoreGone,
    leftBehind: { isTakenUp: () => takingUp.isTakenUp(), isStopped: entered.isStopped, wait },
    onTurn: (turn) => {
      tally.count(`turn_${turn.outcome}`);
      log.info(turn, 'message handled');
    },
    onFailure: (messageId, reason, tries) => {
      tally.count('turn_failed');
      log.error({ messageId, reason, tries }, 'a message could not be handled');
    },
    handOver: (rows) => sending.take(rows),
  });

  const gaps = await startGapWatch(
    { ...entered, channel, wechaty, quietHours, wait, handOver: (rows) => sending.take(rows) },
    shutdown,
  );
  startIntake(
    { ...entered, timers, channel, spool, intake, pipeline, count: tally.count, onError },
    shutdown,
  );
  const leaving = { clock, communityId, messages: repositories.messages, isGone: isHolderGone };
  const takingUp = startTakingUp(
    {
      ...leaving,
      timers,
      pipeline,
      channel,
      predecessor: senderLeases.predecessor,
      isStandby: () => sending.status().state === 'standby',
      onError,
    },
    shutdown,
  );
  await endLeasesOfGone(leaving).catch((error: unknown) => onError('taking-up', error));
  wechaty.start();
  shutdown.add('take-nothing-new', 'wechaty', () => wechaty.stop());
  const reporting = reportBot(
    { clock, communityId, holder, repositories, channel, wechaty, sending, spool, gaps, tally, onError },
    shutdown,
  );
  await loggedIn(wechaty);
  await reporting.now();
  ready();
  log.info({ channel: maker.channel }, 'bot is up');
});
