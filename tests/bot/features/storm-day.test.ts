import { setUpBot } from '../../support/set-up-bot';

const sixty = Array.from({ length: 60 }, (_, index) => ({
  id: `storm-${index + 1}`,
  door: `3-${(index % 2) + 1}-${Math.floor(index / 6) + 1}0${(index % 6) + 1}`,
}));
const words = [
  '3栋停水了快来看看',
  '三栋没水了',
  '家里停水了',
  '我们3栋怎么停水了啊',
  '水龙头没水，停水了吗',
];

/** 60 households write about one pump, half of them at once, half one after the other, and others about something else. */
async function storm() {
  const bot = await setUpBot({ start: '2026-06-09T14:00:00+08:00' });
  const [atOnce, later] = [sixty.slice(0, 30), sixty.slice(30)];
  const say = (index: number) => words[index % words.length] ?? '';
  for (const [index, { id }] of atOnce.entries()) await bot.say(id, say(index));
  for (const { id, door } of atOnce) await bot.say(id, door);
  await bot.say('r-9-1-201', '9栋1单元楼道灯不亮');
  await bot.say('r-4-1-201', '4栋1单元楼道灯不亮');
  for (const { id } of atOnce) await bot.say(id, '1');
  await bot.say('r-9-1-201', '1');
  await bot.say('r-4-1-201', '1');
  for (const [index, { id, door }] of later.entries()) {
    await bot.say(id, say(index));
    await bot.say(id, door);
    await bot.say(id, '1');
  }
  return bot;
}

describe('a storm day', () => {
  it('makes one request of sixty messages about one pump, with 59 who follow it', async () => {
    const bot = await storm();
    expect(bot.failures).toEqual([]);
    const all = await bot.requests();
    const water = all.filter(({ topicId }) => topicId === 'no-water');
    const alone = water.filter(({ joinedTo }) => joinedTo === null);
    expect(alone).toHaveLength(1);
    expect(alone[0]?.followers).toHaveLength(59);
    // Those who wrote before anybody was registered have a number of their own; the others were offered to follow.
    expect(water).toHaveLength(30);
    expect(all.filter(({ topicId }) => topicId === 'stairwell-light')).toMatchObject([
      { joinedTo: null, followers: [] },
      { joinedTo: null, followers: [] },
    ]);
  }, 60_000);

  it('asks the lead for one thing, not sixty, and tells everybody once how it ends', async () => {
    const bot = await storm();
    const aboutWater = bot.read('wang-fang').filter((text) => text.includes('停水'));
    expect(aboutWater.map((text) => text.slice(0, 6))).toEqual([
      '【新诉求】Y',
      '【新诉求】Y',
      '【多户反映】',
    ]);
    await bot.say('wang-fang', '001 收到');
    await bot.photo('wang-fang', 'p1');
    await bot.say('wang-fang', '001 办结 换了水泵');
    await bot.say('storm-1', '已解决');
    await bot.pass(1);
    for (const { id } of sixty.slice(1)) {
      expect(bot.read(id).filter((text) => text.startsWith('您跟进的 YX-0609-001'))).toHaveLength(1);
    }
    const water = (await bot.requests()).filter(({ topicId }) => topicId === 'no-water');
    expect(water.map(({ state }) => state)).toEqual(water.map(() => 'closed'));
    expect(bot.failures).toEqual([]);
  }, 60_000);
});
