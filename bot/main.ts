import { join } from 'node:path';
import { createTimers } from './adapter/timers';
import { createBotMaker } from './adapter/make-bot';
import { startWechaty } from './adapter/start-wechaty';
import { superviseWechaty } from './adapter/supervise-wechaty';
import { createWechatyChannel } from './adapter/wechaty-channel';
import { assembleBot } from './features/assemble-bot';
import { loggedIn } from './service/logged-in';
import { openHub } from './service/open-hub';
import { reportBot } from './service/report-bot';
import { startSending } from './service/start-sending';
import { startTakingUp } from './service/start-taking-up';
import { takeIn } from './service/take-in';
import { ChatRoomPuppet } from './web-chat/chat-room-puppet';
import { createFileAttachmentStore } from './web-chat/file-attachment-store';
import { defaultQuietHours } from '../server/core/outbound/quiet-hours';
import { loadConfig } from '../server/platform/load-config';
import { createLogger } from '../server/platform/logger';
import { processMain } from '../server/platform/process-main';
import { socketFolder } from '../server/platform/socket-folder';
import { enterCommunity } from '../server/service/enter-community';

const config = loadConfig();
const log = createLogger({ process: 'bot', level: config.logLevel });

processMain(log, async (frame) => {
  const { shutdown, ready } = frame;
  const entered = await enterCommunity(frame, config, 'bot');
  if (!entered) return;
  const { clock, communityId, newId, repositories, tally, onError, holder } = entered;
  const timers = createTimers();
  const attachments = createFileAttachmentStore({ newId }, join(config.dataFolder, 'attachments'));

  const isWebChat = config.puppet === 'web-chat';
  const opened = isWebChat
    ? await openHub(
        { clock, newId, store: entered.openHubStore(communityId), attachments, onError },
        await repositories.chatDirectory.loadChatDirectory(communityId),
        socketFolder(config.dataFolder),
      )
    : null;
  if (opened) shutdown.add('let-go', 'hub', () => opened.close());

  const maker = createBotMaker(
    {
      makeWebChatPuppet() {
        if (!opened) throw new Error('the web chat is not open');
        return new ChatRoomPuppet({ hub: opened.hub, attachments });
      },
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
  const wechaty = superviseWechaty({
    clock,
    timers,
    makeBot: () => maker.makeBot(),
    start: (bot, told) =>
      startWechaty(
        {
          channel: maker.channel,
          attachments,
          ...told,
          onLogin: (account) => {
            told.onLogin(account);
            sending.start();
          },
          onListenerError: onError,
          handle: (message) =>
            takeIn(
              {
                take: (one, heardAt) => pipeline.take(one, heardAt),
                now: () => clock.now(),
                isStopped: entered.isStopped,
                onRetry: (error) => onError('intake', error),
                wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
              },
              message,
            ),
          onHandled: async (message) => {
            const conversation = message.roomId ?? message.contactId;
            await opened?.hub.markRead(message.account, conversation, message.providerMessageId);
          },
        },
        bot,
      ),
    onError: (error) => onError('wechaty', error),
  });
  const channel = createWechatyChannel({
    name: maker.channel,
    timers,
    attachments,
    bot: () => wechaty.bot(),
    account: () => wechaty.account(),
    onSendError: (error) => onError('send', error),
  });
  const sending = startSending({ ...entered, channel, timers, count: tally.count }, shutdown);
  const pipeline = assembleBot({
    ...entered,
    communityId,
    quietHours: config.quietHours ? defaultQuietHours : null,
    onTurn: (turn) => {
      tally.count(`turn_${turn.outcome}`);
      log.info(turn, 'message handled');
    },
    onFailure: (messageId, reason, tries) => {
      tally.count('turn_failed');
      log.error({ messageId, reason, tries }, 'a message could not be handled');
    },
    onRelayed: () => sending.wake(),
  });

  wechaty.start();
  shutdown.add('take-nothing-new', 'wechaty', () => wechaty.stop());
  startTakingUp(
    { clock, communityId, messages: repositories.messages, pipeline, channel, onError },
    shutdown,
  );
  const reporting = reportBot(
    { clock, communityId, holder, repositories, wechaty, sending, tally, onError },
    shutdown,
  );
  await loggedIn(wechaty);
  await reporting.now();
  ready();
  log.info({ channel: maker.channel }, 'bot is up');
});
