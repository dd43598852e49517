import { setUpBot, type Bot } from '../../support/set-up-bot';

const z = 'zhang-guilan';
const jia = 'jia-residents';
const lamp = '3栋2单元楼道灯不亮，黑得很';
const offer = '看到您在群里说3栋2单元楼道灯不亮，要我登记吗？ 1 要 2 不用';

const inRoom = (bot: Bot, contactId: string, text: string, roomId = jia) =>
  bot.send({ roomId, contactId, text });

/** Everything this community keeps once the sweep has been there, as one text. */
async function kept(bot: Bot): Promise<string> {
  for (const { id, version } of await bot.repositories.messages.listOutboxes(
    bot.communityId,
    new Date('2100-01-01'),
    1_000,
  ))
    await bot.repositories.messages.emptyOutbox(id, version);
  const { messages, dialogues, outbound, dues } = bot.repositories;
  const since = new Date(0);
  const contact = { channel: 'web-chat', account: 'bot', contactId: z };
  return JSON.stringify([
    await messages.listRecent(bot.communityId, contact, since, 100),
    await dialogues.find(bot.communityId, `web-chat:bot:${z}`),
    await outbound.listOpen(bot.communityId, 1_000),
    await dues.listWaiting(bot.communityId, new Date('2100-01-01'), 100),
    await bot.requests(),
  ]);
}

describe('the group ear, where the room’s switch is on', () => {
  it('offers help in private, says nothing in the room, and registers with 1', async () => {
    const bot = await setUpBot();
    const letters = await inRoom(bot, z, lamp);
    expect(letters.map(({ to, text }) => [to, text])).toEqual([[z, offer]]);
    expect(await bot.requests()).toEqual([]);
    await bot.say(z, '1');
    expect(await bot.requests()).toMatchObject([
      { topicId: 'stairwell-light', ownerId: 'wang-fang', place: { label: '3栋2单元' } },
    ]);
    await bot.pass(40);
    expect(bot.read(`room:${jia}`)).toEqual([]);
    expect(bot.failures).toEqual([]);
  });

  it.each(['2', '不用', '不要'])('keeps nothing of it when declined: %s', async (no) => {
    const bot = await setUpBot();
    await inRoom(bot, z, lamp);
    expect(await bot.say(z, no)).toEqual(['好的，没有登记。要反映时直接说就行。']);
    await bot.pass(1);
    expect(await kept(bot)).not.toMatch(/楼道|灯|stairwell/);
    expect(await bot.requests()).toEqual([]);
  });

  it('keeps nothing of it when nobody answers', async () => {
    const bot = await setUpBot();
    await inRoom(bot, z, lamp);
    await bot.pass(31);
    expect(await kept(bot)).not.toMatch(/楼道|灯|stairwell/);
    expect(await bot.requests()).toEqual([]);
  });

  it('keeps the words of no talk among neighbours, whatever the switch says', async () => {
    const bot = await setUpBot();
    for (const roomId of [jia, 'yi-residents']) await inRoom(bot, z, '今天广场上人真多啊', roomId);
    expect(await kept(bot)).not.toContain('广场');
  });

  it('offers once a day for one matter to one person, in whatever words', async () => {
    const bot = await setUpBot();
    await inRoom(bot, z, lamp);
    await bot.say(z, '2');
    expect(await inRoom(bot, z, '楼道灯坏了')).toEqual([]);
    await bot.pass(60);
    expect(await inRoom(bot, z, lamp)).toEqual([]);
    expect(await inRoom(bot, z, '门口垃圾没人收')).toHaveLength(1);
    await bot.pass(24 * 60);
    expect(await inRoom(bot, z, lamp)).toHaveLength(1);
  });

  it('offers to each of two neighbours, and the second one may follow', async () => {
    const bot = await setUpBot();
    await inRoom(bot, z, lamp);
    await bot.say(z, '1');
    const letters = await inRoom(bot, 'r-3-2-302', '楼道灯坏了，看不见路');
    expect(letters.map(({ to }) => to)).toEqual(['r-3-2-302']);
    expect(letters[0]?.text).not.toContain('张桂兰');
    expect((await bot.say('r-3-2-302', '1'))[0]).toContain('已有人反映，要跟进吗');
    await bot.say('r-3-2-302', '1');
    expect(await bot.requests()).toHaveLength(1);
    expect(bot.read(z).join()).not.toContain('看不见路');
  });

  it('leaves who has reported it already alone', async () => {
    const bot = await setUpBot();
    await bot.say(z, '楼道灯不亮');
    await bot.say(z, '1');
    expect(await inRoom(bot, z, lamp)).toEqual([]);
  });

  it('does not break into a talk, nor speak to staff or to somebody on no list', async () => {
    const bot = await setUpBot();
    await bot.say(z, '下水道堵了');
    expect(await inRoom(bot, z, lamp)).toEqual([]);
    expect(await inRoom(bot, 'wang-fang', lamp)).toEqual([]);
    expect(await inRoom(bot, 'r-new-1', lamp)).toEqual([]);
    const unknown = { channel: 'web-chat', account: 'bot', contactId: 'r-new-1' };
    expect(await bot.repositories.identities.findLive(bot.communityId, unknown)).toBeNull();
  });

  it('is deaf where the switch is off, but for danger', async () => {
    const bot = await setUpBot();
    expect(await inRoom(bot, 'liu-yang', lamp, 'yi-residents')).toEqual([]);
    const letters = await inRoom(bot, 'liu-yang', '我家煤气漏了', 'yi-residents');
    expect(letters.some(({ to }) => to === 'liu-yang')).toBe(true);
  });

  it('takes a message that is brought twice once', async () => {
    const bot = await setUpBot();
    const message = { roomId: jia, contactId: z, text: lamp, providerMessageId: 'same' };
    expect(await bot.send(message)).toHaveLength(1);
    expect(await bot.send(message)).toEqual([]);
  });
});
