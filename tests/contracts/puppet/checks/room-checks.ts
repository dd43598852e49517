import type { PuppetCheck, PuppetWorld } from '../puppet-world';

const room = async ({ bot }: PuppetWorld, id: string) => {
  const found = await bot.Room.find({ id });
  if (!found) throw new Error(`no room ${id}`);
  return found;
};
const person = async ({ bot }: PuppetWorld, id: string) => {
  const found = await bot.Contact.find({ id });
  if (!found) throw new Error(`no person ${id}`);
  return found;
};

export const roomChecks: readonly PuppetCheck[] = [
  {
    it: 'finds a room by topic and says its topic',
    run: async ({ bot }) => {
      const found = await bot.Room.find({ topic: '工作群' });
      expect([found?.id, await found?.topic()]).toEqual(['work', '工作群']);
    },
  },
  {
    it: 'lists its rooms',
    run: async ({ bot }) =>
      expect((await bot.Room.findAll()).map(({ id }) => id).sort()).toEqual(['jia-residents', 'work']),
  },
  {
    it: 'lists the members of a room, itself included',
    run: async (world) =>
      expect((await (await room(world, 'work')).memberAll()).map(({ id }) => id).sort()).toEqual([
        'bot',
        'li-qiang',
        'wang-fang',
      ]),
  },
  {
    it: 'knows who is in a room and what they are called there',
    run: async (world) => {
      const residents = await room(world, 'jia-residents');
      expect(await residents.has(await person(world, 'liu-yang'))).toBe(false);
      expect(await residents.alias(await person(world, 'wang-fang'))).toBe('小王-片区甲');
      expect((await residents.member({ roomAlias: '小王-片区甲' }))?.id).toBe('wang-fang');
      expect((await residents.member({ name: '李强' }))?.id).toBe('li-qiang');
    },
  },
  {
    it: 'hears who joins and who leaves',
    run: async (world) => {
      await world.act({ do: 'add-member', roomId: 'jia-residents', personId: 'liu-yang', by: 'wang-fang' });
      await world.heard.event('join jia-residents liu-yang by wang-fang');
      await world.act({
        do: 'remove-member',
        roomId: 'jia-residents',
        personId: 'liu-yang',
        by: 'wang-fang',
      });
      await world.heard.event('leave jia-residents liu-yang by wang-fang');
    },
  },
  {
    it: 'adds a person to a room and removes them',
    run: async (world) => {
      const work = await room(world, 'work');
      await work.add(await person(world, 'sun-mei'));
      await world.heard.event('join work sun-mei by bot');
      await work.sync();
      expect((await work.memberAll()).map(({ id }) => id)).toContain('sun-mei');
      await work.remove(await person(world, 'sun-mei'));
      await world.heard.event('leave work sun-mei by bot');
    },
  },
  {
    it: 'hears a new topic, and gives a room one',
    run: async (world) => {
      const work = await room(world, 'work');
      await world.act({ do: 'rename-room', roomId: 'work', name: '值班群', by: 'wang-fang' });
      await world.heard.event('topic work 工作群 -> 值班群 by wang-fang');
      await work.topic('工作群');
      await world.heard.event('topic work 值班群 -> 工作群 by bot');
      await work.sync();
      expect(await work.topic()).toBe('工作群');
    },
  },
  {
    it: 'announces in a room and reads the announcement',
    run: async (world) => {
      const work = await room(world, 'work');
      await work.announce('周三停水');
      expect(await work.announce()).toBe('周三停水');
    },
  },
  {
    it: 'makes no room, leaves none and has no code to join one',
    run: async (world) => {
      const [one, other] = [await person(world, 'wang-fang'), await person(world, 'li-qiang')];
      await expect(world.bot.Room.create([one, other], '新群')).rejects.toThrow();
      await expect((await room(world, 'work')).quit()).rejects.toThrow();
      await expect((await room(world, 'work')).qrCode()).rejects.toThrow();
    },
  },
];
