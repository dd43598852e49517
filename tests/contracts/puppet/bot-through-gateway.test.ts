import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { log } from 'wechaty';
import { createBotMaker } from '../../../bot/adapter/make-bot';
import { startWechaty } from '../../../bot/adapter/start-wechaty';
import { superviseWechaty, type WechatySupervisor } from '../../../bot/adapter/supervise-wechaty';
import { createTimers } from '../../../bot/adapter/timers';
import { createWechatyChannel } from '../../../bot/adapter/wechaty-channel';
import { makeServicePuppet } from '../../../bot/service/make-service-puppet';
import { createRenderSaying } from '../../../bot/wording/render-saying';
import { announcedYears } from '../../support/calendar-of';
import { sendBudgets } from '../../../server/core/outbound/budgets';
import { storedLine } from '../../../server/core/outbound/claim-bundle';
import { sendNext } from '../../../server/core/outbound/send-next';
import { soleTenure } from '../../../server/core/outbound/tenure';
import { aCommunity, anAttachmentStore, aPng } from '../../bot/web-chat/a-hub';
import { setUpBot, type Bot } from '../../support/set-up-bot';
import { until } from '../../support/until';
import { type RunningGateway, startGateway } from './start-gateway';

log.level('silent');

describe('our bot on a chat account in another process, by way of a puppet service', () => {
  let gateway: RunningGateway;
  let wechaty: WechatySupervisor;
  let bot: Bot;
  let folder = '';
  let sendAll: () => Promise<void>;
  const errors: unknown[] = [];
  const post = async (from: string, text: string) =>
    (await gateway.act({ do: 'post', from, to: 'bot', text })).messageId;
  const said = async (conversation: string) =>
    (await gateway.act({ do: 'recent', conversation })).messages.filter(({ from }) => from === 'bot');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'through-gateway-'));
    gateway = await startGateway(aCommunity());
    bot = await setUpBot();
    // The gateway has the time of the day.
    bot.clock.set(new Date());
    const attachments = anAttachmentStore(folder);
    const timers = createTimers();
    const maker = createBotMaker(
      { makeServicePuppet, makeWebChatPuppet: () => makeServicePuppet({}) },
      {
        puppet: 'wechaty-puppet-service',
        puppetOptions: {
          ...{ token: gateway.token, endpoint: `127.0.0.1:${gateway.port}` },
          ...{ tls: { disable: true }, timeoutSeconds: 20 },
        },
      },
    );
    const { channel: name } = maker;
    const onListenerError = (_: string, error: unknown) => void errors.push(error);
    wechaty = superviseWechaty({
      clock: bot.clock,
      timers,
      makeBot: () => maker.makeBot(),
      start: (made, told) =>
        startWechaty(
          { channel: name, attachments, handle: (it) => bot.pipeline.take(it), onListenerError, ...told },
          made,
        ),
      onError: (error) => void errors.push(error),
    });
    const channel = createWechatyChannel({
      ...{ name, clock: bot.clock, timers, attachments },
      bot: () => wechaty.bot(),
      account: () => wechaty.account(),
      onSendError: (error) => void errors.push(error),
    });
    const deps = {
      ...bot.repositories,
      outbound: storedLine(bot.repositories.outbound),
      ...{ budget: sendBudgets['web-chat'], channel, clock: bot.clock, steady: bot.clock, random: () => 0.5 },
      wording: createRenderSaying(bot.clock, announcedYears),
      report: () => undefined,
    };
    sendAll = async () => {
      while ((await sendNext(deps, bot.communityId, soleTenure)) === 'sent');
    };
    wechaty.start();
    await until(() => wechaty.status().state === 'ready');
  });
  afterAll(async () => {
    await wechaty.stop();
    await gateway.close();
    await rm(folder, { recursive: true });
  });

  it('answers a resident, who reads it', async () => {
    await post('zhang-guilan', '你好');
    await until(() => bot.turns.includes('handled'));
    await sendAll();
    const [answer] = await said('zhang-guilan');
    expect(answer?.text).toContain('小银');
    const [row] = await bot.repositories.messages.listRecent(
      bot.communityId,
      { channel: 'wechaty-puppet-service', account: 'bot', contactId: 'zhang-guilan' },
      new Date(0),
      10,
    );
    expect(row).toMatchObject({ text: '你好', channel: 'wechaty-puppet-service', late: false });
  });

  it('gives nobody rights for having the contact id of a member of staff', async () => {
    await post('wang-fang', '待办');
    await until(() => bot.turns.filter((turn) => turn === 'handled').length === 2);
    await sendAll();
    expect((await said('wang-fang')).map(({ text }) => text).join('\n')).not.toContain('YX-');
    const contact = { channel: 'wechaty-puppet-service', account: 'bot', contactId: 'wang-fang' };
    const identity = await bot.repositories.identities.findLive(bot.communityId, contact);
    expect(identity).toMatchObject({ method: 'first-contact' });
  });

  it('keeps a photo that comes, under a name of its own', async () => {
    await gateway.act({
      ...{ do: 'post-photo', from: 'liu-yang', to: 'bot' },
      base64: aPng.toString('base64'),
    });
    const contact = { channel: 'wechaty-puppet-service', account: 'bot', contactId: 'liu-yang' };
    const photos = () => bot.repositories.messages.listRecent(bot.communityId, contact, new Date(0), 10);
    await until(async () => (await photos()).length === 1);
    expect((await photos())[0]?.attachmentId).toMatch(/^[A-Z0-9]{26}\.png$/);
  });

  it('had no error on the way', () => {
    expect(errors).toEqual([]);
  });
});
