import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { log, type Wechaty } from 'wechaty';
import { createBotMaker } from '../../../bot/adapter/make-bot';
import { makeServicePuppet } from '../../../bot/service/make-service-puppet';
import { startWechaty } from '../../../bot/adapter/start-wechaty';
import { createWechatyChannel } from '../../../bot/adapter/wechaty-channel';
import type { InboundMessage } from '../../../bot/pipeline/message';
import { ChatRoomPuppet } from '../../../bot/web-chat/chat-room-puppet';
import { markHandled } from '../../../bot/web-chat/mark-handled';
import { aHub, anAttachmentStore } from '../web-chat/a-hub';
import { handTimers } from './hand-timers';

log.level('silent');

/** Runs turns of the event loop until it is so; fails after ten seconds. */
export async function until(isDone: () => boolean): Promise<void> {
  const deadline = process.hrtime.bigint() + 10_000_000_000n;
  while (!isDone() && process.hrtime.bigint() < deadline) await new Promise(setImmediate);
  expect(isDone()).toBe(true);
}

export interface BotSetup {
  /** How the adapter knows the channel: 'web-chat', or something else to treat the puppet like a stranger's. */
  readonly channel?: string;
  handle?(message: InboundMessage): Promise<void>;
}

/** A real Wechaty on our puppet, logged in; stopped after each test. */
export function useBot() {
  let folder = '';
  let bots: Wechaty[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'adapter-'));
  });
  afterEach(async () => {
    await Promise.all(bots.filter((bot) => bot.isLoggedIn).map((bot) => bot.stop()));
    bots = [];
    await rm(folder, { recursive: true });
  });

  return async (setup: BotSetup = {}) => {
    const { hub } = await aHub();
    const attachments = anAttachmentStore(folder);
    const puppet = new ChatRoomPuppet({ hub, attachments });
    const bot = createBotMaker(
      { makeWebChatPuppet: () => puppet, makeServicePuppet },
      { puppet: undefined },
    ).makeBot();
    bots.push(bot);
    const inbound: InboundMessage[] = [];
    const errors: { eventName: string; error: unknown }[] = [];
    const signs: string[] = [];
    let account = '';
    const deps = {
      channel: setup.channel ?? 'web-chat',
      attachments,
      handle: async (message: InboundMessage) => {
        inbound.push(message);
        await setup.handle?.(message);
      },
      onHandled: ({ providerMessageId }: InboundMessage) => markHandled(hub, providerMessageId),
      onLogin: (id: string) => void (account = id),
      onLogout: () => void (account = ''),
      onSign: (sign: string) => void signs.push(sign),
      onListenerError: (eventName: string, error: unknown) => void errors.push({ eventName, error }),
    };
    await startWechaty(deps, bot);
    await until(() => account === 'bot');
    const timers = handTimers();
    const channel = createWechatyChannel({
      name: deps.channel,
      clock: { now: () => new Date('2026-06-09T02:00:00Z') },
      timers,
      attachments,
      bot: () => bot,
      account: () => account,
      onSendError: (error) => void errors.push({ eventName: 'send', error }),
      onSign: (sign) => void signs.push(sign),
    });
    return { hub, bot, puppet, inbound, errors, signs, channel, attachments, timers };
  };
}
