import { setUpBot } from '../../support/set-up-bot';
import type { BotRepositories } from '../../../bot/features/assemble-bot';

/** The demo community, whose buildings 9 to 16 are 1 to 8 of a second estate. */
const withTwoEstates = (repositories: BotRepositories): BotRepositories => ({
  ...repositories,
  grid: {
    ...repositories.grid,
    load: async (communityId) => {
      const grid = await repositories.grid.load(communityId);
      const buildings = grid.buildings.map((building) => {
        const number = Number(building.number);
        return {
          ...building,
          number: String(number > 8 ? number - 8 : number),
          estate: number > 8 ? '北区' : '南区',
        };
      });
      return { ...grid, buildings };
    },
  },
});

describe('a number that two estates have', () => {
  it('means one’s own estate, said back', async () => {
    const bot = await setUpBot({ wrap: withTwoEstates });
    expect((await bot.say('zhang-guilan', '5栋垃圾没人收'))[0]).toContain('【南区5栋垃圾没有清运】');
    expect((await bot.say('liu-yang', '北区3栋垃圾没人收'))[0]).toContain('【北区3栋垃圾没有清运】');
  });

  it('is asked of somebody who has none, once, and goes where it belongs', async () => {
    const bot = await setUpBot({ wrap: withTwoEstates });
    expect(await bot.say('zhao-min', '5栋垃圾没人收')).toEqual([
      '【垃圾没有清运】是在哪里？\n1 南区5栋\n2 北区5栋\n请回数字或名字；找人工请回“人工”。',
    ]);
    expect((await bot.say('zhao-min', '2'))[0]).toContain('【北区5栋垃圾没有清运】');
    await bot.say('zhao-min', '1');
    expect(await bot.requests()).toMatchObject([{ place: { label: '北区5栋', areaId: 'yi' } }]);
  });

  it('is asked of a newcomer’s address, too', async () => {
    const bot = await setUpBot({ wrap: withTwoEstates });
    await bot.say('r-new-1', '垃圾没人收');
    expect((await bot.say('r-new-1', '5栋2单元602'))[0]).toBe(
      '您住的是南区5栋2单元602，还是北区5栋2单元602？请回小区名；找人工请回“人工”。',
    );
    expect((await bot.say('r-new-1', '北区'))[0]).toContain('已记下您住北区5栋2单元602');
  });
});
