import { createBotMaker } from '../../../bot/adapter/make-bot';
import { makeServicePuppet } from '../../../bot/service/make-service-puppet';
import { aPng } from '../web-chat/a-hub';
import { until, useBot } from './a-bot';

const later = new Date('2026-06-09T03:00:00Z');
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
      later,
    );
    await channel.send({ kind: 'room', roomId: 'jia-residents' }, { kind: 'image', attachmentId }, later);
    expect(sent).toEqual({ kind: 'accepted', providerMessageId: hub.recent('zhang-guilan')[0]?.id });
    expect(hub.recent('jia-residents')[0]).toMatchObject({ kind: 'image', attachmentId });
    await until(() => inbound.length === 2);
    expect(inbound.map(({ fromSelf }) => fromSelf)).toEqual([true, true]);
  });

  it('says what is known about a send that did not go well', async () => {
    const { channel, bot, timers } = await aBot();
    const to = (contactId: string) => ({ kind: 'contact', contactId }) as const;
    expect(await channel.send(to('nobody'), text('在吗'), later)).toEqual({
      kind: 'not-sent',
      reason: 'unknown-target',
    });
    expect(await channel.send(to('zhang-guilan'), text(' '), later)).toEqual({ kind: 'unknown' });

    jest.spyOn(bot.puppet, 'messageSendText').mockReturnValue(new Promise(() => undefined));
    const hanging = channel.send(to('zhang-guilan'), text('在吗'), later);
    await until(() => timers.waiting() === 1);
    timers.pass(30_000);
    expect(await hanging).toEqual({ kind: 'unknown' });

    await bot.stop();
    expect(channel.isReady()).toBe(false);
    expect(await channel.send(to('zhang-guilan'), text('在吗'), later)).toEqual({
      kind: 'not-sent',
      reason: 'not-logged-in',
    });
  });

  it('lets nothing leave at or after the moment it was given, however long it took to find the person', async () => {
    const { channel, bot, hub } = await aBot();
    const now = new Date('2026-06-09T02:00:00Z');
    const to = { kind: 'contact', contactId: 'zhang-guilan' } as const;
    const say = jest.spyOn(bot.puppet, 'messageSendText');
    expect(await channel.send(to, text('在吗'), now)).toEqual({ kind: 'not-sent', reason: 'too-late' });
    expect(say).not.toHaveBeenCalled();
    expect(hub.recent('zhang-guilan')).toEqual([]);
    expect(await channel.send(to, text('在吗'), new Date(now.getTime() + 1))).toMatchObject({
      kind: 'accepted',
    });
  });

  it.each([
    ['THROTTLED', 'throttled'],
    ['REFUSED', 'refused'],
    ['NOT_LOGGED_IN', 'not-logged-in'],
  ])('knows a puppet that says %s by its code', async (code, reason) => {
    const { channel, bot } = await aBot();
    const error = Object.assign(new Error('whatever it says'), { code });
    jest.spyOn(bot.puppet, 'messageSendText').mockRejectedValue(error);
    const to = { kind: 'contact', contactId: 'zhang-guilan' } as const;
    expect(await channel.send(to, text('在吗'), later)).toEqual({ kind: 'not-sent', reason });
  });

  it('tells the watch what was answered and what hung', async () => {
    const { channel, bot, timers, signs } = await aBot();
    const to = { kind: 'contact', contactId: 'zhang-guilan' } as const;
    await channel.send(to, text('在吗'), later);
    jest.spyOn(bot.puppet, 'messageSendText').mockReturnValue(new Promise(() => undefined));
    const hanging = channel.send(to, text('在吗'), later);
    await until(() => timers.waiting() === 1);
    timers.pass(30_000);
    await hanging;
    expect(signs.filter((sign) => sign !== 'message')).toEqual(['answered', 'hung']);
  });

  it('knows only puppets it was made for, and serves the page beside none of them', () => {
    const makeWebChatPuppet = () => {
      throw new Error('not asked for');
    };
    const maker = createBotMaker(
      { makeWebChatPuppet, makeServicePuppet },
      { puppet: 'wechaty-puppet-service' },
    );
    expect(maker).toMatchObject({ channel: 'wechaty-puppet-service', servesPage: false });
    expect(() =>
      createBotMaker({ makeWebChatPuppet, makeServicePuppet }, { puppet: 'no-such-puppet' }),
    ).toThrow('WECHATY_PUPPET');
  });
});
