import { log, type Wechaty } from 'wechaty';
import { createBotMaker } from '../../../bot/adapter/make-bot';
import { startWechaty } from '../../../bot/adapter/start-wechaty';
import { superviseWechaty } from '../../../bot/adapter/supervise-wechaty';
import { createWechatyChannel } from '../../../bot/adapter/wechaty-channel';
import { makeServicePuppet } from '../../../bot/service/make-service-puppet';
import type { ChannelBehaviour } from '../../../bot/web-chat/behaviour/channel-behaviour';
import { createChannelScript } from '../../../bot/web-chat/behaviour/channel-script';
import { ChatRoomPuppet } from '../../../bot/web-chat/chat-room-puppet';
import { markHandled } from '../../../bot/web-chat/mark-handled';
import { createRenderSaying } from '../../../bot/wording/render-saying';
import { announcedYears } from '../../support/calendar-of';
import { sendBudgetOf } from '../../../server/core/outbound/budgets';
import { storedLine } from '../../../server/core/outbound/claim-bundle';
import { sendNext } from '../../../server/core/outbound/send-next';
import { soleTenure } from '../../../server/core/outbound/tenure';
import { readDemoCommunity } from '../../support/read-demo-community';
import { setUpBot } from '../../support/set-up-bot';
import { aHub, anAttachmentStore } from './a-hub';

log.level('silent');

/** Turns of the event loop until it is so; fails after ten seconds. */
export async function soon(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await isSo()) && performance.now() < deadline) await new Promise(setImmediate);
  expect(await isSo()).toBe(true);
}

/** The demo community's chat on our hub, and the whole bot on it: Wechaty, adapter, pipeline and sending; memory and a hand clock. */
export async function aMisbehavingChannel(behaviour: Partial<ChannelBehaviour> = {}) {
  const bot = await setUpBot();
  const { clock, communityId, repositories } = bot;
  const { chatPeople, grid } = await readDemoCommunity();
  const people = chatPeople.map(({ contactId, name, group, label }) => ({
    id: contactId,
    ...{ name, group, label, place: '' },
  }));
  const community = {
    name: grid.community.name,
    bot: { id: 'bot', name: '小银' },
    people,
    rooms: [
      { id: 'jia-residents', name: '甲片居民群', memberIds: ['zhang-guilan', 'wang-fang', 'liu-yang'] },
    ],
  };
  const { hub } = await aHub({ clock: { now: clock.now, pass: () => undefined }, community });
  const script = createChannelScript(behaviour);
  const attachments = anAttachmentStore('/tmp');
  const puppets: ChatRoomPuppet[] = [];
  const makeWebChatPuppet = () => {
    const puppet = new ChatRoomPuppet({ hub, attachments, script });
    puppets.push(puppet);
    return puppet;
  };
  const maker = createBotMaker({ makeWebChatPuppet, makeServicePuppet }, { puppet: undefined });
  const inbound: string[] = [];
  const errors: unknown[] = [];
  const deps = {
    channel: maker.channel,
    attachments,
    handle: async (message: Parameters<typeof bot.pipeline.take>[0]) => {
      await bot.pipeline.take(message);
      if (!message.fromSelf) inbound.push(message.providerMessageId);
    },
    onHandled: ({ providerMessageId }: { readonly providerMessageId: string }) =>
      markHandled(hub, providerMessageId),
    onListenerError: (_: string, error: unknown) => void errors.push(error),
  };
  const wechaty = superviseWechaty({
    clock,
    timers: clock.timers,
    makeBot: () => maker.makeBot(),
    start: (made: Wechaty, told) => startWechaty({ ...deps, ...told }, made),
    onError: (error) => void errors.push(error),
  });
  const channel = createWechatyChannel({
    name: maker.channel,
    clock,
    timers: clock.timers,
    attachments,
    bot: () => wechaty.bot(),
    account: () => wechaty.account(),
    onSendError: () => undefined,
    onSign: (sign) => wechaty.see(sign),
  });
  let tries = 0;
  const counted = {
    ...channel,
    get account() {
      return channel.account;
    },
    send: (...args: Parameters<typeof channel.send>) => {
      tries += 1;
      return channel.send(...args);
    },
  };
  const sending = {
    ...repositories,
    outbound: storedLine(repositories.outbound),
    budget: sendBudgetOf(channel.name),
    channel: counted,
    wording: createRenderSaying(clock, announcedYears),
    clock,
    steady: clock,
    random: () => 0.5,
    report: () => undefined,
  };
  const recent = (conversation: string) => hub.recent(conversation);
  return {
    bot,
    hub,
    script,
    wechaty,
    channel,
    inbound,
    errors,
    clock,
    tries: () => tries,
    /** The account's puppet of the moment. */
    puppet: () => puppets[puppets.length - 1],
    async logIn() {
      wechaty.start();
      await soon(() => wechaty.status().state === 'ready');
    },
    /** Somebody writes to the bot or a room, and the bot has dealt with it. */
    async writes(from: string, text: string, to = 'bot') {
      const outcome = await hub.post(from, to, { kind: 'text', text });
      const id = outcome.kind === 'posted' ? outcome.message.id : '';
      await soon(() => inbound.includes(id));
    },
    /** One look of the sender. */
    send: () => sendNext(sending, communityId, soleTenure),
    /** Sends until nothing is left or the account has to wait; gives back how long. */
    async sendAll(): Promise<number> {
      for (;;) {
        const result = await sendNext(sending, communityId, soleTenure);
        if (result === 'nothing') return 0;
        if (result !== 'sent' && result.waitMs > 0) return result.waitMs;
      }
    },
    /** What the bot has said there, as the hub kept it. */
    said: (conversation: string): readonly string[] =>
      recent(conversation)
        .filter(({ from }) => from === 'bot')
        .map(({ text }) => text),
    states: () => repositories.outbound.countByState(communityId),
    stop: () => wechaty.stop(),
  };
}

export type MisbehavingChannel = Awaited<ReturnType<typeof aMisbehavingChannel>>;

/** Opens one for a test, and puts it away afterwards, well-behaved again. */
export function useMisbehavingChannel() {
  let here: MisbehavingChannel;
  afterEach(async () => {
    here.script.change({ login: 'in', sends: 'accepted', events: 'once' });
    await here.stop();
  });
  return async (behaviour: Partial<ChannelBehaviour> = {}): Promise<MisbehavingChannel> => {
    here = await aMisbehavingChannel(behaviour);
    return here;
  };
}
