import { createBotMaker } from '../../../bot/adapter/make-bot';
import { aPng } from '../web-chat/a-hub';
import { until, useBot } from './a-bot';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

describe('what the adapter sends, on a real Wechaty with our puppet', () => {
  const aBot = useBot();

  it('sends text and photos through the channel and marks its own as from itself', async () => {
    const { hub, channel, inbound, attachments } = await aBot();
    const attachmentId = await attachments.save(aPng, 'png');
    expect(channel).toMatchObject({ name: 'web-chat', account: 'bot' });
    const sent = await channel.send(
      { kind: 'contact', contactId: 'zhang-guilan' },
      { kind: 'text', text: '收到' },
    );
    await channel.send({ kind: 'room', roomId: 'jia-residents' }, { kind: 'image', attachmentId });
    expect(sent).toEqual({ kind: 'accepted', providerMessageId: hub.recent('zhang-guilan')[0]?.id });
    expect(hub.recent('jia-residents')[0]).toMatchObject({ kind: 'image', attachmentId });
    await until(() => inbound.length === 2);
    expect(inbound.map(({ fromSelf }) => fromSelf)).toEqual([true, true]);
  });

  it('says what is known about a send that did not go well', async () => {
    const { channel, bot, timers } = await aBot();
    const to = (contactId: string) => ({ kind: 'contact', contactId }) as const;
    expect(await channel.send(to('nobody'), text('在吗'))).toEqual({
      kind: 'not-sent',
      reason: 'unknown-target',
    });
    expect(await channel.send(to('zhang-guilan'), text(' '))).toEqual({ kind: 'unknown' });

    jest.spyOn(bot.puppet, 'messageSendText').mockReturnValue(new Promise(() => undefined));
    const hanging = channel.send(to('zhang-guilan'), text('在吗'));
    await until(() => timers.waiting() === 1);
    timers.pass(30_000);
    expect(await hanging).toEqual({ kind: 'unknown' });

    await bot.stop();
    expect(channel.isReady()).toBe(false);
    expect(await channel.send(to('zhang-guilan'), text('在吗'))).toEqual({
      kind: 'not-sent',
      reason: 'not-logged-in',
    });
  });

  it('knows only puppets it was made for, and serves the page beside none of them', () => {
    const makeWebChatPuppet = () => {
      throw new Error('not asked for');
    };
    const maker = createBotMaker({ makeWebChatPuppet }, { puppet: 'wechaty-puppet-service' });
    expect(maker).toMatchObject({ channel: 'wechaty-puppet-service', servesPage: false });
    expect(() => createBotMaker({ makeWebChatPuppet }, { puppet: 'no-such-puppet' })).toThrow(
      'WECHATY_PUPPET',
    );
  });
});
