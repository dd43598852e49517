import type { PuppetCheck } from '../puppet-world';

export const peopleChecks: readonly PuppetCheck[] = [
  {
    it: 'is logged in under its own id and name',
    run: async ({ bot }) => {
      expect(bot.isLoggedIn).toBe(true);
      expect([bot.currentUser.id, bot.currentUser.name()]).toEqual(['bot', '小银']);
    },
  },
  {
    it: 'told its login and that it is ready once each',
    run: async ({ heard }) => {
      await heard.event('ready');
      expect(heard.events.filter((event) => ['login bot', 'ready'].includes(event)).sort()).toEqual([
        'login bot',
        'ready',
      ]);
    },
  },
  {
    it: 'finds a person by id',
    run: async ({ bot }) => expect((await bot.Contact.find({ id: 'zhang-guilan' }))?.name()).toBe('张桂兰'),
  },
  {
    it: 'finds a person by name',
    run: async ({ bot }) => expect((await bot.Contact.find({ name: '李强' }))?.id).toBe('li-qiang'),
  },
  {
    it: 'finds nobody by an id or name that nobody has',
    run: async ({ bot }) => {
      expect(await bot.Contact.find({ id: 'nobody' })).toBeUndefined();
      expect(await bot.Contact.find({ name: '没有这个人' })).toBeUndefined();
    },
  },
  {
    it: 'gives a person an alias, finds them by it, and takes it away',
    run: async ({ bot }) => {
      const person = await bot.Contact.find({ id: 'wang-fang' });
      await person?.alias('甲片负责人');
      expect(await person?.alias()).toBe('甲片负责人');
      expect((await bot.Contact.find({ alias: '甲片负责人' }))?.id).toBe('wang-fang');
      await person?.alias(null);
      await person?.sync();
      expect((await person?.alias()) ?? '').toBe('');
    },
  },
  {
    it: 'lists everybody, itself included',
    run: async ({ bot }) => {
      const ids = (await bot.Contact.findAll()).map(({ id }) => id);
      expect(ids.sort()).toEqual(['bot', 'li-qiang', 'liu-yang', 'sun-mei', 'wang-fang', 'zhang-guilan']);
    },
  },
  {
    it: 'knows of a person that they are a friend and no company',
    run: async ({ bot }) => {
      const person = await bot.Contact.find({ id: 'zhang-guilan' });
      expect([person?.friend(), person?.type(), person?.self()]).toEqual([
        true,
        bot.Contact.Type.Individual,
        false,
      ]);
    },
  },
];
