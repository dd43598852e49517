import { post, type PuppetCheck, type PuppetWorld } from '../puppet-world';

const last = async (world: PuppetWorld, conversation: string) =>
  (await world.act({ do: 'recent', conversation })).messages.at(-1);
const say = async ({ bot }: PuppetWorld, contactId: string, text: string) =>
  (await bot.Contact.find({ id: contactId }))?.say(text);
const odd = '👨‍👩‍👧 𠮷 \u202Eabc\u202C １２３ <b>&amp;</b>\n第二行';

export const messageChecks: readonly PuppetCheck[] = [
  {
    it: 'hears who wrote what when in private',
    run: async (world) => {
      const before = Date.now();
      const message = await world.heard.message(await post(world, 'zhang-guilan', 'bot', '灯坏了'));
      expect([message.talker().id, message.listener()?.id, message.text()]).toEqual([
        'zhang-guilan',
        'bot',
        '灯坏了',
      ]);
      expect([message.type(), message.self(), message.room()]).toEqual([
        world.bot.Message.Type.Text,
        false,
        undefined,
      ]);
      expect(Math.abs(message.date().getTime() - before)).toBeLessThan(5_000);
    },
  },
  {
    it: 'hears who wrote what in a room',
    run: async (world) => {
      const message = await world.heard.message(
        await post(world, 'zhang-guilan', 'jia-residents', '停水了吗'),
      );
      expect([message.talker().id, message.room()?.id, await message.mentionSelf()]).toEqual([
        'zhang-guilan',
        'jia-residents',
        false,
      ]);
    },
  },
  {
    it: 'knows when it is addressed, and what is said without the address',
    run: async (world) => {
      const id = await post(world, 'zhang-guilan', 'jia-residents', '@小银 停水了吗');
      const message = await world.heard.message(id);
      expect(await message.mentionSelf()).toBe(true);
      expect((await message.mentionList()).map((who) => who.id)).toEqual(['bot']);
      expect((await message.mentionText()).trim()).toBe('停水了吗');
    },
  },
  {
    it: 'knows when somebody else is addressed, by the name they have in the room',
    run: async (world) => {
      const id = await post(world, 'zhang-guilan', 'jia-residents', '@小王-片区甲 在吗');
      const message = await world.heard.message(id);
      expect(await message.mentionSelf()).toBe(false);
      expect((await message.mentionList()).map((who) => who.id)).toEqual(['wang-fang']);
    },
  },
  {
    it: 'gets the id of what it says to a person, who has it',
    run: async (world) => {
      const said = await say(world, 'zhang-guilan', '收到');
      expect(await last(world, 'zhang-guilan')).toMatchObject({ id: said?.id, from: 'bot', text: '收到' });
    },
  },
  {
    it: 'gets the id of what it says in a room, with those it addresses',
    run: async (world) => {
      const room = await world.bot.Room.find({ id: 'jia-residents' });
      const to = await world.bot.Contact.find({ id: 'wang-fang' });
      if (!to) throw new Error('nobody');
      const said = await room?.say('请看', to);
      const kept = await last(world, 'jia-residents');
      expect(kept).toMatchObject({ id: said?.id, from: 'bot', mentions: ['wang-fang'] });
      expect(kept?.text).toContain('@小王-片区甲');
    },
  },
  {
    it: 'hears itself, and knows that it was itself',
    run: async (world) => {
      const said = await say(world, 'liu-yang', '您好');
      expect((await world.heard.message(said?.id ?? '')).self()).toBe(true);
    },
  },
  {
    it: 'hears and says odd characters and lines as they are',
    run: async (world) => {
      expect((await world.heard.message(await post(world, 'liu-yang', 'bot', odd))).text()).toBe(odd);
      await say(world, 'liu-yang', odd);
      expect((await last(world, 'liu-yang'))?.text).toBe(odd);
    },
  },
  {
    it: 'hears and says a page of 64 kB whole',
    run: async (world) => {
      const page = '农'.repeat(65_536);
      expect((await world.heard.message(await post(world, 'liu-yang', 'bot', page))).text()).toBe(page);
      await say(world, 'liu-yang', page);
      expect((await last(world, 'liu-yang'))?.text).toBe(page);
    },
  },
  {
    it: 'fails when it says nothing',
    run: async (world) => {
      await expect(say(world, 'liu-yang', ' ')).rejects.toThrow();
    },
  },
  {
    it: 'hears a recall with the id of what is recalled',
    run: async (world) => {
      const id = await post(world, 'zhang-guilan', 'bot', '写错了');
      await world.heard.message(id);
      const recall = await world.act({ do: 'recall', by: 'zhang-guilan', messageId: id });
      const message = await world.heard.message(recall.messageId ?? '');
      expect([message.type(), message.text()]).toEqual([world.bot.Message.Type.Recalled, id]);
    },
  },
  {
    it: 'recalls what it said, and nothing that others said',
    run: async (world) => {
      const said = await say(world, 'sun-mei', '说错了');
      expect(await said?.recall()).toBe(true);
      expect(await last(world, 'sun-mei')).toMatchObject({ kind: 'recalled', text: said?.id });
      const theirs = await world.heard.message(await post(world, 'sun-mei', 'bot', '没关系'));
      expect(await theirs.recall()).toBe(false);
    },
  },
  {
    it: 'forwards a text',
    run: async (world) => {
      const message = await world.heard.message(await post(world, 'zhang-guilan', 'bot', '转给他'));
      const to = await world.bot.Contact.find({ id: 'li-qiang' });
      if (!to) throw new Error('nobody');
      await message.forward(to);
      expect(await last(world, 'li-qiang')).toMatchObject({ from: 'bot', text: '转给他' });
    },
  },
];
