import { aPng } from '../web-chat/a-hub';
import { until, useBot } from './a-bot';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

describe('what the adapter takes in, on a real Wechaty with our puppet', () => {
  const aBot = useBot();

  it('turns what 张桂兰 writes into a plain message', async () => {
    const { hub, inbound } = await aBot();
    const outcome = await hub.post('zhang-guilan', 'bot', text('三栋二单元的灯坏了'));
    await until(() => inbound.length === 1);
    expect(inbound[0]).toEqual({
      channel: 'web-chat',
      account: 'bot',
      providerMessageId: outcome.kind === 'posted' ? outcome.message.id : '',
      contactId: 'zhang-guilan',
      contactName: '张桂兰',
      roomId: null,
      kind: 'text',
      text: '三栋二单元的灯坏了',
      voiceSeconds: null,
      mentionsBot: false,
      fromSelf: false,
      at: new Date('2026-06-09T08:00:00+08:00'),
      attachmentId: null,
    });
  });

  it.each([
    ['@小银 谁管垃圾', true],
    ['@小银帮我看看', true],
    ['谁管管垃圾啊', false],
    ['@王芳 谁管垃圾', false],
  ])('knows whether %s is meant for the bot', async (words, isMeant) => {
    const { hub, inbound } = await aBot();
    await hub.post('zhang-guilan', 'jia-residents', text(words));
    await until(() => inbound.length === 1);
    expect(inbound[0]).toMatchObject({ roomId: 'jia-residents', mentionsBot: isMeant });
  });

  it('brings photos by the name they are kept under, and voice notes with length and words', async () => {
    const { hub, inbound, attachments } = await aBot();
    const attachmentId = await attachments.save(aPng, 'png');
    await hub.post('zhang-guilan', 'bot', { kind: 'image', attachmentId });
    await hub.post('zhang-guilan', 'bot', {
      kind: 'voice',
      seconds: 14,
      transcript: '灯坏了',
      attachmentId: null,
    });
    await hub.post('zhang-guilan', 'bot', { kind: 'voice', seconds: 3, transcript: '', attachmentId: null });
    await until(() => inbound.length === 3);
    expect(inbound.map(({ kind, text: words, voiceSeconds }) => ({ kind, words, voiceSeconds }))).toEqual([
      { kind: 'image', words: '', voiceSeconds: null },
      { kind: 'voice', words: '灯坏了', voiceSeconds: 14 },
      { kind: 'voice', words: '', voiceSeconds: 3 },
    ]);
    expect(inbound.map((message) => message.attachmentId)).toEqual([attachmentId, null, null]);
  });

  it('lives on and reports it when the handler throws', async () => {
    const { hub, inbound, errors } = await aBot({
      handle: ({ text: words }) => (words === '坏' ? Promise.reject(new Error('a bug')) : Promise.resolve()),
    });
    await hub.post('zhang-guilan', 'bot', text('坏'));
    await hub.post('zhang-guilan', 'bot', text('好'));
    await until(() => inbound.length === 2);
    expect(errors.map(({ eventName }) => eventName)).toEqual(['message']);
  });

  it('hands on 1,000 messages of two conversations, one at a time each, in order', async () => {
    const busy = new Set<string>();
    let overlaps = 0;
    const done: string[] = [];
    const { hub, errors } = await aBot({
      handle: async (message) => {
        const lane = message.roomId ?? message.contactId;
        if (busy.has(lane)) overlaps += 1;
        busy.add(lane);
        await new Promise(setImmediate);
        busy.delete(lane);
        done.push(message.text);
      },
    });
    const all = [...Array(1_000).keys()];
    await Promise.all(
      all.map((n) =>
        n % 2 === 0
          ? hub.post('zhang-guilan', 'jia-residents', text(String(n)))
          : hub.post('liu-yang', 'bot', text(String(n))),
      ),
    );
    await until(() => done.length === 1_000);
    const numbers = done.map(Number);
    for (const parity of [0, 1]) {
      const lane = numbers.filter((n) => n % 2 === parity);
      expect(lane).toEqual([...lane].sort((a, b) => a - b));
    }
    expect(overlaps).toBe(0);
    expect(errors).toEqual([]);
  });

  it('brings a message again after a restart only while nobody has dealt with it', async () => {
    const { hub, bot, inbound, errors } = await aBot({
      handle: ({ text: words }) => (words === '坏' ? Promise.reject(new Error('a bug')) : Promise.resolve()),
    });
    await hub.post('zhang-guilan', 'bot', text('好'));
    await hub.post('liu-yang', 'bot', text('坏'));
    await until(() => inbound.length === 2 && errors.length === 1);
    await until(() => hub.unread('bot', 'zhang-guilan').length === 0);
    await bot.stop();
    await bot.start();
    await until(() => inbound.length === 3);
    expect(inbound.map((message) => message.text)).toEqual(['好', '坏', '坏']);
  });

  it('trusts no file name that another puppet names, and keeps the photo itself', async () => {
    const { hub, inbound, attachments } = await aBot({ channel: 'wechaty-puppet-service' });
    const attachmentId = await attachments.save(aPng, 'png');
    await hub.post('zhang-guilan', 'bot', { kind: 'image', attachmentId });
    await until(() => inbound.length === 1);
    expect(inbound[0]?.attachmentId).toMatch(/\.png$/);
    expect(inbound[0]?.attachmentId).not.toBe(attachmentId);
  });

  it('goes on without a photo of more than 20 MB, and without one that cannot be fetched', async () => {
    const { hub, inbound, attachments, errors } = await aBot({ channel: 'wechaty-puppet-service' });
    const huge = await attachments.save(Buffer.concat([aPng, Buffer.alloc(21 * 1024 * 1024)]), 'png');
    await hub.post('zhang-guilan', 'bot', { kind: 'image', attachmentId: huge });
    await hub.post('zhang-guilan', 'bot', { kind: 'image', attachmentId: `${'A'.repeat(26)}.png` });
    await until(() => inbound.length === 2);
    expect(inbound.map(({ kind, attachmentId }) => [kind, attachmentId])).toEqual([
      ['image', null],
      ['image', null],
    ]);
    expect(errors.map(({ eventName }) => eventName)).toEqual(['attachment']);
  });

  it('looks for @小银 itself where a puppet lists no mentions', async () => {
    const { hub, inbound, puppet } = await aBot();
    const read = puppet.messagePayload.bind(puppet);
    puppet.messagePayload = async (id) => ({ ...(await read(id)), mentionIdList: [] });
    await hub.post('zhang-guilan', 'jia-residents', text('@小银 谁管垃圾'));
    await hub.post('zhang-guilan', 'jia-residents', text('小银 谁管垃圾'));
    await until(() => inbound.length === 2);
    expect(inbound.map(({ mentionsBot }) => mentionsBot)).toEqual([true, false]);
  });
});
